package io.talentpool.gateway.experience;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Reads the months of a job, as people and language models write them. A year without a month stands for its January, so
 * “2018 – 2020” is two years; a month that ends a job is part of it.
 */
final class PeriodReader {

    private static final YearMonth EARLIEST = YearMonth.of(1950, 1);
    private static final int MONTHS_OF_AN_OPEN_JOB = 12;

    private static final Pattern GOES_ON = Pattern.compile(
            "(?<![\\p{L}\\d])(?:present(?:ly|e)?|current(?:ly)?|now|today|on-?going|(?:to|till|until) date|to-date"
                    + "|hoy|fecha|actual(?:idad|mente)?|vigente|atual(?:mente)?|hoje|heute|jetzt|aktuell|laufend|gegenwart|oggi|attuale|in corso"
                    + "|aujourd'?\\s?hui|actuel(?:lement)?|en cours|ce jour|heden|nu|nay|hien tai|kasalukuyan|ngayon|sekarang|saat ini|o momento|ad oggi|hien nay|obecnie|nadal|do dzis|do teraz|still)(?!\\p{L})|至今|现在");
    private static final Pattern SINCE =
            Pattern.compile("(?<!\\p{L})(?:since|from|desde|seit|depuis|ab|dal|sinds|mula|tu)(?!\\p{L})|onwards?\\b");

    private static final String NOTHING = "[\\s,.:()\\[\\]|·]*";
    private static final Pattern BETWEEN = Pattern.compile(NOTHING
            + "(?:-+|~|/|→|to|until|til{1,2}|up to|thru|through|bis|a|al?|au|hasta(?: la)?|ate|fino a|tot|hanggang|den|sampai)"
            + NOTHING);
    private static final Pattern ONLY_BLANK = Pattern.compile(NOTHING);
    private static final Pattern LEFT_OPEN = Pattern.compile("\\s*(?:-+|~|→|to|until|til{1,2})\\s*[?.…_)\\]]*\\s*");
    private static final Pattern PART_OF_A_YEAR = Pattern.compile(
            "\\b(?:summer|fall|autumn|winter|spring|early|mid|late|(?:end|beginning|middle) of|q[1-4]|[12](?:st|nd)? (?:half|semester))\\b-?");
    private static final Pattern ABBREVIATED_YEARS = Pattern.compile("\\W*((?:19|20)\\d{2})\\s*[-/]\\s*(\\d{2})\\W*");

    private final YearMonth now;

    PeriodReader(YearMonth now) {
        this.now = now;
    }

    /** The month in which a job began; empty where it cannot be read. */
    Optional<YearMonth> start(JobDates dates) {
        var text = dates.start().isEmpty() ? dates.text() : dates.start();
        return allIn(WrittenDate.plain(text)).stream().map(WrittenDate::first).findFirst();
    }

    /**
     * The times of a job, mostly one; none where they cannot be read.
     *
     * @param startedLast whether no job began later: then it goes on where nothing tells when it ended
     */
    List<Span> spans(JobDates dates, boolean startedLast) {
        if (dates.start().isEmpty()) {
            return spans(dates.text(), dates.saysThatItGoesOn());
        }
        if (dates.end().isEmpty() && dates.current() == null && !dates.text().isEmpty()) {
            return spans(dates.text(), false); // which tells more than the start alone
        }
        var start = allIn(WrittenDate.plain(dates.start()));
        if (start.isEmpty() || (start.size() > 1 && dates.end().isEmpty())) {
            return spans(dates.start() + " " + dates.text(), dates.saysThatItGoesOn());
        }
        return plausible(start.get(0).first(), end(dates, start.get(0), startedLast)).stream()
                .toList();
    }

    private YearMonth end(JobDates dates, WrittenDate start, boolean startedLast) {
        var written = WrittenDate.plain(dates.end());
        var end = allIn(written);
        if (dates.saysThatItGoesOn() || GOES_ON.matcher(written).find()) {
            return after(now);
        }
        if (!end.isEmpty()) {
            var last = end.get(end.size() - 1);
            return last.year() == start.year() && last.month() == start.month() ? alone(last) : last.asEnd();
        }
        return startedLast && dates.current() == null
                ? after(now)
                : start.first().plusMonths(MONTHS_OF_AN_OPEN_JOB);
    }

    private List<Span> spans(String text, boolean goesOn) {
        var plain = PART_OF_A_YEAR.matcher(WrittenDate.plain(text)).replaceAll(" ");
        var years = ABBREVIATED_YEARS.matcher(plain);
        if (years.matches()) {
            return abbreviatedYears(Integer.parseInt(years.group(1)), Integer.parseInt(years.group(2)), goesOn);
        }
        var dates = allIn(plain);
        if (dates.size() == 1) {
            boolean open = goesOn || isLeftOpen(plain, dates.get(0));
            return plausible(dates.get(0).first(), open ? after(now) : alone(dates.get(0))).stream()
                    .toList();
        }
        return several(plain, dates, goesOn);
    }

    private boolean isLeftOpen(String plain, WrittenDate date) {
        return GOES_ON.matcher(plain).find()
                || LEFT_OPEN.matcher(plain.substring(date.to())).matches()
                || SINCE.matcher(plain).find();
    }

    private List<Span> several(String plain, List<WrittenDate> dates, boolean goesOn) {
        var spans = new ArrayList<Span>();
        for (int i = 0; i < dates.size(); i++) {
            var from = dates.get(i);
            boolean paired = i + 1 < dates.size() && belongTogether(plain, from, dates.get(i + 1), dates.size());
            if (paired) {
                plausible(from.first(), end(from, dates.get(i + 1))).ifPresent(spans::add);
                i++;
            } else {
                boolean open = goesOn || goesOnAfter(plain, from, i + 1 < dates.size() ? dates.get(i + 1) : null);
                plausible(from.first(), open ? after(now) : alone(from)).ifPresent(spans::add);
            }
        }
        return spans;
    }

    private static YearMonth end(WrittenDate from, WrittenDate until) {
        return from.first().equals(until.first()) && from.hasMonth() == until.hasMonth() ? alone(until) : until.asEnd();
    }

    private static boolean belongTogether(String plain, WrittenDate from, WrittenDate until, int dates) {
        var between = plain.substring(from.to(), until.from());
        return BETWEEN.matcher(between).matches()
                || (dates == 2 && ONLY_BLANK.matcher(between).matches());
    }

    private static boolean goesOnAfter(String plain, WrittenDate date, WrittenDate next) {
        var rest = plain.substring(date.to(), next == null ? plain.length() : next.from());
        return GOES_ON.matcher(rest).find();
    }

    /** “2018-20” and “2018/19” are years; “2018-03” alone is a date like any other. */
    private List<Span> abbreviatedYears(int from, int lastDigits, boolean goesOn) {
        int until = from / 100 * 100 + lastDigits;
        if (until > from) {
            return plausible(YearMonth.of(from, 1), YearMonth.of(until, 1)).stream()
                    .toList();
        }
        var date = new WrittenDate(from, lastDigits >= 1 && lastDigits <= 12 ? lastDigits : 0, 0, 0);
        return plausible(date.first(), goesOn ? after(now) : alone(date)).stream()
                .toList();
    }

    private List<WrittenDate> allIn(String plain) {
        return WrittenDate.allIn(plain, now);
    }

    /** One date is the whole job, a month or a year of it. */
    private static YearMonth alone(WrittenDate date) {
        return date.first().plusMonths(date.hasMonth() ? 1 : 12);
    }

    private static YearMonth after(YearMonth last) {
        return last.plusMonths(1);
    }

    /** An end in the future is no more than a plan: until now it goes on. */
    private Optional<Span> plausible(YearMonth from, YearMonth until) {
        var end = until.isAfter(now) ? after(now) : until;
        return from.isBefore(EARLIEST) || !from.isBefore(end) ? Optional.empty() : Optional.of(new Span(from, end));
    }
}
