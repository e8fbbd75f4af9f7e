package io.talentpool.embedded.daily.faults;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Random;

import io.talentpool.embedded.daily.api.Asked.Kind;
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
public final class Faults {

    private static final int ALWAYS = 100;
    private static final String LIMIT = "rate_limit_after";
    private static final String SEED = "seed";

    /** What may be planned. */
    static final Map<String, Kind> MEMBERS = members();

    private JsonObject settings = new JsonObject();
    private Random dice = new Random();

    private static Map<String, Kind> members() {
        Map<String, Kind> members = new HashMap<>(Map.of(SEED, Kind.WHOLE));
        for (String count :
                "latency_millis latency_min_millis latency_max_millis fail_next fail_status lose_answers rate_limit_after"
                        .split(" ")) {
            members.put(count, Kind.between(0, Integer.MAX_VALUE));
        }
        for (String percentage :
                "fail_percent rate_limit_percent drop_percent lose_answer_percent duplicate_webhooks reorder_webhooks"
                        .split(" ")) {
            members.put(percentage, Kind.between(0, ALWAYS));
        }
        return Map.copyOf(members);
    }

    /** @param wanted has been checked */
    void replaceBy(JsonObject wanted) {
        settings = wanted;
        dice = wanted.containsKey(SEED) ? new Random(wanted.getLong(SEED)) : new Random();
    }

    /** The settings with what is left of those that count down. */
    JsonObject remaining() {
        return settings;
    }

    Duration latency() {
        int usual = setting("latency_millis", 0);
        int least = setting("latency_min_millis", usual);
        int most = Math.max(least, setting("latency_max_millis", usual));
        return Duration.ofMillis(least + dice.nextInt(most - least + 1));
    }

    /** The status to fail with, if it is this call's turn to fail. */
    OptionalInt nextFailure() {
        if (countsDown("fail_next")) {
            return OptionalInt.of(setting("fail_status", 500));
        }
        if (settings.containsKey(LIMIT) && !countsDown(LIMIT)) {
            return OptionalInt.of(429);
        }
        int roll = dice.nextInt(ALWAYS);
        if (roll < setting("fail_percent", 0)) {
            return OptionalInt.of(500);
        }
        boolean slowedDown = roll < setting("fail_percent", 0) + setting("rate_limit_percent", 0);
        return slowedDown ? OptionalInt.of(429) : OptionalInt.empty();
    }

    boolean dropsThisCall() {
        return happens("drop_percent");
    }

    /** Whether it is this creation's turn to lose its answer. */
    boolean losesThisAnswer() {
        return countsDown("lose_answers") || happens("lose_answer_percent");
    }

    public boolean duplicatesThisWebhook() {
        return happens("duplicate_webhooks");
    }

    public boolean holdsBackThisWebhook() {
        return happens("reorder_webhooks");
    }

    /** Whether there was one left. */
    private boolean countsDown(String name) {
        int left = setting(name, 0);
        if (left > 0) {
            settings.put(name, left - 1);
        }
        return left > 0;
    }

    private boolean happens(String percent) {
        return dice.nextInt(ALWAYS) < setting(percent, 0);
    }

    private int setting(String name, int usual) {
        return settings.getInteger(name, usual);
    }
}
