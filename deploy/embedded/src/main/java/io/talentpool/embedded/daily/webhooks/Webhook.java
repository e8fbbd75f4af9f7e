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
 * @param hmac what deliveries are signed with, in Base64
 * @param failures how many deliveries in a row were not taken
 * @param pushedAt when the last one was
 */
record Webhook(
        UUID id,
        String url,
        String hmac,
        Optional<String> basicAuth,
        String retryType,
        List<String> eventTypes,
        boolean active,
        int failures,
        Optional<Instant> pushedAt,
        Instant createdAt,
        Instant updatedAt) {

    static final Set<String> MEMBERS = Set.of("url", "hmac", "basicAuth", "retryType", "eventTypes");

    private static final String CIRCUIT_BREAKER = "circuit-breaker";
    private static final Set<String> RETRY_TYPES = Set.of(CIRCUIT_BREAKER, "exponential");
    private static final Set<String> TOLD =
            Set.of("meeting.started", "meeting.ended", "participant.joined", "participant.left");
    private static final Set<String> FAMILIES = Set.of(
            "recording",
            "streaming",
            "meeting",
            "participant",
            "waiting-participant",
            "batch-processor",
            "dialout",
            "dialin",
            "transcript",
            "calltransfer");
    private static final int FAILURES_THAT_END_IT = 3;

    /** @throws DailyRefusal for what is no webhook */
    static Webhook create(Asked body, String inventedSecret, Instant now) {
        String url = body.string("url").orElseThrow(() -> DailyRefusal.invalid("missing parameter 'url'"));
        return new Webhook(
                        UUID.randomUUID(),
                        url,
                        inventedSecret,
                        Optional.empty(),
                        CIRCUIT_BREAKER,
                        TOLD.stream().sorted().toList(),
                        true,
                        0,
                        Optional.empty(),
                        now,
                        now)
                .changedBy(body, now);
    }

    /** With what the body names, and active again. */
    Webhook changedBy(Asked body, Instant now) {
        return new Webhook(
                id,
                checkUrl(body.string("url").orElse(url)),
                checkSecret(body.string("hmac").orElse(hmac)),
                body.string("basicAuth").or(() -> basicAuth),
                checkRetryType(body.string("retryType").orElse(retryType)),
                body.value("eventTypes").map(Webhook::checkTypes).orElse(eventTypes),
                true,
                0,
                pushedAt,
                createdAt,
                now);
    }

    Webhook delivered(Instant now) {
        return new Webhook(
                id, url, hmac, basicAuth, retryType, eventTypes, active, 0, Optional.of(now), createdAt, updatedAt);
    }

    Webhook failed() {
        boolean goesOn = failures + 1 < FAILURES_THAT_END_IT || !retryType.equals(CIRCUIT_BREAKER);
        return new Webhook(
                id,
                url,
                hmac,
                basicAuth,
                retryType,
                eventTypes,
                active && goesOn,
                failures + 1,
                pushedAt,
                createdAt,
                updatedAt);
    }

    boolean wants(String type) {
        return active && eventTypes.contains(type);
    }

    /** As the API answers it, and as it is kept. */
    JsonObject toJson(String domainId) {
        return new JsonObject()
                .put("uuid", id.toString())
                .put("url", url)
                .put("hmac", hmac)
                .put("basicAuth", basicAuth.orElse(null))
                .put("retryType", retryType)
                .put("eventTypes", new JsonArray(eventTypes))
                .put("state", active ? "ACTIVE" : "FAILED")
                .put("failedCount", failures)
                .put("lastMomentPushed", pushedAt.map(Instant::toString).orElse(null))
                .put("domainId", domainId)
                .put("createdAt", createdAt.toString())
                .put("updatedAt", updatedAt.toString());
    }

    /** The inverse of {@link #toJson}. */
    static Webhook of(JsonObject json) {
        return new Webhook(
                UUID.fromString(json.getString("uuid")),
                json.getString("url"),
                json.getString("hmac"),
                Optional.ofNullable(json.getString("basicAuth")),
                json.getString("retryType"),
                json.getJsonArray("eventTypes").stream().map(String.class::cast).toList(),
                json.getString("state").equals("ACTIVE"),
                json.getInteger("failedCount"),
                Optional.ofNullable(json.getString("lastMomentPushed")).map(Instant::parse),
                Instant.parse(json.getString("createdAt")),
                Instant.parse(json.getString("updatedAt")));
    }

    private static String checkUrl(String url) {
        if (!url.matches("https?://[^\\s]+")) {
            throw DailyRefusal.invalid("'url' should be a URL");
        }
        return url;
    }

    private static String checkSecret(String hmac) {
        try {
            Base64.getDecoder().decode(hmac);
            return hmac;
        } catch (IllegalArgumentException noBase64) {
            throw DailyRefusal.invalid("'hmac' should be encoded as base64");
        }
    }

    private static String checkRetryType(String type) {
        if (!RETRY_TYPES.contains(type)) {
            throw DailyRefusal.invalid("'retryType' should be one of 'circuit-breaker', 'exponential'");
        }
        return type;
    }

    private static List<String> checkTypes(Object value) {
        if (!(value instanceof JsonArray types)) {
            throw DailyRefusal.invalid("'eventTypes' should be an array");
        }
        return types.stream().map(Webhook::checkType).toList();
    }

    /** The stand-in tells of meetings only, but takes whatever Daily would. */
    private static String checkType(Object type) {
        if (type instanceof String text && FAMILIES.contains(text.split("\\.")[0]) && text.contains(".")) {
            return text;
        }
        throw DailyRefusal.invalid("'" + type + "' is not an event type");
    }
}
