package io.talentpool.proofs.stage;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.concurrent.atomic.AtomicInteger;

/** Times that nothing else takes, given out once each: some to come, some that have passed. */
public final class Slots {

    /** Longer than the longest interview. */
    private static final Duration STEP = Duration.ofHours(5);

    private static final Duration LEAD = Duration.ofDays(30);
    private static final Instant LONG_AGO = Instant.parse("2024-01-01T00:00:00Z");

    private final Instant first = Instant.now().truncatedTo(ChronoUnit.HOURS).plus(LEAD);
    private final AtomicInteger ahead = new AtomicInteger();
    private final AtomicInteger past = new AtomicInteger();

    public Instant ahead() {
        return first.plus(STEP.multipliedBy(ahead.getAndIncrement()));
    }

    Instant past() {
        return LONG_AGO.minus(STEP.multipliedBy(past.getAndIncrement()));
    }
}
