package io.talentpool.local.demo;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * JSON for the eye: an object a member a line; what is deeper, or one of many, on one line with what tells it apart. Long
 * texts and long arrays are cut, with a word on what was left out.
 */
final class TrimmedJson {

    private static final int WIDTH = 96;
    private static final int LONGEST_TEXT = 60;
    private static final int DEEPEST = 2;
    private static final int ITEMS_SHOWN = 2;

    /** What tells an item of a list apart, for a person who skims it. Of an object without any of these, all is shown. */
    private static final List<String> TELLING = List.of(
            "firstName",
            "candidate_first_name",
            "status",
            "decision",
            "scheduled_time",
            "room_status",
            "outcome_decision",
            "client_name",
            "position",
            "location",
            "summary",
            "overallScore");

    private final List<String> lines = new ArrayList<>();

    private TrimmedJson() {}

    static List<String> lines(JsonNode json) {
        TrimmedJson trimmed = new TrimmedJson();
        trimmed.write(0, "", json, "");
        return trimmed.lines;
    }

    private void write(int depth, String label, JsonNode value, String comma) {
        String whole = indent(depth) + label + inline(value) + comma;
        if (whole.length() <= WIDTH || !value.isContainerNode()) {
            lines.add(whole);
        } else if (value.isArray()) {
            writeArray(depth, label, value, comma);
        } else if (depth < DEEPEST) {
            writeObject(depth, label, value, comma);
        } else {
            lines.add(fitted(indent(depth) + label, value, comma));
        }
    }

    private void writeObject(int depth, String label, JsonNode object, String comma) {
        lines.add(indent(depth) + label + "{");
        Iterator<Map.Entry<String, JsonNode>> members = object.properties().iterator();
        while (members.hasNext()) {
            Map.Entry<String, JsonNode> member = members.next();
            write(depth + 1, name(member), member.getValue(), members.hasNext() ? "," : "");
        }
        lines.add(indent(depth) + "}" + comma);
    }

    private void writeArray(int depth, String label, JsonNode array, String comma) {
        lines.add(indent(depth) + label + "[");
        StreamSupport.stream(array.spliterator(), false)
                .limit(ITEMS_SHOWN)
                .forEach(item -> lines.add(fitted(indent(depth + 1), item, "")));
        if (array.size() > ITEMS_SHOWN) {
            lines.add(indent(depth + 1) + "… and " + (array.size() - ITEMS_SHOWN) + " more");
        }
        lines.add(indent(depth) + "]" + comma);
    }

    /** As much of a value as one line holds, the most telling first. */
    private static String fitted(String begin, JsonNode value, String end) {
        if (!value.isObject()) {
            return begin + inline(value) + end;
        }
        StringBuilder line = new StringBuilder(begin).append('{');
        for (Map.Entry<String, JsonNode> member : telling(value)) {
            String text = name(member) + inline(member.getValue()) + ", ";
            if (line.length() + text.length() < WIDTH) {
                line.append(text);
            }
        }
        return line + "…}" + end;
    }

    private static List<Map.Entry<String, JsonNode>> telling(JsonNode object) {
        List<Map.Entry<String, JsonNode>> members = TELLING.stream()
                .filter(object::hasNonNull)
                .map(name -> Map.entry(name, object.get(name)))
                .toList();
        return members.isEmpty() ? List.copyOf(object.properties()) : members;
    }

    private static String inline(JsonNode value) {
        if (value.isTextual()) {
            return quoted(cut(value.textValue()));
        }
        if (value.isObject()) {
            return joined(
                    "{", value.properties().stream().map(member -> name(member) + inline(member.getValue())), "}");
        }
        if (value.isArray()) {
            return joined("[", StreamSupport.stream(value.spliterator(), false).map(TrimmedJson::inline), "]");
        }
        return value.toString();
    }

    private static String joined(String open, Stream<String> parts, String close) {
        return parts.collect(Collectors.joining(", ", open, close));
    }

    private static String name(Map.Entry<String, JsonNode> member) {
        return quoted(member.getKey()) + ": ";
    }

    private static String indent(int depth) {
        return "  ".repeat(depth);
    }

    private static String cut(String text) {
        return text.length() <= LONGEST_TEXT ? text : text.substring(0, LONGEST_TEXT - 1) + "…";
    }

    private static String quoted(String text) {
        return '"' + text.replace("\\", "\\\\").replace("\"", "\\\"").replace("\n", "\\n") + '"';
    }
}
