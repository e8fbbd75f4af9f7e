package io.talentpool.embedded.daily;

import java.time.Duration;
import java.util.OptionalInt;
import java.util.Random;

import io.vertx.core.json.JsonObject;

/**
 * What goes wrong on purpose. The members of {@code PUT /stand-in/faults}, each absent by default; percentages are of calls (or
 * of webhooks), from 0 to 100:
 *
 * <ul>
 *   <li>{@code latency_millis}, or {@code latency_min_millis} and {@code latency_max_millis}: how long every API call waits before it
 *       is handled, evenly spread between the two
 *   <li>{@code fail_next} and {@code fail_status} (500): how many of the next API calls are answered with that status
 *   <li>{@code fail_percent}: answered with 500; {@code rate_limit_percent}: answered with 429 for no reason
 *   <li>{@code rate_limit_after}: after so many more calls each is answered with 429
 *   <li>{@code drop_percent}: the connection ends before anything is done
 *   <li>{@code lose_answers}, {@code lose_answer_percent}: how many of the next creations of rooms, or which part of them, succeed and
 *       then end the connection without an answer
 *   <li>{@code duplicate_webhooks}: percentage that is told twice, the second time under another id
 *   <li>{@code reorder_webhooks}: percentage that is held back until the next one has overtaken it, or two seconds have gone
 *   <li>{@code seed}: of the dice, to play the same again
 * </ul>
 *
 * <p>A {@code PUT} replaces all of them, so {@code {}} ends every fault.
 */
final class Faults {

    private static final int NEVER = -1;
    private static final int ALWAYS = 100;

    private JsonObject settings = new JsonObject();
    private Random dice = new Random();
    private int failNext;
    private int loseAnswers;
    private int callsUntilLimit = NEVER;

    /** @throws DailyRefusal for a setting that is no whole number, or out of its bounds; then the old ones stay */
    void replaceBy(JsonObject wanted) {
        FaultSettings read = FaultSettings.read(wanted);
        settings = read.all();
        dice = read.seed().isPresent() ? new Random(read.seed().getAsLong()) : new Random();
        failNext = settings.getInteger("fail_next");
        loseAnswers = settings.getInteger("lose_answers");
        callsUntilLimit = settings.getInteger("rate_limit_after", NEVER);
    }

    JsonObject remaining() {
        JsonObject remaining =
                FaultSettings.read(settings).all().put("fail_next", failNext).put("lose_answers", loseAnswers);
        return callsUntilLimit == NEVER ? remaining : remaining.put("rate_limit_after", callsUntilLimit);
    }

    Duration latency() {
        int least = setting("latency_min_millis");
        int most = Math.max(least, setting("latency_max_millis"));
        return Duration.ofMillis(least + dice.nextInt(most - least + 1));
    }

    /** The status to fail with, if it is this call's turn to fail. */
    OptionalInt nextFailure() {
        if (failNext > 0) {
            failNext--;
            return OptionalInt.of(setting("fail_status"));
        }
        if (callsUntilLimit > 0) {
            callsUntilLimit--;
        } else if (callsUntilLimit == 0) {
            return OptionalInt.of(429);
        }
        int roll = dice.nextInt(ALWAYS);
        if (roll < setting("fail_percent")) {
            return OptionalInt.of(500);
        }
        boolean slowedDown = roll < setting("fail_percent") + setting("rate_limit_percent");
        return slowedDown ? OptionalInt.of(429) : OptionalInt.empty();
    }

    boolean dropsThisCall() {
        return happens("drop_percent");
    }

    /** Whether it is this creation's turn to lose its answer. */
    boolean losesThisAnswer() {
        if (loseAnswers > 0) {
            loseAnswers--;
            return true;
        }
        return happens("lose_answer_percent");
    }

    boolean duplicatesThisWebhook() {
        return happens("duplicate_webhooks");
    }

    boolean holdsBackThisWebhook() {
        return happens("reorder_webhooks");
    }

    private boolean happens(String percent) {
        return dice.nextInt(ALWAYS) < setting(percent);
    }

    private int setting(String name) {
        return settings.getInteger(name, 0);
    }
}
