package io.talentpool.gateway.json;

import java.util.List;
import java.util.stream.StreamSupport;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** Lists of the kind {@code [{"label": "City", "value": "Cebu"}]}: objects in another dress. */
final class Labels {

    private static final List<String> LABELS = List.of("label", "key", "field", "name", "attribute", "question");
    private static final List<String> VALUES = List.of("value", "values", "content", "answer");
    private static final int MOST_MEMBERS = 4;

    private Labels() {}

    /** The object that such a list stands for; any other value as it is. */
    static JsonNode asObject(JsonNode value) {
        if (!value.isArray()
                || value.isEmpty()
                || !StreamSupport.stream(value.spliterator(), false).allMatch(Labels::isLabelled)) {
            return value;
        }
        var object = JsonNodeFactory.instance.objectNode();
        value.forEach(pair -> put(object, pair));
        return object;
    }

    private static void put(ObjectNode object, JsonNode pair) {
        var name = member(pair, LABELS).textValue();
        var there = object.get(name);
        var value = member(pair, VALUES);
        if (there == null) {
            object.set(name, value);
        } else if (there instanceof ArrayNode array && !value.isArray()) {
            array.add(value);
        } else {
            object.set(name, JsonNodeFactory.instance.arrayNode().add(there).add(value));
        }
    }

    private static boolean isLabelled(JsonNode pair) {
        return pair.isObject()
                && pair.size() >= 2
                && pair.size() <= MOST_MEMBERS
                && member(pair, LABELS) != null
                && member(pair, LABELS).isTextual()
                && member(pair, VALUES) != null;
    }

    private static JsonNode member(JsonNode pair, List<String> names) {
        for (var name : names) {
            for (var member : pair.properties()) {
                if (member.getKey().equalsIgnoreCase(name)) {
                    return member.getValue();
                }
            }
        }
        return null;
    }
}
