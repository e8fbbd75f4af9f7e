package io.talentpool.gateway.json;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;

/**
 * Texts out of JSON values, plain and without list marks. Of an object only the one leaf that stands for it is read: its name, title,
 * label, value, raw, parsed, text or formatted form, or what the caller names.
 */
public final class JsonTexts {

    /** More than this no page shows and no person reads. */
    public static final int MOST = 100;

    private static final List<String> STANDS_FOR_IT =
            List.of("name", "title", "label", "value", "raw", "parsed", "text", "formatted");
    /** An object that has one of these is somebody, and no name of a thing. */
    private static final Set<String> OF_A_PERSON =
            Set.of("age", "gender", "religion", "birth", "birthday", "dob", "nationality");

    /** Names of people are no names of things. */
    private static final Set<String> PEOPLES = Set.of(
            "full",
            "first",
            "last",
            "given",
            "family",
            "middle",
            "maiden",
            "father",
            "mother",
            "user",
            "candidate",
            "contact",
            "person",
            "nick",
            "surname");

    private static final int DEEPEST = 4;

    /** Where a text lists several things; not within brackets, nor within a number. */
    private static final String SEPARATORS = ",;|•·●▪◦‣⁃∙■□➢➤✓✔\t\n";

    private static final Pattern LINES = Pattern.compile("\\n+|[•●▪◦‣⁃∙■➢➤✓✔]");
    private static final Pattern LIST_MARK = Pattern.compile(
            "^(?:[-–—*+•·●▪◦‣⁃∙■□➢➤✓✔o»>]\\s+|[•·●▪◦‣⁃∙■□➢➤✓✔»]|[-–—*](?=\\p{L}{2})|\\(?\\d{1,2}[.)]\\s+){1,4}");
    /** What a round mark becomes on the way from a document to a text. */
    private static final char LETTER_MARK = 'o';

    private static final Set<String> PLACEHOLDERS = Set.of(
            "n/a",
            "na",
            "n.a.",
            "none",
            "null",
            "nil",
            "undefined",
            "-",
            "--",
            "–",
            "—",
            ".",
            "not specified",
            "not provided",
            "not available",
            "not applicable",
            "unknown",
            "unspecified",
            "[]",
            "{}");

    private JsonTexts() {}

    /** One text: the value itself, the lines of an array, or the leaf that stands for an object; empty where there is none. */
    public static String text(JsonNode value) {
        if (value.isTextual() || value.isNumber()) {
            var text = plain(value);
            return says(text) ? text : "";
        }
        return texts(value, 0).collect(Collectors.joining("\n"));
    }

    /** Several texts: the elements of an array, or the lines of one text. An object is represented by the leaf that stands for it. */
    public static List<String> lines(JsonNode value) {
        return texts(value, 0)
                .flatMap(LINES::splitAsStream)
                .map(JsonTexts::withoutListMark)
                .filter(JsonTexts::says)
                .distinct()
                .limit(MOST)
                .toList();
    }

    private static Stream<String> texts(JsonNode value, int depth) {
        if (depth > DEEPEST) {
            return Stream.empty();
        }
        if (value.isArray()) {
            return StreamSupport.stream(value.spliterator(), false)
                    .flatMap(element -> texts(element, depth + 1))
                    .limit(MOST);
        }
        if (value.isObject()) {
            return texts(leaf(value), depth + 1);
        }
        return value.isTextual() || value.isNumber() ? Stream.of(plain(value)).filter(JsonTexts::says) : Stream.empty();
    }

    private static String plain(JsonNode text) {
        return withoutListMarks(PlainText.of(text.asText()));
    }

    /** The member that stands for an object: {@code Raw} of {@code {"Probability": "High", "Raw": "Acme"}}, {@code EmployerName}, too. */
    static JsonNode leaf(JsonNode object) {
        var members = Members.of(object).stream().toList();
        if (members.stream().anyMatch(member -> member.has(OF_A_PERSON))) {
            return MissingNode.getInstance();
        }
        for (var name : STANDS_FOR_IT) {
            for (var member : members) {
                var words = member.words();
                if (!words.isEmpty() && words.get(words.size() - 1).equals(name) && !member.has(PEOPLES)) {
                    return member.value();
                }
            }
        }
        return MissingNode.getInstance();
    }

    /** The parts of a text that lists several things, without headings, list marks and what says nothing. */
    public static Stream<String> parts(String text) {
        var parts = new ArrayList<String>();
        int from = 0;
        int depth = 0;
        for (int i = 0; i < text.length(); i++) {
            char letter = text.charAt(i);
            if (letter == '(' || letter == '[') {
                depth++;
            } else if (letter == ')' || letter == ']') {
                depth = Math.max(0, depth - 1);
            } else if (SEPARATORS.indexOf(letter) >= 0 && (depth == 0 || letter == '\n') && !withinNumber(text, i)) {
                parts.add(text.substring(from, i));
                from = i + 1;
                depth = 0;
            }
        }
        parts.add(text.substring(from));
        return parts.stream().map(String::strip).map(JsonTexts::withoutListMark).filter(JsonTexts::says);
    }

    private static boolean withinNumber(String text, int at) {
        return text.charAt(at) == ','
                && at > 0
                && at + 1 < text.length()
                && Character.isDigit(text.charAt(at - 1))
                && Character.isDigit(text.charAt(at + 1));
    }

    private static String withoutListMarks(String text) {
        if (text.indexOf('\n') < 0 && text.indexOf('\r') < 0) {
            return withoutListMark(text);
        }
        return text.lines()
                .map(JsonTexts::withoutListMark)
                .filter(line -> !line.isEmpty())
                .collect(Collectors.joining("\n"));
    }

    private static String withoutListMark(String line) {
        var text = line.strip();
        boolean beginsWithAWord =
                !text.isEmpty() && Character.isLetter(text.charAt(0)) && text.charAt(0) != LETTER_MARK;
        return beginsWithAWord ? text : LIST_MARK.matcher(text).replaceFirst("").strip();
    }

    /** Whether a text is more than a way to say that there is none. */
    public static boolean says(String text) {
        return !text.isEmpty() && !PLACEHOLDERS.contains(text.toLowerCase(Locale.ROOT));
    }
}
