package io.talentpool.embedded.daily;

import java.util.Optional;

import io.vertx.ext.web.RoutingContext;

/** The query of a call, read parameter by parameter. */
final class QueryParameters {

    private QueryParameters() {}

    static Optional<String> text(RoutingContext call, String name) {
        return Optional.ofNullable(call.request().getParam(name)).filter(value -> !value.isEmpty());
    }

    static Optional<Long> number(RoutingContext call, String name) {
        try {
            return text(call, name).map(Long::valueOf);
        } catch (NumberFormatException e) {
            throw DailyRefusal.invalid("'" + name + "' should be an integer");
        }
    }

    /** A limit that is no int is as wrong as one that is out of bounds. */
    static int limit(RoutingContext call, int usual) {
        return number(call, "limit")
                .map(wanted -> (int) Math.max(-1, Math.min(wanted, Integer.MAX_VALUE)))
                .orElse(usual);
    }
}
