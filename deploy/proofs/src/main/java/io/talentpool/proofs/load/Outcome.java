package io.talentpool.proofs.load;

import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;

import org.HdrHistogram.Histogram;

/** What came of a load: how long answers took, counted from when each was due, and with which statuses they came; 0 is no answer. */
public final class Outcome {

    private static final long LONGEST_MICROS = TimeUnit.SECONDS.toMicros(60);
    private static final int DIGITS = 3;

    private final Histogram micros = new Histogram(LONGEST_MICROS, DIGITS);
    private final Map<Integer, Long> statuses = new TreeMap<>();
    private Duration took = Duration.ZERO;

    public synchronized void answered(int status, long nanos) {
        micros.recordValue(Math.min(LONGEST_MICROS, TimeUnit.NANOSECONDS.toMicros(nanos)));
        statuses.merge(status, 1L, Long::sum);
    }

    synchronized void tookAltogether(Duration time) {
        took = time;
    }

    /** In milliseconds, the time within which so many per cent were answered. */
    public synchronized double millis(double percent) {
        return micros.getValueAtPercentile(percent) / 1_000.0;
    }

    public synchronized long answers() {
        return micros.getTotalCount();
    }

    public synchronized long answers(int status) {
        return statuses.getOrDefault(status, 0L);
    }

    /** How many are neither of those. */
    public synchronized long otherThan(int... expected) {
        long others = answers();
        for (int status : expected) {
            others -= answers(status);
        }
        return others;
    }

    public synchronized long perSecond() {
        return took.isZero() ? 0 : answers() * 1_000 / took.toMillis();
    }

    @Override
    public synchronized String toString() {
        String times = "%d answers %s; ms for 50, 90, 99, 99.9 %%: %.1f, %.1f, %.1f, %.1f"
                .formatted(answers(), statuses, millis(50), millis(90), millis(99), millis(99.9));
        return took.isZero() ? times : times + "; %d a second".formatted(perSecond());
    }
}
