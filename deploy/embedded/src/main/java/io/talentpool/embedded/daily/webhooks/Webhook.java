package io.talentpool.embedded.daily.webhooks;

import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import io.talentpool.embedded.daily.api.Asked;
import io.talentpool.embedded.daily.api.DailyRefusal;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;

/**
 * An address that wants to be told.
 *
 * @param json as the API answers it, and as it is kept; never changed
 */
record Webhook(JsonObject json) {

    static final Set<String> MEMBERS = Set.of("url", "hmac", "basicAuth", "retryType", "eventTypes");

    private static final String CIRCUIT_BREAKER = "circuit-breaker";
    private static final Set<String> RETRY_TYPES = Set.of(CIRCUIT_BREAKER, "exponential");
    private static final List<String> TOLD =
            List.of("meeting.ended", "meeting.started", "participant.joined", "participant.left");
    private static final Set<String> FAMILIES = Set.of(
            ("recording streaming meeting participant waiting-participant batch-processor dialout dialin transcript calltransfer")
                    .split(" "));
    private static final int FAILURES_THAT_END_IT = 3;
    private static final String ACTIVE = "ACTIVE";

    /** @throws DailyRefusal for what is no webhook */
    static Webhook create(Asked body, String domainId, String inventedSecret, Instant now) {
        String url = body.string("url").orElseThrow(() -> DailyRefusal.invalid("missing parameter 'url'"));
        JsonObject json = new JsonObject()
                .put("uuid", UUID.randomUUID().toString())
                .put("url", url)
                .put("hmac", inventedSecret)
                .putNull("basicAuth")
                .put("retryType", CIRCUIT_BREAKER)
                .put("eventTypes", new JsonArray(TOLD))
                .putNull("lastMomentPushed")
                .put("domainId", domainId)
                .put("createdAt", now.toString());
        return new Webhook(json).changedBy(body, now);
    }

    /** With what the body names, and active again. */
    Webhook changedBy(Asked body, Instant now) {
        JsonObject changed = json.copy();
        body.string("url").ifPresent(url -> changed.put("url", url));
        body.string("hmac").ifPresent(hmac -> changed.put("hmac", hmac));
        body.string("basicAuth").ifPresent(credentials -> changed.put("basicAuth", credentials));
        body.string("retryType").ifPresent(type -> changed.put("retryType", type));
        body.value("eventTypes").ifPresent(types -> changed.put("eventTypes", checkTypes(types)));
        check(changed.getString("url").matches("https?://[^\\s]+"), "'url' should be a URL");
        check(isBase64(changed.getString("hmac")), "'hmac' should be encoded as base64");
        check(
                RETRY_TYPES.contains(changed.getString("retryType")),
                "'retryType' should be one of 'circuit-breaker', 'exponential'");
        return new Webhook(changed.put("state", ACTIVE).put("failedCount", 0).put("updatedAt", now.toString()));
    }

    Webhook delivered(Instant now) {
        return new Webhook(json.copy().put("failedCount", 0).put("lastMomentPushed", now.toString()));
    }

    Webhook failed() {
        int failures = json.getInteger("failedCount") + 1;
        boolean goesOn =
                failures < FAILURES_THAT_END_IT || !json.getString("retryType").equals(CIRCUIT_BREAKER);
        return new Webhook(
                json.copy().put("failedCount", failures).put("state", isActive() && goesOn ? ACTIVE : "FAILED"));
    }

    UUID id() {
        return UUID.fromString(json.getString("uuid"));
    }

    String url() {
        return json.getString("url");
    }

    /** What deliveries are signed with. */
    byte[] secret() {
        return Base64.getDecoder().decode(json.getString("hmac"));
    }

    Optional<String> basicAuth() {
        return Optional.ofNullable(json.getString("basicAuth"));
    }

    boolean isActive() {
        return json.getString("state").equals(ACTIVE);
    }

    boolean wants(String type) {
        return isActive() && json.getJsonArray("eventTypes").contains(type);
    }

    private static boolean isBase64(String text) {
        try {
            Base64.getDecoder().decode(text);
            return true;
        } catch (IllegalArgumentException noBase64) {
            return false;
        }
    }

    /** The stand-in tells of meetings only, but takes whatever Daily would. */
    private static JsonArray checkTypes(Object value) {
        check(value instanceof JsonArray, "'eventTypes' should be an array");
        JsonArray types = (JsonArray) value;
        types.forEach(type -> check(
                type instanceof String text && text.contains(".") && FAMILIES.contains(text.split("\\.")[0]),
                "'" + type + "' is not an event type"));
        return types;
    }

    private static void check(boolean holds, String otherwise) {
        if (!holds) {
            throw DailyRefusal.invalid(otherwise);
        }
    }
}
