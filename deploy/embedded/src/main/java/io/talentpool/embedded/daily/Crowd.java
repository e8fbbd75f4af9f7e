package io.talentpool.embedded.daily;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;

/** Counts arrivals: all of them, and the most that there were within any window of the given length. */
final class Crowd {

    private final Duration window;
    private final Deque<Instant> within = new ArrayDeque<>();
    private int all;
    private int most;

    Crowd(Duration window) {
        this.window = window;
    }

    void add(Instant arrival) {
        Instant begin = arrival.minus(window);
        while (!within.isEmpty() && !within.peekFirst().isAfter(begin)) {
            within.removeFirst();
        }
        within.addLast(arrival);
        all++;
        most = Math.max(most, within.size());
    }

    int all() {
        return all;
    }

    int most() {
        return most;
    }
}
