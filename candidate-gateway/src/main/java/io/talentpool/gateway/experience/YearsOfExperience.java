package io.talentpool.gateway.experience;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Adds up jobs: months that two jobs share are counted once, and a job whose dates cannot be read counts as a year. Where no job
 * has any, what the résumé says of the whole counts.
 */
public final class YearsOfExperience {

    private static final int MONTHS_OF_AN_UNREADABLE_JOB = 12;

    private YearsOfExperience() {}

    /**
     * The completed years.
     *
     * @param jobs what the résumé says about the time of each job
     * @param stated the total as the résumé states it, “7 years”; empty where it does not
     * @param now the month that “present” means
     */
    public static int of(List<JobDates> jobs, String stated, YearMonth now) {
        var reader = new PeriodReader(now);
        var starts = jobs.stream().map(reader::start).flatMap(Optional::stream).max(Comparator.naturalOrder());
        var spans = new ArrayList<Span>();
        int months = 0;
        int unreadable = 0;
        for (var job : jobs) {
            var read = reader.spans(job, reader.start(job).equals(starts));
            spans.addAll(read);
            if (read.isEmpty()) {
                var length = LengthReader.months(job.text());
                months += length.orElse(0);
                unreadable += length.isPresent() ? 0 : 1;
            }
        }
        if (spans.isEmpty()
                && unreadable == jobs.size()
                && LengthReader.months(stated).isPresent()) {
            return LengthReader.months(stated).getAsInt() / 12;
        }
        return (months + unreadable * MONTHS_OF_AN_UNREADABLE_JOB + covered(spans)) / 12;
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
