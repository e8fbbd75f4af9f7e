package io.talentpool.gateway.resume;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.Month;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

import io.talentpool.gateway.json.JsonTexts;
import io.talentpool.gateway.json.Members;

import com.fasterxml.jackson.databind.JsonNode;

/** Dates that programs write and people do not: timestamps, seconds since 1970, {@code 201907}, objects of year and month. */
final class MachineDate {

    private static final DateTimeFormatter SHOWN = DateTimeFormatter.ofPattern("MMM yyyy", Locale.ENGLISH);
    private static final Pattern TIMESTAMP = Pattern.compile("(\\d{4})-(\\d{2})-\\d{2}[T ]\\d{2}:\\d{2}\\S*");
    private static final Pattern OF_JAVASCRIPT = Pattern.compile(
            "\\p{L}{3} (\\p{L}{3}) \\d{1,2} (?:\\d{2}:\\d{2}:\\d{2} [^\\d]*)?(\\d{4})\\b(?!.*\\b(?:19|20)\\d{2}\\b).*");
    private static final Pattern WITHOUT_SEPARATORS = Pattern.compile("((?:19|20)\\d{2})(0[1-9]|1[0-2])(?:\\d{2})?");
    private static final Pattern EPOCH = Pattern.compile("[1-9]\\d{8,9}|[1-9]\\d{11,12}");
    private static final Pattern BETWEEN = Pattern.compile("\\s+(?:-|–|—|to|until)\\s+");
    /** What is longer is prose. */
    private static final int LONGEST = 200;

    private static final int MILLISECONDS = 12;

    private MachineDate() {}

    /** “Jul 2019” for such a date; empty for whatever is none. */
    static Optional<String> shown(JsonNode value) {
        if (value.isObject()) {
            return ofParts(value);
        }
        if (!value.isTextual() && !value.isIntegralNumber()) {
            return Optional.empty();
        }
        return ofText(value.asText().strip());
    }

    /** A text with two of them is a period. */
    private static Optional<String> ofText(String text) {
        if (text.length() > LONGEST) {
            return Optional.empty();
        }
        var ends = BETWEEN.split(text);
        if (ends.length == 2) {
            var from = ofOne(ends[0].strip());
            var to = ofOne(ends[1].strip());
            return from.isPresent() || to.isPresent()
                    ? Optional.of(from.orElse(ends[0].strip()) + " – " + to.orElse(ends[1].strip()))
                    : Optional.empty();
        }
        return ofOne(text);
    }

    private static Optional<String> ofOne(String text) {
        var timestamp = TIMESTAMP.matcher(text);
        if (timestamp.matches()) {
            return month(timestamp.group(1), timestamp.group(2));
        }
        var script = OF_JAVASCRIPT.matcher(text);
        if (script.matches()) {
            return Optional.of(script.group(1) + " " + script.group(2));
        }
        var digits = WITHOUT_SEPARATORS.matcher(text);
        if (digits.matches()) {
            return month(digits.group(1), digits.group(2));
        }
        if (EPOCH.matcher(text).matches()) {
            long number = Long.parseLong(text);
            var instant = text.length() >= MILLISECONDS ? Instant.ofEpochMilli(number) : Instant.ofEpochSecond(number);
            return Optional.of(SHOWN.format(instant.atOffset(ZoneOffset.UTC)));
        }
        return Optional.empty();
    }

    private static Optional<String> ofParts(JsonNode value) {
        var members = Members.of(value);
        var year = JsonTexts.text(members.first("year", "yyyy", "y"));
        if (year.matches("(?:19|20)\\d{2}")) {
            return Optional.of(monthOf(JsonTexts.text(members.first("month", "mm", "m")), year));
        }
        var within = members.first(
                "date",
                "year month",
                "string date",
                "formatted date time",
                "date time",
                "value",
                "iso",
                "timestamp",
                "start",
                "raw",
                "text");
        return within.isMissingNode()
                ? Optional.empty()
                : Optional.of(Dates.written(within)).filter(JsonTexts::says);
    }

    /** “Jul 2019” of “7” or “July” and “2019”; the year alone where the month is none. */
    static String monthOf(String month, String year) {
        if (month.matches("\\d{1,2}")) {
            return month(year, month).orElse(year);
        }
        return month.isEmpty() ? year : month + " " + year;
    }

    private static Optional<String> month(String year, String month) {
        try {
            return Optional.of(SHOWN.format(YearMonth.of(Integer.parseInt(year), Month.of(Integer.parseInt(month)))));
        } catch (DateTimeException | NumberFormatException none) {
            return Optional.empty();
        }
    }
}
