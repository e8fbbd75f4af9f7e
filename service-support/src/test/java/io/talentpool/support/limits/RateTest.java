package io.talentpool.support.limits;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.Optional;

import org.junit.jupiter.api.Test;

import io.github.bucket4j.TimeMeter;

class RateTest {

    private static final int PER_SECOND = 10;
    private static final int BURST = 50;

    private final Time time = new Time();
    private final Rate rate = new Rate(PER_SECOND, BURST, time);

    @Test
    void lets_a_burst_through_and_then_says_how_long_to_wait() {
        takesAll("anna", BURST);
        assertEquals(Optional.of(Duration.ofMillis(100)), rate.take("anna"));
    }

    @Test
    void lets_so_many_through_each_second() {
        takesAll("anna", BURST);
        for (int second = 0; second < 5; second++) {
            time.passes(Duration.ofSeconds(1));
            takesAll("anna", PER_SECOND);
            assertTrue(rate.take("anna").isPresent());
        }
    }

    @Test
    void counts_each_caller_alone() {
        takesAll("anna", BURST);
        takesAll("ben", BURST);
        assertTrue(rate.take("anna").isPresent());
        assertTrue(rate.take("ben").isPresent());
    }

    @Test
    void remembers_so_many_callers_and_no_more() {
        for (int caller = 0; caller < Rate.MOST_CALLERS + 10_000; caller++) {
            rate.take("caller " + caller);
        }
        assertTrue(rate.callers() <= Rate.MOST_CALLERS, () -> rate.callers() + " callers are remembered");
    }

    private void takesAll(String caller, int calls) {
        for (int call = 0; call < calls; call++) {
            assertEquals(Optional.empty(), rate.take(caller));
        }
    }

    private static final class Time implements TimeMeter {

        private long nanos;

        void passes(Duration duration) {
            nanos += duration.toNanos();
        }

        @Override
        public long currentTimeNanos() {
            return nanos;
        }

        @Override
        public boolean isWallClockBased() {
            return false;
        }
    }
}
