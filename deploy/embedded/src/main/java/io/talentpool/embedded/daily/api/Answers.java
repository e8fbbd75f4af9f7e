package io.talentpool.embedded.daily.api;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.RoutingContext;

/** What goes over the wire: 200 for every success and Daily's error object for every refusal. */
public final class Answers {

    private static final Logger LOG = LoggerFactory.getLogger(Answers.class);

    private Answers() {}

    public static void ok(RoutingContext call, JsonObject body) {
        ok(call, body.toBuffer());
    }

    public static void ok(RoutingContext call, Buffer json) {
        send(call, 200, json);
    }

    public static void refuse(RoutingContext call) {
        DailyRefusal refusal = refusalFor(call);
        send(call, refusal.status(), refusal.body().toBuffer());
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
