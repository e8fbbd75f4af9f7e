package io.talentpool.gateway.experience;

import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;
import java.util.regex.Pattern;

/** Reads a job's length where it is written as one: “3 yrs”, “1 year 6 months”, “two and a half years”. */
final class LengthReader {

    private static final List<String> WORDS = List.of(
            ("zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen"
                            + " eighteen nineteen twenty")
                    .split(" "));

    private static final String NUMBER =
            "(\\d{1,2}(?:[.,]\\d{1,2})?|" + String.join("|", WORDS) + ")(\\s+and\\s+a\\s+half)?";
    private static final Pattern YEARS =
            Pattern.compile("(?<![\\p{L}\\d.,])" + NUMBER + "\\s*\\+?[\\s-]*(?:years?|yrs?|y|años?|anos?)\\b");
    private static final Pattern MONTHS =
            Pattern.compile("(?<![\\p{L}\\d.,])" + NUMBER + "\\s*\\+?[\\s-]*(?:months?|mths?|mos?|m|meses|mes)\\b");

    private LengthReader() {}

    /** The whole months; empty where the text tells no length. */
    static OptionalInt months(String text) {
        var lower = text.toLowerCase(Locale.ROOT);
        double years = number(YEARS, lower);
        double months = number(MONTHS, lower);
        return years < 0 && months < 0
                ? OptionalInt.empty()
                : OptionalInt.of((int) Math.round(Math.max(0, years) * 12 + Math.max(0, months)));
    }

    private static double number(Pattern unit, String text) {
        var found = unit.matcher(text);
        if (!found.find()) {
            return -1;
        }
        int word = WORDS.indexOf(found.group(1));
        double whole = word >= 0 ? word : Double.parseDouble(found.group(1).replace(',', '.'));
        return found.group(2) == null ? whole : whole + 0.5;
    }
}
