package io.talentpool.gateway.experience;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Adds up jobs: months that two jobs share are counted once, and a job whose dates cannot be read counts as a year. */
public final class YearsOfExperience {

    private static final int MONTHS_OF_AN_UNREADABLE_JOB = 12;

    private YearsOfExperience() {}

    /**
     * The completed years.
     *
     * @param periods what the résumé says about the time of each job, one element per job
     * @param now the month that “present” means
     */
    public static int of(List<String> periods, YearMonth now) {
        var reader = new PeriodReader(now);
        var spans = new ArrayList<Span>();
        int months = 0;
        for (var period : periods) {
            var span = reader.span(period);
            if (span.isPresent()) {
                spans.add(span.get());
            } else {
                months += LengthReader.months(period).orElse(MONTHS_OF_AN_UNREADABLE_JOB);
            }
        }
        return (months + covered(spans)) / 12;
    }

    private static int covered(List<Span> spans) {
        spans.sort(Comparator.comparing(Span::from));
        int months = 0;
        YearMonth reached = YearMonth.of(1, 1);
        for (var span : spans) {
            months += span.monthsAfter(reached);
            reached = span.until().isAfter(reached) ? span.until() : reached;
        }
        return months;
    }
}
