package io.talentpool.embedded.daily.api;

import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

import io.vertx.core.json.DecodeException;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.RoutingContext;

/** What a call asks for, in its body and in its query; whatever cannot be read is refused. */
public final class Asked {

    private Asked() {}

    /**
     * What a member has to be.
     *
     * @param expected completes "should be …"
     */
    public record Kind(String expected, Predicate<Object> accepts) {

        public static final Kind TEXT = new Kind("a string", String.class::isInstance);
        public static final Kind FLAG = new Kind("a boolean", Boolean.class::isInstance);
        public static final Kind OBJECT = new Kind("an object", JsonObject.class::isInstance);
        public static final Kind ARRAY = new Kind("an array", JsonArray.class::isInstance);
        public static final Kind SECONDS = new Kind("an integer (epoch seconds)", Kind::isWhole);
        public static final Kind WHOLE = new Kind("a whole number", Kind::isWhole);

        public static Kind oneOf(String... words) {
            return new Kind("one of " + String.join(", ", words), Set.of(words)::contains);
        }

        /** Both ends included. */
        public static Kind between(int least, int most) {
            return new Kind(
                    "a whole number from %d to %d".formatted(least, most),
                    value -> value instanceof Integer number && number >= least && number <= most);
        }

        private static boolean isWhole(Object value) {
            return value instanceof Integer || value instanceof Long;
        }
    }

    /** The body of a call, which has these members and no others; one that is null is the same as absent, as is a whole body. */
    public static JsonObject body(RoutingContext call, Map<String, Kind> members) {
        JsonObject body = decoded(call);
        check(body, members);
        body.getMap().values().removeIf(Objects::isNull);
        return body;
    }

    private static JsonObject decoded(RoutingContext call) {
        if (call.body().length() <= 0) {
            return new JsonObject();
        }
        try {
            return call.body().asJsonObject();
        } catch (DecodeException | ClassCastException e) {
            throw DailyRefusal.invalid("the body is not a JSON object");
        }
    }

    /** Refuses members that are not among these, and those that are of another kind. */
    public static void check(JsonObject object, Map<String, Kind> members) {
        object.fieldNames().stream()
                .filter(name -> !members.containsKey(name))
                .findFirst()
                .ifPresent(name -> {
                    throw DailyRefusal.invalid("unknown parameter '" + name + "'");
                });
        checkKinds(object, members);
    }

    /** The same where there may be others. */
    public static void checkKinds(JsonObject object, Map<String, Kind> members) {
        members.forEach((name, kind) -> {
            Object value = object.getValue(name);
            if (value != null && !kind.accepts().test(value)) {
                throw DailyRefusal.invalid("'%s' should be %s".formatted(name, kind.expected()));
            }
        });
    }

    public static Optional<String> query(RoutingContext call, String name) {
        return Optional.ofNullable(call.request().getParam(name)).filter(value -> !value.isBlank());
    }

    public static Optional<Long> queryNumber(RoutingContext call, String name) {
        try {
            return query(call, name).map(Long::valueOf);
        } catch (NumberFormatException e) {
            throw DailyRefusal.invalid("'" + name + "' should be an integer");
        }
    }

    /** How many are wanted, of at most so many. */
    public static int queryLimit(RoutingContext call, int most) {
        long limit = queryNumber(call, "limit").orElse((long) most);
        if (limit < 1 || limit > most) {
            throw DailyRefusal.invalid("'limit' should be between 1 and " + most);
        }
        return (int) limit;
    }
}
