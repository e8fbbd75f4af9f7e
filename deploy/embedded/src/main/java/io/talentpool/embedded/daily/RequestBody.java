package io.talentpool.embedded.daily;

import java.util.Optional;
import java.util.Set;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.RoutingContext;

/** A body with a closed set of members, read member by member. Null is the same as absent. */
record RequestBody(JsonObject json) {

    static RequestBody of(RoutingContext call, Set<String> members) {
        JsonObject json = Answers.body(call);
        json.fieldNames().stream()
                .filter(name -> !members.contains(name))
                .findFirst()
                .ifPresent(name -> {
                    throw DailyRefusal.invalid("unknown parameter '" + name + "'");
                });
        return new RequestBody(json);
    }

    Optional<Object> value(String name) {
        return Optional.ofNullable(json.getValue(name));
    }

    Optional<String> string(String name) {
        return as(String.class, name, "a string");
    }

    Optional<Boolean> flag(String name) {
        return as(Boolean.class, name, "a boolean");
    }

    Optional<Long> seconds(String name) {
        return as(Number.class, name, "an integer (epoch seconds)").map(Number::longValue);
    }

    JsonObject object(String name) {
        return as(JsonObject.class, name, "an object").orElseGet(JsonObject::new);
    }

    JsonArray array(String name) {
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
