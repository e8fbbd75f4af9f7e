package io.talentpool.embedded.daily;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;

/** At most so many calls within any window of the given length. Calls that are turned away do not count. */
final class RateLimit {

    private final int most;
    private final Duration window;
    private final Clock clock;
    private final Deque<Instant> admitted = new ArrayDeque<>();

    RateLimit(int most, Duration window, Clock clock) {
        this.most = most;
        this.window = window;
        this.clock = clock;
    }

    boolean admits() {
        Instant now = clock.instant();
        Instant begin = now.minus(window);
        while (!admitted.isEmpty() && !admitted.peekFirst().isAfter(begin)) {
            admitted.removeFirst();
        }
        return admitted.size() < most && admitted.add(now);
    }
}
