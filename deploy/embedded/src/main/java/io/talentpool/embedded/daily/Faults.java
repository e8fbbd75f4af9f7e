package io.talentpool.embedded.daily;

import java.time.Duration;
import java.util.OptionalInt;

import io.vertx.core.json.JsonObject;

/**
 * What goes wrong on purpose. The members of {@code PUT /stand-in/faults}, each absent by default:
 *
 * <ul>
 *   <li>{@code latency_millis}: how long every API call waits before it is handled
 *   <li>{@code fail_next} and {@code fail_status} (500): how many of the next API calls are answered with that status
 *   <li>{@code lose_answers}: how many of the next room creations succeed and then drop the connection without an answer
 * </ul>
 *
 * <p>A {@code PUT} replaces all of them, so {@code {}} ends every fault.
 */
final class Faults {

    private Duration latency = Duration.ZERO;
    private int failNext;
    private int failStatus = 500;
    private int loseAnswers;

    void replaceBy(JsonObject settings) {
        latency = Duration.ofMillis(settings.getLong("latency_millis", 0L));
        failNext = settings.getInteger("fail_next", 0);
        failStatus = settings.getInteger("fail_status", 500);
        loseAnswers = settings.getInteger("lose_answers", 0);
    }

    JsonObject remaining() {
        return new JsonObject()
                .put("latency_millis", latency.toMillis())
                .put("fail_next", failNext)
                .put("fail_status", failStatus)
                .put("lose_answers", loseAnswers);
    }

    Duration latency() {
        return latency;
    }

    /** The status to fail with, if it is this call's turn to fail. */
    OptionalInt nextFailure() {
        if (failNext == 0) {
            return OptionalInt.empty();
        }
        failNext--;
        return OptionalInt.of(failStatus);
    }

    /** Whether it is this creation's turn to lose its answer. */
    boolean loseNextAnswer() {
        if (loseAnswers == 0) {
            return false;
        }
        loseAnswers--;
        return true;
    }
}
