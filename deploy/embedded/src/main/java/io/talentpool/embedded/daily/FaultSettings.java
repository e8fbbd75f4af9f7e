package io.talentpool.embedded.daily;

import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;

import io.vertx.core.json.JsonObject;

/**
 * The faults that somebody asked for, checked.
 *
 * @param all every setting but the seed, with its default where it was left away
 */
record FaultSettings(JsonObject all, OptionalLong seed) {

    private static final Map<String, Integer> COUNTS = Map.of(
            "latency_min_millis", 0, "latency_max_millis", 0, "fail_next", 0, "fail_status", 500, "lose_answers", 0);
    private static final Set<String> PERCENTAGES = Set.of(
            "fail_percent",
            "rate_limit_percent",
            "drop_percent",
            "lose_answer_percent",
            "duplicate_webhooks",
            "reorder_webhooks");
    private static final String SAME_LATENCY = "latency_millis";
    private static final String LIMIT = "rate_limit_after";
    private static final String SEED = "seed";

    static FaultSettings read(JsonObject wanted) {
        wanted.fieldNames().forEach(FaultSettings::checkName);
        JsonObject all = new JsonObject();
        COUNTS.forEach((name, usual) -> all.put(name, whole(wanted, name, usual, Integer.MAX_VALUE)));
        PERCENTAGES.forEach(name -> all.put(name, whole(wanted, name, 0, 100)));
        if (wanted.containsKey(SAME_LATENCY)) {
            int latency = whole(wanted, SAME_LATENCY, 0, Integer.MAX_VALUE);
            all.put("latency_min_millis", latency).put("latency_max_millis", latency);
        }
        if (wanted.containsKey(LIMIT)) {
            all.put(LIMIT, whole(wanted, LIMIT, 0, Integer.MAX_VALUE));
        }
        return new FaultSettings(all, seed(wanted));
    }

    private static void checkName(String name) {
        boolean known = COUNTS.containsKey(name)
                || PERCENTAGES.contains(name)
                || Set.of(SAME_LATENCY, LIMIT, SEED).contains(name);
        if (!known) {
            throw DailyRefusal.invalid("there is no fault '" + name + "'");
        }
    }

    private static int whole(JsonObject wanted, String name, int usual, int most) {
        Object value = wanted.getValue(name, usual);
        if (value instanceof Integer number && number >= 0 && number <= most) {
            return number;
        }
        throw DailyRefusal.invalid("'%s' should be a whole number from 0 to %d".formatted(name, most));
    }

    private static OptionalLong seed(JsonObject wanted) {
        if (!wanted.containsKey(SEED)) {
            return OptionalLong.empty();
        }
        if (wanted.getValue(SEED) instanceof Number number) {
            return OptionalLong.of(number.longValue());
        }
        throw DailyRefusal.invalid("'seed' should be a whole number");
    }
}
