package io.talentpool.local.client;

import java.util.stream.Stream;
import java.util.stream.StreamSupport;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

/** JSON as it travels, read strictly: a member that the contract promises and the answer lacks is a {@link Surprise}. */
public final class Json {

    private static final ObjectMapper MAPPER = new ObjectMapper();

    private Json() {}

    /** Any value that Jackson can write, as a tree. */
    public static JsonNode of(Object value) {
        return MAPPER.valueToTree(value);
    }

    /** The text as JSON, or as a string if it is none (a page, an empty body). */
    public static JsonNode parse(String text) {
        try {
            JsonNode tree = MAPPER.readTree(text);
            return tree.isMissingNode() ? MAPPER.getNodeFactory().textNode(text) : tree;
        } catch (JsonProcessingException e) {
            return MAPPER.getNodeFactory().textNode(text);
        }
    }

    /** @throws Surprise when the object has no such member */
    public static JsonNode member(JsonNode object, String name) {
        JsonNode value = object.path(name);
        if (value.isMissingNode()) {
            throw new Surprise("Expected a member \"%s\" in %s, but there is none.".formatted(name, shortened(object)));
        }
        return value;
    }

    /** @throws Surprise when the object has no such member or it is no string */
    public static String text(JsonNode object, String name) {
        JsonNode value = member(object, name);
        if (!value.isTextual()) {
            throw new Surprise("Expected \"%s\" to be a string, but it is %s.".formatted(name, shortened(value)));
        }
        return value.textValue();
    }

    public static Stream<JsonNode> items(JsonNode object, String name) {
        JsonNode value = member(object, name);
        if (!value.isArray()) {
            throw new Surprise("Expected \"%s\" to be an array, but it is %s.".formatted(name, shortened(value)));
        }
        return StreamSupport.stream(value.spliterator(), false);
    }

    static String shortened(JsonNode value) {
        String text = value.toString();
        return text.length() <= 300 ? text : text.substring(0, 299) + "…";
    }
}
