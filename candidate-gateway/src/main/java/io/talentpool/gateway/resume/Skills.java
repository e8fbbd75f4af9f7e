package io.talentpool.gateway.resume;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

import io.talentpool.gateway.json.EmbeddedJson;
import io.talentpool.gateway.json.JsonTexts;
import io.talentpool.gateway.json.KeyWords;
import io.talentpool.gateway.json.Members;
import io.talentpool.gateway.json.Members.Member;

import com.fasterxml.jackson.databind.JsonNode;

/** Reads skills: of lists, of texts that list them, of groups, of objects with a skill or a heading before each value. */
public final class Skills {

    private static final Set<String> LISTS =
            KeyWords.set("keyword item skill value list entry tag detail example content tool technology");
    private static final Set<String> NAMES =
            KeyWords.set("name skill title label competency value text raw tool technology formatted");
    private static final Set<String> NO_SKILL = KeyWords.set(
            "level proficiency rating year month used type category id description confidence endorsement score"
                    + " code evidence source found probability ontology alia order experience mother tongue language"
                    + " linguistic foreign driving group");

    private static final Pattern LEVEL = Pattern.compile(
            "(?i)(?:very |highly |native |upper |lower |pre-?)?(?:expert|advanced|intermediate|beginner|basic|novice|proficient|fluent|native|master|good|excellent|strong|fair|competent|professional|familiar|working knowledge|elementary|skilled|high|medium|low|average|limited|junior|senior|mid|yes|true|avanzado|avanzato|avançado|avancé|intermedio|intermediário|intermédiaire|básico|base|débutant|experto|esperto|confirmé|gevorderd|goed|zaawansowany|podstawowy|mahir|menengah|dasar|thành thạo|cơ bản|gut|sehr gut|grundkenntnisse|fortgeschritten|mahusay)(?: level| user| proficiency| knowledge)?"
                    + "|[\\d.,/%+ ★☆*]+|\\d+\\+?\\s*(?:years?|yrs?|months?|mos?)(?: .{0,20})?|[ABC][12]|l\\d");
    private static final Pattern HEADING = Pattern.compile("^[\\p{L}][\\p{L} &/()-]{1,40}:\\s+(?=\\S)");
    private static final Pattern FULL_STOP = Pattern.compile("(?<=[\\p{Ll}\\d)])\\.$");
    private static final int DEEPEST = 6;
    private static final int MOST_WORDS = 4;

    private Skills() {}

    public static List<String> of(List<JsonNode> sections) {
        var skills = new LinkedHashMap<String, String>();
        sections.stream().flatMap(section -> read(section, 0)).forEach(skill -> add(skills, skill));
        return skills.values().stream().limit(JsonTexts.MOST).toList();
    }

    private static void add(Map<String, String> skills, String skill) {
        skills.putIfAbsent(skill.toLowerCase(Locale.ROOT), skill);
    }

    private static Stream<String> read(JsonNode written, int depth) {
        var value = EmbeddedJson.open(written);
        if (depth > DEEPEST || Visibility.hides(value)) {
            return Stream.empty();
        }
        if (value.isTextual()) {
            return parts(JsonTexts.text(value));
        }
        var members = Members.of(value).stream().toList();
        if (value.isArray() && members.isEmpty()) {
            return StreamSupport.stream(value.spliterator(), false).flatMap(element -> read(element, depth + 1));
        }
        return members.isEmpty() ? Stream.empty() : ofObject(members, depth);
    }

    private static Stream<String> ofObject(List<Member> members, int depth) {
        if (depth > 0 && members.size() == 1 && members.get(0).has(Set.of("description"))) {
            return ofDescription(members.get(0).value());
        }
        var list = members.stream()
                .filter(member -> member.has(LISTS)
                        && !member.has(NO_SKILL)
                        && member.value().isArray())
                .toList();
        boolean isGroup = !list.isEmpty()
                && members.stream()
                        .allMatch(member ->
                                list.contains(member) || member.value().isValueNode());
        if (isGroup) {
            return list.stream().flatMap(member -> read(member.value(), depth + 1));
        }
        var name = members.stream()
                .filter(member -> member.has(NAMES)
                        && !member.has(NO_SKILL)
                        && !member.value().isArray())
                .filter(member -> isNameMember(member, members))
                .findFirst();
        if (name.isPresent()) {
            var listed = list.stream()
                    .flatMap(member -> read(member.value(), depth + 1))
                    .toList();
            return listed.isEmpty()
                    ? read(name.get().value(), depth + 1).limit(1).map(first -> single(name.get(), first))
                    : listed.stream();
        }
        return members.stream().flatMap(member -> ofKeyed(member, depth));
    }

    /** All that is under a heading of Europass: a list in one text, or prose, in which no skill can be told from the rest. */
    private static Stream<String> ofDescription(JsonNode value) {
        var parts = parts(JsonTexts.text(EmbeddedJson.open(value))).toList();
        boolean isList = parts.stream().allMatch(part -> part.split("\\s+").length <= MOST_WORDS);
        return isList ? parts.stream() : Stream.empty();
    }

    /** A name stands beside what tells more about it, or alone; in a group of skills by heading it would be one of the headings. */
    private static boolean isNameMember(Member member, List<Member> members) {
        if (!member.value().isTextual()
                && (!member.value().isObject() || JsonTexts.text(member.value()).isEmpty())) {
            return false;
        }
        int last = member.words().size() - 1;
        return member.words().size() <= 2
                && NAMES.contains(member.words().get(last))
                && (members.size() == 1
                                && !member.words().contains("tool")
                                && !member.words().contains("technology")
                        || members.stream()
                                .anyMatch(other -> other != member
                                        && (other.has(NO_SKILL)
                                                || other.has(LISTS)
                                                        && other.value().isArray()))
                        || member.words().get(last).equals("name"));
    }

    /** A name is one skill, whatever commas it has in it. */
    private static String single(Member member, String first) {
        var text = JsonTexts.text(member.value());
        return text.contains(",") ? text : first;
    }

    private static Stream<String> ofKeyed(Member member, int depth) {
        if (member.has(Set.of("language", "linguistic", "tongue"))
                && member.value().isObject()) {
            return Stream.empty(); // spoken ones, which are a section of their own
        }
        var value = EmbeddedJson.open(member.value());
        if (member.words().size() == 1 && member.has(NO_SKILL) && value.isValueNode()) {
            return Stream.empty();
        }
        if (value.isBoolean()) {
            return value.booleanValue() ? key(member) : Stream.empty();
        }
        if (value.isNumber()
                || (value.isTextual()
                        && LEVEL.matcher(value.textValue().strip()).matches())
                || isLevel(value)) {
            return member.has(Set.of("level", "total", "year", "count", "id", "type"))
                            && member.words().size() == 1
                    ? Stream.empty()
                    : key(member);
        }
        return read(value, depth + 1);
    }

    private static boolean isLevel(JsonNode value) {
        var members = value.isObject() ? Members.of(value).stream().toList() : List.<Member>of();
        return !members.isEmpty()
                && members.stream()
                        .allMatch(member -> member.has(Set.of(
                                "level", "year", "rating", "proficiency", "month", "score", "experience", "used")));
    }

    private static Stream<String> key(Member member) {
        return Stream.of(member.name().replace('_', ' ').strip());
    }

    private static Stream<String> parts(String text) {
        boolean isList =
                text.indexOf('\n') >= 0 || text.indexOf(',') >= 0 || text.indexOf(';') >= 0 || text.indexOf('|') >= 0;
        return text
                .lines()
                .flatMap(line -> JsonTexts.parts(HEADING.matcher(line).replaceFirst("")))
                .map(part -> isList
                        ? FULL_STOP
                                .matcher(HEADING.matcher(part).replaceFirst(""))
                                .replaceFirst("")
                        : HEADING.matcher(part).replaceFirst(""))
                .filter(JsonTexts::says)
                .collect(Collectors.toList())
                .stream();
    }
}
