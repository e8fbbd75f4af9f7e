package io.talentpool.embedded.daily;

import java.time.Clock;
import java.time.Duration;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;

import io.vertx.core.json.JsonObject;

/** What has come in and what became of it, for proofs: above all whether anybody came near the limits. */
final class Statistics {

    /** What is counted, besides calls. */
    enum Count {
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
    private Crowd calls;
    private Crowd deletions;

    Statistics(Clock clock) {
        this.clock = clock;
        reset();
    }

    void reset() {
        counts.clear();
        calls = new Crowd(Duration.ofSeconds(5));
        deletions = new Crowd(Duration.ofSeconds(30));
    }

    void arrived(boolean isDeletion) {
        calls.add(clock.instant());
        if (isDeletion) {
            deletions.add(clock.instant());
        }
    }

    void add(Count what) {
        counts.merge(what, 1, Integer::sum);
    }

    JsonObject toJson() {
        JsonObject json = new JsonObject()
                .put("calls", calls.all())
                .put("deletions", deletions.all())
                .put("most_calls_in_5_seconds", calls.most())
                .put("most_deletions_in_30_seconds", deletions.most());
        for (Count what : Count.values()) {
            json.put(what.name().toLowerCase(Locale.ROOT), counts.getOrDefault(what, 0));
        }
        return json;
    }
}
