package io.talentpool.gateway.experience;

import java.time.Clock;
import java.time.YearMonth;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Tells which job goes on where nothing says so: the one that started last, if it has a start and no end. */
public final class OpenEnds {

    private OpenEnds() {}

    /** The same times, that one said to be current. */
    public static List<JobDates> settled(List<JobDates> jobs) {
        var reader = new PeriodReader(YearMonth.now(Clock.systemUTC()));
        var last = jobs.stream().map(reader::start).flatMap(Optional::stream).max(Comparator.naturalOrder());
        return jobs.stream()
                .map(job ->
                        job.isOpen() && last.isPresent() && reader.start(job).equals(last) ? job.goingOn() : job)
                .toList();
    }
}
