package io.talentpool.gateway.extraction;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

import io.talentpool.gateway.json.EmbeddedJson;
import io.talentpool.gateway.json.KeyWords;
import io.talentpool.gateway.json.Members;
import io.talentpool.gateway.json.Members.Member;
import io.talentpool.gateway.json.Tables;
import io.talentpool.gateway.resume.Visibility;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * Where the sections of a résumé are, in whatever it is wrapped: objects around objects, lists of pages, lists of headings with
 * contents, JSON in texts.
 */
final class Sections {

    private static final int DEEPEST = 8;

    /** Names of what has sections in it and is none itself; a part of a name is enough: {@code ResumeParserData}. */
    private static final Set<String> WRAPPERS = KeyWords.set(
            "data result value content output parsed parser resume cv curriculum candidate applicant person"
                    + " personal file section document page body response message extracted extraction basic info"
                    + " information profile about header learner passport attribute text json main detail payload item"
                    + " answer entity choice");

    private static final String[] HEADINGS = {
        "heading", "title", "section", "sectionType", "sectionName", "sectionTitle", "name", "type", "label", "key"
    };
    private static final String[] CONTENTS = {
        "content", "items", "entries", "text", "data", "value", "values", "body", "lines", "bullets", "details", "list"
    };

    private final Map<Section, List<Found>> found = new EnumMap<>(Section.class);
    private final Map<String, String> unread = new TreeMap<>();

    /**
     * A section.
     *
     * @param words of its name
     * @param depth how deep it stands
     */
    record Found(JsonNode value, List<String> words, int depth) {

        /** Whether it has several entries, or may have. */
        boolean isList() {
            return value.isArray()
                    || value.properties().stream()
                            .anyMatch(member -> member.getValue().isArray()
                                    && !member.getValue().isEmpty()
                                    && member.getValue().get(0).isObject());
        }

        /** Whether it has entries, rather than being a text about them. */
        boolean isStructured() {
            if (value.isObject()) {
                return true;
            }
            return value.isArray() && value.size() > 0 && (value.get(0).isContainerNode());
        }
    }

    private Sections() {}

    /** @param extracted any JSON value */
    static Sections in(JsonNode extracted) {
        var sections = new Sections();
        sections.walk(EmbeddedJson.open(extracted), "", 0);
        return sections;
    }

    private void walk(JsonNode value, String path, int depth) {
        if (depth > DEEPEST) {
            return;
        }
        if (value.isArray() && Members.of(value).stream().findAny().isEmpty()) {
            value.forEach(page -> walkPage(EmbeddedJson.open(page), path + "[]", depth + 1));
            return;
        }
        if (Visibility.hides(value)) {
            return;
        }
        Members.of(value).stream().forEach(member -> visit(member, path.isEmpty() ? "" : path + ".", depth));
    }

    private void walkPage(JsonNode page, String path, int depth) {
        var members = Members.of(page);
        var heading = members.first(HEADINGS);
        var content = members.first(CONTENTS);
        var section = heading.isTextual() ? Section.of(KeyWords.of(heading.textValue())) : Optional.<Section>empty();
        if (section.isPresent() && !content.isMissingNode()) {
            if (!Visibility.hides(page)) {
                add(section.get(), content, KeyWords.of(heading.textValue()), depth);
            }
        } else {
            walk(page, path, depth);
        }
    }

    private void visit(Member member, String path, int depth) {
        var value = EmbeddedJson.open(member.value());
        var section = Section.of(member.words()).map(named -> ofEntries(named, value));
        if (section.isPresent() && !isOnlyAround(section.get(), value)) {
            add(section.get(), value, member.words(), depth);
            if (section.get() == Section.SUMMARY && value.isContainerNode()) {
                walk(value, path + member.name(), depth + 1);
            }
        } else if (value.isContainerNode()
                && !Section.isOfOthers(member.words())
                && (section.isPresent() || member.has(WRAPPERS) || isResume(value, 0))) {
            walk(value, path + member.name(), depth + 1);
        } else if (section.isEmpty() && value.isContainerNode() && !Section.isLeftOut(member.words())) {
            unread.put(path + member.name(), value.isArray() ? "array" : "object");
        }
    }

    /** Some parsers list skills under “qualifications”, which are courses of study elsewhere. */
    private static Section ofEntries(Section named, JsonNode value) {
        boolean areSkills = named == Section.EDUCATION
                && value.isArray()
                && !value.isEmpty()
                && Members.of(value.get(0)).stream().anyMatch(member -> member.has(Section.COMPETENCY));
        return areSkills ? Section.SKILLS : named;
    }

    /** A section that has others in it, “professional_information”, is no section of its own. */
    private static boolean isOnlyAround(Section section, JsonNode value) {
        if (section == Section.TOTAL_EXPERIENCE) {
            return value.isContainerNode();
        }
        return value.isObject()
                && Members.of(value).stream()
                                .filter(member -> member.value().isContainerNode())
                                .flatMap(member -> Section.of(member.words()).stream())
                                .filter(inner -> inner != section)
                                .distinct()
                                .count()
                        > 1;
    }

    /** Whether something of an unknown name has sections in it, however deep. */
    private static boolean isResume(JsonNode value, int depth) {
        if (depth > DEEPEST / 2 || !value.isObject()) {
            return false;
        }
        return sections(value) > 1
                || value.properties().stream()
                        .anyMatch(member -> isResume(EmbeddedJson.open(member.getValue()), depth + 1));
    }

    private static long sections(JsonNode value) {
        return Members.of(value).stream()
                .filter(member -> member.value().isContainerNode())
                .flatMap(member -> Section.of(member.words()).stream())
                .distinct()
                .count();
    }

    private void add(Section section, JsonNode value, List<String> words, int depth) {
        if (!Visibility.hides(value)) {
            found.computeIfAbsent(section, unused -> new ArrayList<>())
                    .add(new Found(Tables.asObjects(value), words, depth));
        }
    }

    /** All of a kind, in their order. */
    List<Found> all(Section section) {
        return found.getOrDefault(section, List.of());
    }

    /** Those of a kind that have entries and stand highest; where none has, the first one. Deeper ones say the same once more. */
    List<JsonNode> entries(Section section) {
        var all = all(section);
        var structured = all.stream().filter(Found::isStructured).toList();
        if (structured.isEmpty()) {
            return all.stream().limit(1).map(Found::value).toList();
        }
        int highest = structured.stream().mapToInt(Found::depth).min().orElse(0);
        boolean isOneThing = structured.stream().noneMatch(each -> each.depth() == highest && each.isList());
        if (isOneThing && structured.stream().anyMatch(Found::isList)) {
            // The one above is the job that the candidate applies for; the list below has the jobs they held.
            return structured.stream().filter(Found::isList).map(Found::value).toList();
        }
        return structured.stream()
                .filter(candidate -> candidate.depth() == highest)
                .map(Found::value)
                .toList();
    }

    /** By path, the JSON type of what has members of its own and is neither a section nor around one. */
    Map<String, String> unread() {
        return unread;
    }
}
