package io.talentpool.embedded.daily.api;

import io.vertx.core.json.JsonObject;

/** An error answer of the API: a status, one of Daily's stable error types, and free text. */
public final class DailyRefusal extends RuntimeException {

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

    public static DailyRefusal badKey() {
        return new DailyRefusal(401, "authentication-error", "the API key is not valid");
    }

    public static DailyRefusal invalid(String info) {
        return new DailyRefusal(400, "invalid-request-error", info);
    }

    public static DailyRefusal notFound(String info) {
        return new DailyRefusal(404, "not-found", info);
    }

    public static DailyRefusal roomNotFound(String name) {
        return notFound("room " + name + " not found");
    }

    /** What Daily answers to the deletion of an expired room: it is gone, and 404 all the same. */
    public static DailyRefusal deletedAfterExpiry(String name) {
        DailyRefusal refusal = roomNotFound(name);
        refusal.body.put("deleted", true).put("name", name);
        return refusal;
    }

    public static DailyRefusal tooManyRequests() {
        return new DailyRefusal(429, "rate-limit-error", "too many requests, try again later");
    }

    public static DailyRefusal serverError(int status) {
        return new DailyRefusal(status, "server-error", "something went wrong on our side");
    }

    /** The refusal that goes with a status somebody asked the stand-in to answer. */
    public static DailyRefusal withStatus(int status) {
        return switch (status) {
            case 400 -> invalid("the request was refused");
            case 401 -> badKey();
            case 404 -> notFound("not found");
            case 429 -> tooManyRequests();
            default -> serverError(status);
        };
    }

    public int status() {
        return status;
    }

    JsonObject body() {
        return body;
    }
}
