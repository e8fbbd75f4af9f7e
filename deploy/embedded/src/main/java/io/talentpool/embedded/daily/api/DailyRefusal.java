package io.talentpool.embedded.daily.api;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.RoutingContext;

/** An error answer of the API: a status, one of Daily's stable error types, and free text. */
public final class DailyRefusal extends RuntimeException {

    private static final Logger LOG = LoggerFactory.getLogger(DailyRefusal.class);

    private final int status;
    private final JsonObject body;

    private DailyRefusal(int status, String type, String info) {
        super(info);
        this.status = status;
        this.body = new JsonObject().put("error", type).put("info", info);
    }

    public static DailyRefusal missingAuthorization() {
        return new DailyRefusal(400, "authorization-header-error", "missing or malformed authorization header");
    }

    public static DailyRefusal invalid(String info) {
        return new DailyRefusal(400, "invalid-request-error", info);
    }

    public static DailyRefusal notFound(String info) {
        return new DailyRefusal(404, "not-found", info);
    }

    /** What Daily answers to the deletion of an expired room: it is gone, and 404 all the same. */
    public static DailyRefusal deletedAfterExpiry(String name) {
        DailyRefusal refusal = notFound("room " + name + " not found");
        refusal.body.put("deleted", true).put("name", name);
        return refusal;
    }

    /** The refusal that goes with a status. */
    public static DailyRefusal withStatus(int status) {
        return switch (status) {
            case 400 -> invalid("the request was refused");
            case 401 -> new DailyRefusal(401, "authentication-error", "the API key is not valid");
            case 404 -> notFound("not found");
            case 429 -> new DailyRefusal(429, "rate-limit-error", "too many requests, try again later");
            default -> new DailyRefusal(status, "server-error", "something went wrong on our side");
        };
    }

    /** Answers a call that has failed, whatever the cause. */
    public static void answer(RoutingContext call) {
        DailyRefusal refusal = of(call);
        call.response().setStatusCode(refusal.status);
        call.json(refusal.body);
    }

    private static DailyRefusal of(RoutingContext call) {
        if (call.failure() instanceof DailyRefusal refusal) {
            return refusal;
        }
        if (call.failure() == null) {
            return withStatus(call.statusCode());
        }
        LOG.error("{} {} failed", call.request().method(), call.normalizedPath(), call.failure());
        return withStatus(500);
    }
}
