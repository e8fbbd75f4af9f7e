package io.talentpool.gateway.resume;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;

/** The members of a JSON object by name, however the name is written: {@code work_history}, {@code workHistory}, {@code Work History}. */
public final class Members {

    private final Map<String, JsonNode> members;

    private Members(Map<String, JsonNode> members) {
        this.members = members;
    }

    /** Of anything but an object: none. */
    public static Members of(JsonNode value) {
        var members = new HashMap<String, JsonNode>();
        value.properties().forEach(member -> members.putIfAbsent(plain(member.getKey()), member.getValue()));
        return new Members(members);
    }

    private static String plain(String name) {
        var plain = new StringBuilder(name.length());
        name.chars()
                .filter(letter -> letter != '_' && letter != '-' && !Character.isWhitespace(letter))
                .map(Character::toLowerCase)
                .forEach(letter -> plain.append((char) letter));
        return plain.toString();
    }

    /** The members that are there and not empty, in the order of the names. */
    Stream<JsonNode> all(String... names) {
        return Arrays.stream(names).map(name -> members.get(plain(name))).filter(Members::filled);
    }

    /** The first member that is there and not empty; a missing node otherwise, which reads as nothing. */
    public JsonNode first(String... names) {
        return all(names).findFirst().orElseGet(MissingNode::getInstance);
    }

    /** The first such member as text; empty where there is none. */
    public String text(String... names) {
        return JsonTexts.text(first(names));
    }

    boolean hasAny(String... names) {
        return all(names).findAny().isPresent();
    }

    private static boolean filled(JsonNode value) {
        return value != null
                && !value.isNull()
                && !(value.isContainerNode() && value.isEmpty())
                && !(value.isTextual() && value.textValue().isBlank());
    }
}
