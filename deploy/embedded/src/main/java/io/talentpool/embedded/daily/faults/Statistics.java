package io.talentpool.embedded.daily.faults;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;

import io.vertx.core.json.JsonObject;

/** What has come in and what became of it, for proofs: above all whether anybody came near the limits. */
public final class Statistics {

    /** What is counted, besides calls. */
    public enum Count {
        OVER_THE_LIMIT,
        INJECTED_FAILURES,
        INJECTED_RATE_LIMITS,
        LOST_ANSWERS,
        DROPPED,
        WEBHOOKS_DELIVERED,
        WEBHOOKS_FAILED
    }

    private final Clock clock;
    private final Map<Count, Integer> counts = new EnumMap<>(Count.class);
    private Window calls;
    private Window deletions;

    public Statistics(Clock clock) {
        this.clock = clock;
        reset();
    }

    void reset() {
        counts.clear();
        calls = new Window(Duration.ofSeconds(5));
        deletions = new Window(Duration.ofSeconds(30));
    }

    void arrived(boolean isDeletion) {
        calls.add(clock.instant());
        if (isDeletion) {
            deletions.add(clock.instant());
        }
    }

    public void add(Count what) {
        counts.merge(what, 1, Integer::sum);
    }

    JsonObject toJson() {
        JsonObject json = new JsonObject()
                .put("calls", calls.all)
                .put("deletions", deletions.all)
                .put("most_calls_in_5_seconds", calls.most)
                .put("most_deletions_in_30_seconds", deletions.most);
        for (Count what : Count.values()) {
            json.put(what.name().toLowerCase(Locale.ROOT), counts.getOrDefault(what, 0));
        }
        return json;
    }

    /** Counts arrivals: all of them, those within the last so many seconds, and the most that there ever were. */
    static final class Window {

        private final Duration length;
        private final Deque<Instant> within = new ArrayDeque<>();
        private int all;
        private int most;

        Window(Duration length) {
            this.length = length;
        }

        void add(Instant arrival) {
            all++;
            most = Math.max(most, countUntil(arrival) + 1);
            within.addLast(arrival);
        }

        int countUntil(Instant now) {
            while (!within.isEmpty() && !within.peekFirst().isAfter(now.minus(length))) {
                within.removeFirst();
            }
            return within.size();
        }
    }
}
