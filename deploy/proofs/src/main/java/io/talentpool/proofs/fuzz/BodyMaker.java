package io.talentpool.proofs.fuzz;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** Values that a schema allows. */
record BodyMaker(Contract contract, Values values, Random random) {

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
    private static final int LONGEST = 400;

    /** @param name of the member whose value it is; decides which of the allowed values make sense */
    JsonNode valid(JsonNode node, String name) {
        JsonNode schema = contract.resolved(node);
        for (String choice : List.of("oneOf", "anyOf")) {
            if (schema.has(choice)) {
                return valid(one(schema.path(choice)), name);
            }
        }
        if (schema.has("enum")) {
            return one(schema.path("enum"));
        }
        return switch (typeOf(schema)) {
            case "object" -> object(schema);
            case "array" -> array(schema, name);
            case "integer", "number" -> JSON.numberNode(number(schema));
            case "boolean" -> JSON.booleanNode(random.nextInt(10) > 0);
            case "null" -> JSON.nullNode();
            default -> JSON.textNode(string(schema, name));
        };
    }

    private ObjectNode object(JsonNode schema) {
        Set<String> required = new HashSet<>();
        schema.path("required").forEach(name -> required.add(name.asText()));
        ObjectNode object = JSON.objectNode();
        for (Map.Entry<String, JsonNode> member : schema.path("properties").properties()) {
            if (required.contains(member.getKey()) || random.nextInt(3) > 0) {
                object.set(member.getKey(), valid(member.getValue(), member.getKey()));
            }
        }
        return object;
    }

    private ArrayNode array(JsonNode schema, String name) {
        int fewest = schema.path("minItems").asInt(0);
        int most = Math.max(fewest, schema.path("maxItems").asInt(fewest + 3));
        ArrayNode array = JSON.arrayNode();
        for (int i = fewest + random.nextInt(most - fewest + 1); i > 0; i--) {
            array.add(name.equals("preferred_times") ? values.preferredTime() : valid(schema.path("items"), name));
        }
        return array;
    }

    private long number(JsonNode schema) {
        long least = schema.path("minimum").asLong(0);
        long most = Math.max(least, schema.path("maximum").asLong(least + 240));
        return switch (random.nextInt(4)) {
            case 0 -> least;
            case 1 -> most;
            default -> least + random.nextLong(most - least + 1);
        };
    }

    private String string(JsonNode schema, String name) {
        return values.named(name).orElseGet(() -> switch (schema.path("format").asText()) {
            case "uuid" -> values.uuid();
            case "date-time" -> values.named("to").orElseThrow();
            default ->
                values.text(
                        schema.path("minLength").asInt(0),
                        schema.path("maxLength").asInt(LONGEST));
        });
    }

    /** Of several, null is one now and then. A schema that names no type is taken by its members. */
    private String typeOf(JsonNode schema) {
        JsonNode type = schema.path("type");
        if (!type.isArray()) {
            return type.asText(schema.has("properties") ? "object" : "string");
        }
        List<String> types = new ArrayList<>();
        type.forEach(one -> types.add(one.asText()));
        if (random.nextInt(6) > 0) {
            types.remove("null");
        }
        return Junk.pick(types, random);
    }

    private JsonNode one(JsonNode array) {
        return array.path(random.nextInt(array.size()));
    }
}
