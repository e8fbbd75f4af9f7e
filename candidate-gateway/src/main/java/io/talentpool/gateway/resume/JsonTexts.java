package io.talentpool.gateway.resume;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

import com.fasterxml.jackson.databind.JsonNode;

/** Makes text of any JSON value: the people who read it want to see words, whatever shape a model gave them. */
public final class JsonTexts {

    /** More than this no page shows and no person reads. */
    static final int MOST = 100;

    private static final Pattern LIST_SEPARATOR = Pattern.compile("\\s*[,;|\\n•·]\\s*");
    private static final Set<String> PLACEHOLDERS =
            Set.of("n/a", "na", "none", "null", "undefined", "-", "not specified", "not provided");

    private JsonTexts() {}

    /** One text: the value itself, the lines of an array, or the values of an object; empty where there is none. */
    public static String text(JsonNode value) {
        return leaves(value).collect(Collectors.joining("\n"));
    }

    /**
     * Several texts: the elements of an array, the values of an object of arrays, or the parts of one text that lists them
     * with commas. An element that is an object is represented by its name.
     *
     * @param names the members that may hold an element's name
     */
    public static List<String> list(JsonNode value, String... names) {
        return listed(elements(value, JsonTexts::split, names));
    }

    /** As {@link #list}, of texts that may have commas in them. */
    public static List<String> sentences(JsonNode value, String... names) {
        return listed(elements(value, Stream::of, names));
    }

    private static List<String> listed(Stream<String> texts) {
        return texts.map(String::strip)
                .filter(JsonTexts::says)
                .distinct()
                .limit(MOST)
                .toList();
    }

    private static Stream<String> elements(JsonNode value, Function<String, Stream<String>> parts, String... names) {
        if (value.isArray()) {
            return children(value).flatMap(element -> elements(element, Stream::of, names));
        }
        if (value.isObject()) {
            var name = text(Members.of(value).first(names));
            return name.isEmpty() ? children(value).flatMap(child -> elements(child, parts, names)) : Stream.of(name);
        }
        return value.isTextual() ? parts.apply(value.textValue()) : Stream.empty();
    }

    private static Stream<String> split(String text) {
        return Arrays.stream(LIST_SEPARATOR.split(text));
    }

    private static Stream<String> leaves(JsonNode value) {
        if (value.isContainerNode()) {
            return children(value).flatMap(JsonTexts::leaves).limit(MOST);
        }
        return value.isTextual() || value.isNumber()
                ? Stream.of(value.asText().strip()).filter(JsonTexts::says)
                : Stream.empty();
    }

    private static Stream<JsonNode> children(JsonNode value) {
        return StreamSupport.stream(value.spliterator(), false);
    }

    private static boolean says(String text) {
        return !text.isEmpty() && !PLACEHOLDERS.contains(text.toLowerCase(Locale.ROOT));
    }
}
