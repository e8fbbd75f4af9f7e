package io.talentpool.gateway.json;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.json.JsonMapper;

/** JSON that stands in a text: the whole of it, in a Markdown fence, or with words before and after it. */
public final class EmbeddedJson {

    /** Language models forget commas and take the quotes of other languages. */
    private static final ObjectReader LENIENT = JsonMapper.builder()
            .enable(
                    JsonReadFeature.ALLOW_SINGLE_QUOTES,
                    JsonReadFeature.ALLOW_TRAILING_COMMA,
                    JsonReadFeature.ALLOW_JAVA_COMMENTS,
                    JsonReadFeature.ALLOW_YAML_COMMENTS,
                    JsonReadFeature.ALLOW_UNESCAPED_CONTROL_CHARS,
                    JsonReadFeature.ALLOW_BACKSLASH_ESCAPING_ANY_CHARACTER,
                    JsonReadFeature.ALLOW_NON_NUMERIC_NUMBERS)
            .build()
            .reader();

    private static final int MOST_TIMES = 3;

    private EmbeddedJson() {}

    /** The object or array in a text; the value itself where there is none, or where it is no text. */
    public static JsonNode open(JsonNode value) {
        if (!value.isTextual()) {
            return value;
        }
        var text = literal(value.textValue().strip());
        int object = text.indexOf('{');
        int array = text.indexOf('[');
        if (object < 0 && array < 0) {
            return value;
        }
        boolean isArray = object < 0 || (array >= 0 && array < object);
        var found = read(text, isArray ? '[' : '{', isArray ? ']' : '}');
        if (found == null && isArray && object >= 0) {
            found = read(text, '{', '}'); // a bracket in the words before it
        }
        return found == null ? value : found;
    }

    /** What a JSON text says that was made a JSON text once more. */
    private static String literal(String text) {
        var inner = text;
        for (int again = 0; again < MOST_TIMES && inner.startsWith("\"") && inner.endsWith("\""); again++) {
            try {
                var node = LENIENT.readTree(inner);
                if (!node.isTextual()) {
                    return inner;
                }
                inner = node.textValue().strip();
            } catch (JsonProcessingException noJson) {
                return inner;
            }
        }
        return inner;
    }

    private static JsonNode read(String text, char first, char last) {
        int from = text.indexOf(first);
        int to = text.lastIndexOf(last);
        if (to <= from) {
            return null;
        }
        try {
            var node = LENIENT.readTree(text.substring(from, to + 1));
            return node.isContainerNode() && !node.isEmpty() ? node : null;
        } catch (JsonProcessingException noJson) {
            return null; // words with brackets in them
        }
    }
}
