package io.talentpool.gateway.experience;

import java.time.YearMonth;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Reads the months between two dates, as people and language models write them. A year without a month stands for its
 * January, so “2018 – 2020” is two years; a month that ends a job is part of it.
 */
final class PeriodReader {

    private static final YearMonth EARLIEST = YearMonth.of(1950, 1);
    private static final Pattern OPEN_END = Pattern.compile(
            "\\b(?:present|current|currently|now|today|ongoing|to date|till date|until now|presente|actual|actualidad|actualmente|atual|heute|aujourd)"
                    + "|\\b(?:since|from|desde|seit|depuis)\\b(?!.*\\b(?:to|until|till)\\b)|\\bonwards?\\b");
    private static final Pattern ABBREVIATED_YEARS = Pattern.compile("\\W*((?:19|20)\\d{2})\\s*[-–—/]\\s*(\\d{2})\\W*");

    private final YearMonth now;

    PeriodReader(YearMonth now) {
        this.now = now;
    }

    /** Empty where there are no two dates in order, nor one and “present”. */
    Optional<Span> span(String text) {
        var lower = text.toLowerCase(Locale.ROOT);
        var years = ABBREVIATED_YEARS.matcher(lower);
        if (years.matches()) {
            return abbreviatedYears(Integer.parseInt(years.group(1)), Integer.parseInt(years.group(2)));
        }
        var dates = WrittenDate.allIn(lower, now);
        if (dates.isEmpty()) {
            return Optional.empty();
        }
        return dates.size() > 1
                ? between(dates)
                : single(dates.get(0), OPEN_END.matcher(lower).find());
    }

    /** “2018-20” and “2018/19” are years; “2018-03” alone is a date like any other. */
    private Optional<Span> abbreviatedYears(int from, int lastDigits) {
        int until = from / 100 * 100 + lastDigits;
        return until > from
                ? plausible(YearMonth.of(from, 1), YearMonth.of(until, 1))
                : single(new WrittenDate(from, lastDigits >= 1 && lastDigits <= 12 ? lastDigits : 0), false);
    }

    private Optional<Span> between(List<WrittenDate> dates) {
        var from = dates.get(0);
        var until = dates.get(1);
        if (from.equals(until)) {
            return single(from, false);
        }
        return plausible(from.first(), until.hasMonth() ? until.first().plusMonths(1) : until.first());
    }

    /** One date is the whole job, a month or a year of it, unless the text says that it goes on. */
    private Optional<Span> single(WrittenDate date, boolean open) {
        return plausible(date.first(), open ? now.plusMonths(1) : date.first().plusMonths(date.hasMonth() ? 1 : 12));
    }

    private Optional<Span> plausible(YearMonth from, YearMonth until) {
        var end = until.isAfter(now) ? now.plusMonths(1) : until;
        return from.isBefore(EARLIEST) || !from.isBefore(end) ? Optional.empty() : Optional.of(new Span(from, end));
    }
}
