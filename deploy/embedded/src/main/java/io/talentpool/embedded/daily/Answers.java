package io.talentpool.embedded.daily;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.json.DecodeException;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.RoutingContext;

/** What goes over the wire: JSON in, JSON out, 200 for every success and Daily's error object for every refusal. */
final class Answers {

    private static final Logger LOG = LoggerFactory.getLogger(Answers.class);

    private Answers() {}

    static void ok(RoutingContext call, JsonObject body) {
        ok(call, body.toBuffer());
    }

    static void ok(RoutingContext call, Buffer json) {
        send(call, 200, json);
    }

    static void refuse(RoutingContext call) {
        DailyRefusal refusal = refusalFor(call);
        send(call, refusal.status(), refusal.body().toBuffer());
    }

    /** The body as an object; an absent body is an empty one. */
    static JsonObject body(RoutingContext call) {
        if (call.body().length() <= 0) {
            return new JsonObject();
        }
        try {
            return call.body().asJsonObject();
        } catch (DecodeException | ClassCastException e) {
            throw DailyRefusal.invalid("the body is not a JSON object");
        }
    }

    private static DailyRefusal refusalFor(RoutingContext call) {
        if (call.failure() instanceof DailyRefusal refusal) {
            return refusal;
        }
        if (call.failure() == null) {
            return DailyRefusal.withStatus(call.statusCode());
        }
        LOG.error("{} {} failed", call.request().method(), call.normalizedPath(), call.failure());
        return DailyRefusal.serverError(500);
    }

    private static void send(RoutingContext call, int status, Buffer json) {
        call.response()
                .setStatusCode(status)
                .putHeader("content-type", "application/json; charset=utf-8")
                .end(json);
    }
}
