package io.talentpool.gateway.experience;

import java.text.Normalizer;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;

/**
 * A month or a year as it stands in a text, from one place in it to another.
 *
 * @param month 1 to 12, or 0 where only the year is told
 */
record WrittenDate(int year, int month, int from, int to) {

    /** No job has its time further behind in a text. */
    private static final int LONGEST = 500;

    private static final int ASCII_END = 128;

    /** Short texts are dates that many résumés have. */
    private static final int OFTEN_THE_SAME = 48;

    private static final Cache<Question, List<WrittenDate>> REMEMBERED =
            Caffeine.newBuilder().maximumSize(10_000).build();

    /** What was asked of a text. */
    private record Question(String plain, YearMonth now) {}

    private static final String YEAR = "((?:19|20)\\d{2})(?!\\d)";
    private static final String MONTH = "(?<!\\p{L})(\\p{L}{3,12})\\.?";
    private static final String DAY = "(?:\\d{1,2}(?:st|nd|rd|th)?[\\s,.-]+)?";
    private static final String DAY_BEFORE = "(?:(?<![\\d/.-])\\d{1,2}(?:st|nd|rd|th|er|º|\\.)?[\\s-]+(?:de\\s+)?)?";
    private static final String OF = "(?:de[l]?\\s+|of\\s+)?";

    /** How a date may look; each form says itself which of its groups is what. The longest forms are tried first. */
    private enum Form {
        YEAR_MONTH_DAY("(?<!\\d)" + YEAR + "[-/.](\\d{1,2})(?:[-/.]\\d{1,2})?(?!\\d)", 1, 2),
        DAY_MONTH_YEAR("(?<!\\d)(\\d{1,2})[-/.](\\d{1,2})[-/.]((?:19|20)\\d{2}|\\d{2})(?!\\d)", 3, 2),
        MONTH_YEAR("(?<!\\d)(\\d{1,2})\\s?[-/.]\\s?" + YEAR, 2, 1),
        WITHOUT_SEPARATORS("(?<!\\d)((?:19|20)\\d{2})(0[1-9]|1[0-2])(?:[0-2]\\d|3[01])?(?!\\d)", 1, 2),
        EAST_ASIAN("(?<!\\d)((?:19|20)\\d{2})\\s*[年년]\\s*(\\d{1,2})\\s*[月월]", 1, 2),
        VIETNAMESE("(?<!\\p{L})(?:thang|t)\\s?(\\d{1,2})(?:\\s?[-/.,]\\s?|\\s+nam\\s+|\\s+)" + YEAR, 2, 1),
        NAMED_MONTH(DAY_BEFORE + MONTH + "[\\s,/-]*" + OF + DAY + OF + YEAR, 2, 1),
        NAMED_MONTH_SHORT_YEAR(DAY_BEFORE + MONTH + "[\\s,/-]*'?(\\d{2})(?![\\d:])", 2, 1),
        YEAR_NAMED_MONTH("(?<!\\d)" + YEAR + "[\\s,]+" + MONTH + "(?!\\.?,?\\s*['\\d])", 1, 2),
        MONTH_OF_THE_NEXT_DATE_S_YEAR(
                MONTH + "(?=\\s*(?:-|to|bis|a|au|hasta|ate|hanggang|den|tot)\\s*(?:\\d{1,2}\\s+)?\\p{L}{3,12}\\.?,?\\s*"
                        + OF + YEAR + ")",
                2,
                1),
        MONTH_SHORT_YEAR("(?<![\\d/.-])(\\d{1,2})[-/](\\d{2})(?![\\d/.:-]|\\s?%)", 2, 1),
        YEAR_ALONE("(?<!\\d)" + YEAR, 1, 0);

        private final Pattern pattern;
        private final int year;
        private final int month;

        Form(String pattern, int year, int month) {
            this.pattern = Pattern.compile(pattern);
            this.year = year;
            this.month = month;
        }

        /** Null for what looks like it and is no date. */
        private WrittenDate read(MatchResult found, YearMonth now) {
            int monthNumber = month == 0 ? 0 : month(found);
            if (monthNumber < 0 || (monthNumber == 0 && this == MONTH_SHORT_YEAR)) {
                return null;
            }
            return new WrittenDate(century(found.group(year), now), monthNumber, found.start(), found.end());
        }

        /** −1 for a word that is no month, 0 for a number that is none. */
        private int month(MatchResult found) {
            var written = found.group(month);
            if (!Character.isDigit(written.charAt(0))) {
                int named = MonthNames.number(written);
                return named == 0 ? -1 : named;
            }
            int number = Integer.parseInt(written);
            if (this == DAY_MONTH_YEAR && number > 12) {
                number = Integer.parseInt(found.group(1));
            }
            return number >= 1 && number <= 12 ? number : 0;
        }
    }

    private static final Pattern TIME_OF_DAY = Pattern.compile(
            "(?:(?<=\\d)t|(?<!\\d))\\d{1,2}:\\d{2}(?::\\d{2}(?:[.,]\\d+)?)?(?:\\s*[ap]m\\b)?"
                    + "(?:\\s*(?:z|gmt|utc|p[sh]t|[a-z]{1,4}[sd]t))?(?:\\s*[+-]\\d{2}:?\\d{2})?(?:\\s*\\([^)]{0,60}\\))?");
    private static final Pattern DAY_OF_THE_WEEK =
            Pattern.compile("\\b(?:mon|tues?|wed(?:nes)?|thu(?:rs?)?|fri|sat(?:ur)?|sun)(?:day)?\\b[.,]?");
    private static final Pattern EPOCH = Pattern.compile("[1-9]\\d{8,9}(\\d{3})?");

    /** The text in the form in which dates are looked for: lower case, no accents, one kind of dash, no times of day. */
    static String plain(String text) {
        var beginning = text.substring(0, Math.min(LONGEST, text.length()));
        boolean isAscii = beginning.chars().allMatch(letter -> letter < ASCII_END);
        var plain = isAscii ? beginning.toLowerCase(Locale.ROOT).replace('`', '\'') : inAscii(beginning);
        return blanked(DAY_OF_THE_WEEK, plain.indexOf(':') < 0 ? plain : blanked(TIME_OF_DAY, plain));
    }

    private static String inAscii(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKD)
                .replaceAll("\\p{Mn}", "")
                .toLowerCase(Locale.ROOT)
                .replace('đ', 'd')
                .replaceAll("[\\p{Pd}−]", "-")
                .replaceAll("[’‘`´]", "'");
    }

    /** Java's own form of a date has its time in the middle: what is between month and year is blank then. */
    private static String blanked(Pattern noise, String text) {
        return noise.matcher(text).replaceAll(" ");
    }

    /** All dates in a {@link #plain} text, in its order; {@code now} tells which century two digits belong to. */
    static List<WrittenDate> allIn(String plain, YearMonth now) {
        return plain.length() > OFTEN_THE_SAME
                ? find(plain, now)
                : REMEMBERED.get(new Question(plain, now), asked -> find(asked.plain(), asked.now()));
    }

    private static List<WrittenDate> find(String plain, YearMonth now) {
        if (plain.chars().noneMatch(Character::isDigit)) {
            return List.of();
        }
        var epoch = EPOCH.matcher(plain.strip());
        if (epoch.matches()) {
            return List.of(atEpoch(Long.parseLong(epoch.group()), epoch.group(1) != null, plain.length()));
        }
        var forms = Stream.of(Form.values())
                .map(form -> new Seeker(form, plain, now))
                .toList();
        var dates = new ArrayList<WrittenDate>();
        int from = 0;
        while (from < plain.length()) {
            var next = firstFrom(from, forms);
            if (next == null) {
                break;
            }
            dates.add(next);
            from = next.to();
        }
        return List.copyOf(dates);
    }

    /** Of the dates that begin first, the one whose form comes first. */
    private static WrittenDate firstFrom(int from, List<Seeker> forms) {
        WrittenDate first = null;
        for (var form : forms) {
            var date = form.from(from);
            if (date != null && (first == null || date.from() < first.from())) {
                first = date;
            }
        }
        return first;
    }

    /** Finds the dates of one form, one after the other, and looks at no place twice. */
    private static final class Seeker {

        private final Form form;
        private final Matcher matcher;
        private final YearMonth now;
        private WrittenDate next;
        private boolean isAtTheEnd;

        Seeker(Form form, String plain, YearMonth now) {
            this.form = form;
            this.matcher = form.pattern.matcher(plain);
            this.now = now;
        }

        /** The first that begins there or later; null where there is none. */
        WrittenDate from(int place) {
            if (!isAtTheEnd && (next == null || next.from() < place)) {
                next = seek(place);
                isAtTheEnd = next == null;
            }
            return isAtTheEnd ? null : next;
        }

        private WrittenDate seek(int place) {
            int at = place;
            while (matcher.find(at)) {
                var date = form.read(matcher, now);
                if (date != null) {
                    return date;
                }
                at = matcher.start() + 1; // a word before a number that is no month: look again from within it
            }
            return null;
        }
    }

    private static WrittenDate atEpoch(long number, boolean milliseconds, int length) {
        var instant = milliseconds ? Instant.ofEpochMilli(number) : Instant.ofEpochSecond(number);
        var month = YearMonth.from(instant.atOffset(ZoneOffset.UTC));
        return new WrittenDate(month.getYear(), month.getMonthValue(), 0, length);
    }

    private static int century(String digits, YearMonth now) {
        int year = Integer.parseInt(digits);
        if (digits.length() > 2) {
            return year;
        }
        int thisCentury = now.getYear() / 100 * 100 + year;
        return thisCentury > now.getYear() + 1 ? thisCentury - 100 : thisCentury;
    }

    boolean hasMonth() {
        return month > 0;
    }

    YearMonth first() {
        return YearMonth.of(year, Math.max(1, month));
    }

    /** The first month after it, where it ends a job: a month is part of the job, a year alone ends with its January. */
    YearMonth asEnd() {
        return hasMonth() ? first().plusMonths(1) : first();
    }
}
