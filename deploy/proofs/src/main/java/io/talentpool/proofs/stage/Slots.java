package io.talentpool.proofs.stage;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.concurrent.atomic.AtomicInteger;

/** Times that nothing else takes: some to come, some that have passed. */
public final class Slots {

    /** No interview of a proof is longer. */
    private static final Duration STEP = Duration.ofMinutes(90);

    /** Nothing is scheduled more than two years ahead, so the first times come again one day, for other people. */
    private static final int SLOTS = 10_000;

    private static final Duration LEAD = Duration.ofDays(30);
    private static final Instant LONG_AGO = Instant.parse("2024-01-01T00:00:00Z");

    private final Instant first = Instant.now().truncatedTo(ChronoUnit.HOURS).plus(LEAD);
    private final AtomicInteger ahead = new AtomicInteger();
    private final AtomicInteger past = new AtomicInteger();

    public Instant ahead() {
        return first.plus(STEP.multipliedBy(ahead.getAndIncrement() % SLOTS));
    }

    Instant past() {
        return LONG_AGO.minus(STEP.multipliedBy(past.getAndIncrement()));
    }
}
