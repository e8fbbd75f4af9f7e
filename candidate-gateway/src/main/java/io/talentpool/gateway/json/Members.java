package io.talentpool.gateway.json;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;

/**
 * The members of a JSON object by name, however the name is written: {@code work_history}, {@code workHistory}, {@code Work History}.
 * A list of labels with values is such an object too.
 */
public final class Members {

    private final List<Member> members;

    private Members(List<Member> members) {
        this.members = members;
    }

    /**
     * A member that is there and not empty.
     *
     * @param words of its name, as {@link KeyWords} has them
     */
    public record Member(String name, List<String> words, JsonNode value) {

        /** Whether its name has any of the words. */
        public boolean has(Set<String> wanted) {
            return KeyWords.any(words, wanted);
        }
    }

    /** Of anything but an object: none. */
    public static Members of(JsonNode value) {
        var members = new ArrayList<Member>();
        parsed(Labels.asObject(value)).properties().forEach(member -> {
            if (filled(member.getValue())) {
                members.add(new Member(member.getKey(), KeyWords.of(member.getKey()), member.getValue()));
            }
        });
        return new Members(members);
    }

    /** Some parsers give what stood there and, beside it, what they made of it, which is the object itself. */
    private static JsonNode parsed(JsonNode value) {
        var parsed = value.path("parsed");
        return parsed.isObject() && value.has("raw") ? parsed : value;
    }

    public Stream<Member> stream() {
        return members.stream();
    }

    /** The first member of one of these names that is there and not empty; a missing node otherwise, which reads as nothing. */
    public JsonNode first(String... names) {
        return Arrays.stream(names)
                .map(KeyWords::of)
                .flatMap(words ->
                        members.stream().filter(member -> member.words().equals(words)))
                .map(Member::value)
                .findFirst()
                .orElseGet(MissingNode::getInstance);
    }

    /** The first such member as text; empty where there is none. */
    public String text(String... names) {
        return JsonTexts.text(first(names));
    }

    private static boolean filled(JsonNode value) {
        return value != null
                && !value.isNull()
                && !(value.isContainerNode() && value.isEmpty())
                && !(value.isTextual() && value.textValue().isBlank());
    }
}
