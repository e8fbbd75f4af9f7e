package io.talentpool.support.http;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;

/** Answers a path that cannot be decoded, such as {@code /%zz}, with a problem; the framework would without a word. */
@ApplicationScoped
final class UnreadableAddress {

    private static final String SENTENCE =
            "The address cannot be read: a % in it must be followed by two hexadecimal digits.";

    void register(@Observes Router router) {
        router.errorHandler(400, UnreadableAddress::refuse);
    }

    private static void refuse(RoutingContext exchange) {
        exchange.response()
                .setStatusCode(400)
                .putHeader("Content-Type", "application/problem+json")
                .putHeader("X-Content-Type-Options", "nosniff")
                .end(new JsonObject()
                        .put("type", "https://talentpool.io/problems/invalid-input")
                        .put("title", "The request cannot be accepted")
                        .put("status", 400)
                        .put("detail", SENTENCE)
                        .put("instance", exchange.request().path())
                        .put("success", false)
                        .put("error", SENTENCE)
                        .encode());
    }
}
