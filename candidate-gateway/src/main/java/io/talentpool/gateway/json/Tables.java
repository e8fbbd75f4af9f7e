package io.talentpool.gateway.json;

import java.util.stream.StreamSupport;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;

/** Tables of the kind {@code [["Position", "Company"], ["Clerk", "Acme"]]}: lists of objects in another dress. */
public final class Tables {

    private static final int FEWEST_COLUMNS = 2;

    private Tables() {}

    /** The objects that the rows of a table stand for, named by its first row; any other value as it is. */
    public static JsonNode asObjects(JsonNode value) {
        if (!value.isArray() || value.size() < 2 || !isHeader(value.get(0))) {
            return value;
        }
        int columns = value.get(0).size();
        boolean isTable = StreamSupport.stream(value.spliterator(), false)
                .allMatch(row -> row.isArray()
                        && row.size() == columns
                        && StreamSupport.stream(row.spliterator(), false).allMatch(JsonNode::isValueNode));
        if (!isTable) {
            return value;
        }
        var objects = JsonNodeFactory.instance.arrayNode();
        for (int row = 1; row < value.size(); row++) {
            var object = objects.addObject();
            for (int column = 0; column < columns; column++) {
                object.set(value.get(0).get(column).textValue(), value.get(row).get(column));
            }
        }
        return objects;
    }

    /** Texts, most of them names of what we know. */
    private static boolean isHeader(JsonNode row) {
        if (!row.isArray() || row.size() < FEWEST_COLUMNS) {
            return false;
        }
        long known = StreamSupport.stream(row.spliterator(), false)
                .filter(cell -> cell.isTextual()
                        && KeyWords.of(cell.textValue()).stream().anyMatch(KeyWords::isKnown))
                .count();
        return known * 2 > row.size()
                && StreamSupport.stream(row.spliterator(), false).allMatch(JsonNode::isTextual);
    }
}
