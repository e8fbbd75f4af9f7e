package io.talentpool.support.http;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

import org.eclipse.microprofile.config.inject.ConfigProperty;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.RoutingContext;

/**
 * Refuses a body that announces itself as too large, with a problem that says so: the framework's own limit, which also
 * stops the ones that do not announce themselves, answers without a word.
 */
@ApplicationScoped
final class BodyLimit {

    private static final int BEFORE_EVERYTHING = 1_000;

    private final long maxBytes;

    BodyLimit(@ConfigProperty(name = "talent-pool.http.max-body-bytes", defaultValue = "65536") long maxBytes) {
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
        String sentence = "The body may be %d KiB at most.".formatted(maxBytes / 1024);
        exchange.response()
                .setStatusCode(413)
                .putHeader("Content-Type", "application/problem+json")
                // The rest of the body is not read, so the connection cannot be used again.
                .putHeader("Connection", "close")
                .end(new JsonObject()
                        .put("type", "https://talentpool.io/problems/body-too-large")
                        .put("title", "The body is too large")
                        .put("status", 413)
                        .put("detail", sentence)
                        .put("instance", exchange.request().path())
                        .put("success", false)
                        .put("error", sentence)
                        .encode());
    }

    /** The declared length; 0 where there is none, or none that is a number (which the HTTP decoder refuses by itself). */
    private static long announcedLength(RoutingContext exchange) {
        String length = exchange.request().getHeader("Content-Length");
        return length != null && length.matches("\\d{1,18}") ? Long.parseLong(length) : 0;
    }
}
