package io.talentpool.gateway.experience;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A month or a year as it stands in a text.
 *
 * @param month 1 to 12, or 0 where only the year is told
 */
record WrittenDate(int year, int month) {

    private static final String YEAR = "((?:19|20)\\d{2})";

    /** The alternatives in the order in which they must be tried: the longest form first. */
    private static final Pattern FORMS = Pattern.compile(String.join(
            "|",
            "\\b" + YEAR + "[-/.](\\d{1,2})(?:[-/.]\\d{1,2})?(?!\\d)",
            "\\b(\\d{1,2})[-/.](\\d{1,2})[-/.]" + YEAR + "(?!\\d)",
            "\\b(\\d{1,2})\\s?[-/.]\\s?" + YEAR + "(?!\\d)",
            "(\\p{L}{3,12})\\.?,?\\s*(?:de\\s+)?(?:\\d{1,2}(?:st|nd|rd|th)?,\\s*)?" + YEAR + "(?!\\d)",
            "(\\p{L}{3,12})\\.?,?\\s*['’]?(\\d{2})(?![\\d])",
            "(?<!\\d)" + YEAR + "(?!\\d)",
            // A month that shares the year of the next: “Jan – Mar 2020”.
            "\\b(\\p{L}{3,10})\\b\\.?(?=\\s*(?:-|–|—|to)\\s*\\p{L}{3,10}\\.?,?\\s*" + YEAR + ")"));

    /** All dates in the text, in its order; {@code now} tells which century two digits belong to. */
    static List<WrittenDate> allIn(String lowerCaseText, YearMonth now) {
        var dates = new ArrayList<WrittenDate>();
        Matcher found = FORMS.matcher(lowerCaseText);
        int from = 0;
        while (found.find(from)) {
            var date = read(found.toMatchResult(), now);
            if (date == null) {
                // A word before a number that is no month: look again from within it.
                from = found.start() + 1;
            } else {
                dates.add(date);
                from = found.end();
            }
        }
        return dates;
    }

    private static WrittenDate read(MatchResult found, YearMonth now) {
        if (found.group(1) != null) {
            return numeric(found.group(1), found.group(2));
        }
        if (found.group(5) != null) {
            int dayOrMonth = Integer.parseInt(found.group(4));
            return numeric(found.group(5), dayOrMonth > 12 ? found.group(3) : found.group(4));
        }
        if (found.group(7) != null) {
            return numeric(found.group(7), found.group(6));
        }
        if (found.group(9) != null) {
            return named(found.group(8), Integer.parseInt(found.group(9)));
        }
        if (found.group(11) != null) {
            return named(found.group(10), century(Integer.parseInt(found.group(11)), now));
        }
        if (found.group(12) != null) {
            return new WrittenDate(Integer.parseInt(found.group(12)), 0);
        }
        return named(found.group(13), Integer.parseInt(found.group(14)));
    }

    private static WrittenDate numeric(String year, String month) {
        int number = Integer.parseInt(month);
        return new WrittenDate(Integer.parseInt(year), number >= 1 && number <= 12 ? number : 0);
    }

    private static WrittenDate named(String month, int year) {
        int number = MonthNames.number(month);
        return number == 0 ? null : new WrittenDate(year, number);
    }

    private static int century(int twoDigits, YearMonth now) {
        int thisCentury = now.getYear() / 100 * 100 + twoDigits;
        return thisCentury > now.getYear() ? thisCentury - 100 : thisCentury;
    }

    boolean hasMonth() {
        return month > 0;
    }

    YearMonth first() {
        return YearMonth.of(year, Math.max(1, month));
    }
}
