package io.talentpool.local.demo;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * JSON for the eye: one member a line, small objects on one, long texts and long arrays cut with a word on what was left
 * out.
 */
final class TrimmedJson {

    private static final int WIDTH = 88;
    private static final int LONGEST_TEXT = 60;
    private static final int ITEMS_SHOWN = 2;

    private final List<String> lines = new ArrayList<>();

    private TrimmedJson() {}

    static List<String> lines(JsonNode json) {
        TrimmedJson trimmed = new TrimmedJson();
        trimmed.write("", "", json, "");
        return trimmed.lines;
    }

    private void write(String indent, String label, JsonNode value, String comma) {
        String oneLine = indent + label + inline(value) + comma;
        if (oneLine.length() <= WIDTH || !value.isContainerNode() || value.isEmpty()) {
            lines.add(oneLine);
        } else if (value.isObject()) {
            writeObject(indent, label, value, comma);
        } else {
            writeArray(indent, label, value, comma);
        }
    }

    private void writeObject(String indent, String label, JsonNode object, String comma) {
        lines.add(indent + label + "{");
        Iterator<Map.Entry<String, JsonNode>> members = object.properties().iterator();
        while (members.hasNext()) {
            Map.Entry<String, JsonNode> member = members.next();
            write(indent + "  ", quoted(member.getKey()) + ": ", member.getValue(), members.hasNext() ? "," : "");
        }
        lines.add(indent + "}" + comma);
    }

    private void writeArray(String indent, String label, JsonNode array, String comma) {
        lines.add(indent + label + "[");
        int shown = Math.min(array.size(), ITEMS_SHOWN);
        for (int i = 0; i < shown; i++) {
            write(indent + "  ", "", array.get(i), i < array.size() - 1 ? "," : "");
        }
        if (array.size() > shown) {
            lines.add(indent + "  … and " + (array.size() - shown) + " more");
        }
        lines.add(indent + "]" + comma);
    }

    private static String inline(JsonNode value) {
        if (value.isTextual()) {
            return quoted(cut(value.textValue()));
        }
        if (value.isObject()) {
            List<String> members = new ArrayList<>();
            value.properties()
                    .forEach(member -> members.add(quoted(member.getKey()) + ": " + inline(member.getValue())));
            return "{" + String.join(", ", members) + "}";
        }
        if (value.isArray()) {
            List<String> items = new ArrayList<>();
            value.forEach(item -> items.add(inline(item)));
            return "[" + String.join(", ", items) + "]";
        }
        return value.toString();
    }

    private static String cut(String text) {
        return text.length() <= LONGEST_TEXT ? text : text.substring(0, LONGEST_TEXT - 1) + "…";
    }

    private static String quoted(String text) {
        return '"' + text.replace("\\", "\\\\").replace("\"", "\\\"").replace("\n", "\\n") + '"';
    }
}
