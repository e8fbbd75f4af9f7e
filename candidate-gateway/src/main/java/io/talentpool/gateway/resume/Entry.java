package io.talentpool.gateway.resume;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.StreamSupport;

import io.talentpool.gateway.json.EmbeddedJson;
import io.talentpool.gateway.json.JsonTexts;
import io.talentpool.gateway.json.KeyWords;
import io.talentpool.gateway.json.Members;
import io.talentpool.gateway.json.Members.Member;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;

/**
 * The entries of a section, jobs or courses of study: of a list, of an object around one, of an object keyed by number or by name, the
 * one that an object is, or the lines of a text.
 *
 * @param key what the entry is keyed by; empty where that tells nothing
 * @param value an object, or one text
 */
record Entry(String key, JsonNode value) {

    private static final Set<String> AROUND =
            KeyWords.set("position job role entry experience item list element history detail education degree record"
                    + " segregated data value result qualification employment work course");
    private static final Set<List<String>> ITEMS =
            Set.of(List.of("item"), List.of("entry"), List.of("list"), List.of("element"), List.of("record"));
    private static final Set<String> IN_SHORT = Set.of("highest", "total", "summary", "latest");
    private static final Set<String> COUNTED = KeyWords.set(
            "job position company employer experience role entry item work education degree school number no exp"
                    + " edu");

    /** @param isLeaf whether a member tells something of an entry, so that the object that has it is one */
    static List<Entry> of(JsonNode section, Predicate<Member> isLeaf) {
        var entries = new ArrayList<Entry>();
        collect("", EmbeddedJson.open(section), isLeaf, entries, 0);
        return entries.stream().limit(JsonTexts.MOST).toList();
    }

    private static void collect(String key, JsonNode value, Predicate<Member> isLeaf, List<Entry> entries, int depth) {
        if (depth > 5 || Visibility.hides(value)) {
            return;
        }
        if (value.isTextual()) {
            collectText(key, value, isLeaf, entries, depth);
            return;
        }
        if (value.path("items").isArray() && value.path("items").isEmpty()) {
            return;
        }
        var members = Members.of(value).stream().toList();
        if (members.isEmpty() || (value.isArray() && members.stream().noneMatch(isLeaf))) {
            if (value.isArray()) {
                StreamSupport.stream(value.spliterator(), false)
                        .forEach(element -> collect(key, element, isLeaf, entries, depth + 1));
            }
        } else if (members.stream().anyMatch(Entry::isList)) {
            members.stream()
                    .filter(Entry::isList)
                    .forEach(list -> collect(key, list.value(), isLeaf, entries, depth + 1));
        } else if (members.stream().anyMatch(isLeaf)) {
            entries.add(new Entry(key, value));
        } else {
            members.forEach(member -> collectMember(key, member, isLeaf, entries, depth));
        }
    }

    private static void collectMember(
            String key, Member member, Predicate<Member> isLeaf, List<Entry> entries, int depth) {
        if (member.has(IN_SHORT)) {
            return; // the highest degree is one of the degrees
        }
        boolean isName = !member.has(AROUND) && !isCount(member);
        if (member.value().isContainerNode() || (isName && member.value().isTextual())) {
            collect(isName ? member.name().strip() : key, member.value(), isLeaf, entries, depth + 1);
        }
    }

    /** The list that a section has beside a heading, an order, a number of columns. */
    static Optional<JsonNode> itemsOf(JsonNode section) {
        return Members.of(section).stream()
                .filter(Entry::isList)
                .map(Member::value)
                .findFirst();
    }

    /** The items of a section that has a heading, an order, a number of columns besides. */
    private static boolean isList(Member member) {
        return ITEMS.contains(member.words()) && member.value().isArray();
    }

    private static boolean isCount(Member member) {
        return member.words().stream()
                .allMatch(word -> COUNTED.contains(word) || word.chars().allMatch(Character::isDigit));
    }

    private static void collectText(
            String key, JsonNode text, Predicate<Member> isLeaf, List<Entry> entries, int depth) {
        var opened = EmbeddedJson.open(text);
        if (opened.isContainerNode()) {
            collect(key, opened, isLeaf, entries, depth + 1);
        } else if (!JsonTexts.text(text).isEmpty()) {
            entries.add(new Entry(key, text));
        }
    }

    boolean isText() {
        return value.isTextual();
    }

    Members members() {
        return Members.of(value.isTextual() ? MissingNode.getInstance() : value);
    }
}
