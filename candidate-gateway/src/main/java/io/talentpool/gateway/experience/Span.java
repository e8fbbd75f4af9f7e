package io.talentpool.gateway.experience;

import java.time.YearMonth;
import java.time.temporal.ChronoUnit;

/**
 * The months of a job.
 *
 * @param from the first month
 * @param until the first month after it
 */
record Span(YearMonth from, YearMonth until) {

    /** How many of its months are not before {@code reached}. */
    int monthsAfter(YearMonth reached) {
        var start = from.isAfter(reached) ? from : reached;
        return Math.max(0, (int) ChronoUnit.MONTHS.between(start, until));
    }
}
