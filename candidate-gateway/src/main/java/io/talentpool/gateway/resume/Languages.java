package io.talentpool.gateway.resume;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

import io.talentpool.gateway.json.EmbeddedJson;
import io.talentpool.gateway.json.JsonTexts;
import io.talentpool.gateway.json.KeyWords;
import io.talentpool.gateway.json.Members;
import io.talentpool.gateway.json.Members.Member;
import io.talentpool.gateway.resume.Resume.Language;

import com.fasterxml.jackson.databind.JsonNode;

/** Reads the languages somebody speaks. */
public final class Languages {

    private static final Leaves NAME =
            Leaves.named("language name title label description", "level", "proficiency", "fluency", "code");
    private static final Set<String> LEVELS =
            Set.of("level", "fluency", "proficiency", "rating", "skill", "competency", "degree", "cefr");
    private static final Set<String> AROUND =
            KeyWords.set("mother foreign native other known spoken list item entry tongue");
    private static final Set<String> NO_LEVEL = Set.of("code", "id", "type", "order", "read", "write", "speak", "icon");
    private static final String NATIVE = "Native";
    private static final int DEEPEST = 5;

    private Languages() {}

    public static List<Language> of(List<JsonNode> sections) {
        return sections.stream()
                .flatMap(section -> read(section, "", 0))
                .filter(language -> JsonTexts.says(language.language()))
                .distinct()
                .limit(JsonTexts.MOST)
                .toList();
    }

    private static Stream<Language> read(JsonNode written, String level, int depth) {
        var value = EmbeddedJson.open(written);
        if (depth > DEEPEST || Visibility.hides(value)) {
            return Stream.empty();
        }
        if (value.isTextual()) {
            return JsonTexts.parts(JsonTexts.text(value)).map(name -> new Language(name, level));
        }
        var members = Members.of(value).stream().toList();
        if (value.isArray() && members.isEmpty()) {
            return StreamSupport.stream(value.spliterator(), false).flatMap(element -> read(element, level, depth + 1));
        }
        return members.isEmpty() ? Stream.empty() : ofObject(value, members, level, depth);
    }

    private static Stream<Language> ofObject(JsonNode value, List<Member> members, String level, int depth) {
        var items = Entry.itemsOf(value);
        if (items.isPresent()) {
            return read(items.get(), level, depth + 1); // what stands beside them is of the section
        }
        var name = NAME.value(Members.of(value));
        boolean isOne = !name.isMissingNode()
                && members.stream()
                        .filter(NAME::matches)
                        .anyMatch(member -> !member.value().isArray());
        if (isOne) {
            var stated = level(members);
            var known = stated.filter(told -> !isBareNumber(told))
                    .or(() -> described(name, members))
                    .or(() -> stated);
            return Stream.of(new Language(JsonTexts.text(name).replace("\n", ", "), known.orElse(level)));
        }
        return members.stream()
                .filter(member -> !member.has(NO_LEVEL))
                .flatMap(member -> ofKeyed(member, level, depth));
    }

    private static Stream<Language> ofKeyed(Member member, String level, int depth) {
        if (member.has(AROUND) || member.has(Set.of("language"))) {
            var mother = member.words().contains("mother") || member.words().contains("native") ? NATIVE : level;
            return read(member.value(), mother, depth + 1);
        }
        var value = member.value();
        var known =
                value.isObject() ? level(Members.of(value).stream().toList()).orElse("") : JsonTexts.text(value);
        return value.isBoolean() && !value.booleanValue()
                ? Stream.empty()
                : Stream.of(new Language(member.name().strip(), known));
    }

    /** One to five of something tells less than the words beside it. */
    private static boolean isBareNumber(String level) {
        return level.length() == 1 && Character.isDigit(level.charAt(0));
    }

    private static Optional<String> described(JsonNode name, List<Member> members) {
        return members.stream()
                .filter(member -> member.words().contains("description") && member.value() != name)
                .map(member -> JsonTexts.text(member.value()))
                .filter(text -> !text.isEmpty())
                .findFirst();
    }

    private static Optional<String> level(List<Member> members) {
        return members.stream()
                .filter(member -> member.has(LEVELS) && !member.has(NO_LEVEL))
                .map(member -> JsonTexts.text(member.value()))
                .filter(text -> !text.isEmpty())
                .findFirst();
    }
}
