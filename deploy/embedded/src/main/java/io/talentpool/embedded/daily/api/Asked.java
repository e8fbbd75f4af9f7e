package io.talentpool.embedded.daily.api;

import java.util.Optional;
import java.util.Set;

import io.vertx.core.json.DecodeException;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.RoutingContext;

/** What a call asks for, read member by member: a body with a closed set of members, in which null is the same as absent; and the query. */
public record Asked(JsonObject json) {

    /** The body of a call; an absent one is empty. */
    public static Asked of(RoutingContext call, Set<String> members) {
        JsonObject json = body(call);
        json.fieldNames().stream()
                .filter(name -> !members.contains(name))
                .findFirst()
                .ifPresent(name -> {
                    throw DailyRefusal.invalid("unknown parameter '" + name + "'");
                });
        return new Asked(json);
    }

    /** The body of a call, whatever its members are called. */
    public static JsonObject body(RoutingContext call) {
        if (call.body().length() <= 0) {
            return new JsonObject();
        }
        try {
            return call.body().asJsonObject();
        } catch (DecodeException | ClassCastException e) {
            throw DailyRefusal.invalid("the body is not a JSON object");
        }
    }

    public static Optional<String> query(RoutingContext call, String name) {
        return Optional.ofNullable(call.request().getParam(name)).filter(value -> !value.isEmpty());
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

    public Optional<Object> value(String name) {
        return Optional.ofNullable(json.getValue(name));
    }

    public Optional<String> string(String name) {
        return as(String.class, name, "a string");
    }

    public Optional<Boolean> flag(String name) {
        return as(Boolean.class, name, "a boolean");
    }

    public Optional<Long> seconds(String name) {
        return as(Number.class, name, "an integer (epoch seconds)").map(Number::longValue);
    }

    public JsonObject object(String name) {
        return as(JsonObject.class, name, "an object").orElseGet(JsonObject::new);
    }

    public JsonArray array(String name) {
        return as(JsonArray.class, name, "an array").orElseGet(JsonArray::new);
    }

    private <T> Optional<T> as(Class<T> type, String name, String expected) {
        return value(name).map(value -> {
            if (!type.isInstance(value)) {
                throw DailyRefusal.invalid("'" + name + "' should be " + expected);
            }
            return type.cast(value);
        });
    }
}
