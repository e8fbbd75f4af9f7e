package io.talentpool.support.http;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

import org.eclipse.microprofile.config.inject.ConfigProperty;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.talentpool.support.problem.EarlyProblems;
import io.vertx.ext.web.RoutingContext;

/** Refuses a body that announces itself as too large before it is read; the framework's own limit answers without a word. */
@ApplicationScoped
final class BodyLimit {

    static final String KEY = "talent-pool.http.max-body-bytes";
    static final String DEFAULT = "65536";

    private static final int BEFORE_EVERYTHING = 1_000;

    private final int maxBytes;

    BodyLimit(@ConfigProperty(name = KEY, defaultValue = DEFAULT) int maxBytes) {
        this.maxBytes = maxBytes;
    }

    void register(@Observes Filters filters) {
        filters.register(this::refuseLargeBodies, BEFORE_EVERYTHING);
    }

    private void refuseLargeBodies(RoutingContext exchange) {
        if (announcedLength(exchange) <= maxBytes) {
            exchange.next();
            return;
        }
        EarlyProblems.bodyTooLarge(exchange, maxBytes);
    }

    /** The declared length; 0 where there is none, or none that is a number (which the HTTP decoder refuses by itself). */
    private static long announcedLength(RoutingContext exchange) {
        String length = exchange.request().getHeader("Content-Length");
        return length != null && length.matches("\\d{1,18}") ? Long.parseLong(length) : 0;
    }
}
