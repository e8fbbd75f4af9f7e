package io.talentpool.embedded.daily;

import java.security.SecureRandom;
import java.time.Clock;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;

import io.talentpool.embedded.daily.api.Asked;
import io.talentpool.embedded.daily.api.Asked.Kind;
import io.talentpool.embedded.daily.api.DailyRefusal;
import io.talentpool.embedded.daily.api.JsonFile;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;

/**
 * {@code /v1/webhooks}: the addresses that want to be told, of which a domain has one at most. It is kept as the API answers it, and
 * replaced as a whole whenever anything about it changes.
 */
final class Webhooks {

    private static final int SECRET_BYTES = 32;
    private static final int FAILURES_THAT_END_IT = 3;
    private static final String CIRCUIT_BREAKER = "circuit-breaker";
    private static final String ACTIVE = "ACTIVE";

    /** The stand-in tells of meetings only, but takes whatever Daily would. */
    private static final List<String> TOLD =
            List.of("meeting.ended", "meeting.started", "participant.joined", "participant.left");

    private static final Set<String> FAMILIES = Set.of(
            ("recording streaming meeting participant waiting-participant batch-processor dialout dialin transcript"
                            + " calltransfer")
                    .split(" "));

    private static final Map<String, Kind> MEMBERS = Map.of(
            "url", new Kind("a URL", url -> url instanceof String text && text.matches("https?://[^\\s]+")),
            "hmac", new Kind("encoded as base64", Webhooks::isBase64),
            "basicAuth", Kind.TEXT,
            "retryType", Kind.oneOf(CIRCUIT_BREAKER, "exponential"),
            "eventTypes", new Kind("an array of event types", Webhooks::areTypes));

    private final SecureRandom random = new SecureRandom();
    private final JsonFile file;
    private final String domainId;
    private final Clock clock;
    private Optional<JsonObject> only;

    Webhooks(JsonFile file, String domainId, Clock clock) {
        this.file = file;
        this.domainId = domainId;
        this.clock = clock;
        this.only = file.load().findFirst();
    }

    void addTo(Router router, Postman postman) {
        router.get("/v1/webhooks")
                .handler(call -> call.json(new JsonArray(only.stream().toList())));
        router.post("/v1/webhooks").handler(call -> {
            refuseASecond();
            keepOnceTried(call, changed(draft(), Asked.body(call, MEMBERS)), postman);
        });
        router.get("/v1/webhooks/:uuid").handler(call -> call.json(get(call)));
        router.post("/v1/webhooks/:uuid")
                .handler(call -> keepOnceTried(call, changed(get(call), Asked.body(call, MEMBERS)), postman));
        router.delete("/v1/webhooks/:uuid").handler(call -> {
            get(call);
            replace(Optional.empty());
            call.json(new JsonObject().put("deleted", true));
        });
    }

    private JsonObject get(RoutingContext call) {
        String id = call.pathParam("uuid");
        return with(id).orElseThrow(() -> DailyRefusal.notFound("webhook " + id + " not found"));
    }

    private JsonObject draft() {
        byte[] secret = new byte[SECRET_BYTES];
        random.nextBytes(secret);
        return new JsonObject()
                .put("uuid", UUID.randomUUID().toString())
                .put("hmac", Base64.getEncoder().encodeToString(secret))
                .putNull("basicAuth")
                .put("retryType", CIRCUIT_BREAKER)
                .put("eventTypes", new JsonArray(TOLD))
                .putNull("lastMomentPushed")
                .put("domainId", domainId)
                .put("createdAt", clock.instant().toString());
    }

    /** With what a body names, and active again. */
    private JsonObject changed(JsonObject webhook, JsonObject body) {
        JsonObject changed = webhook.copy()
                .mergeIn(body)
                .put("state", ACTIVE)
                .put("failedCount", 0)
                .put("updatedAt", clock.instant().toString());
        if (!changed.containsKey("url")) {
            throw DailyRefusal.invalid("missing parameter 'url'");
        }
        return changed;
    }

    /** Daily tries an address out before it takes it; the first of two that were tried out at once is kept. */
    private void keepOnceTried(RoutingContext call, JsonObject webhook, Postman postman) {
        postman.tryOut(webhook)
                .map(taken -> {
                    if (!taken) {
                        throw DailyRefusal.invalid("the webhook's url did not answer the test with 200");
                    }
                    if (with(webhook.getString("uuid")).isEmpty()) {
                        refuseASecond();
                    }
                    replace(Optional.of(webhook));
                    return webhook;
                })
                .onSuccess(call::json)
                .onFailure(call::fail);
    }

    private void refuseASecond() {
        if (only.isPresent()) {
            throw DailyRefusal.invalid("this domain has a webhook already");
        }
    }

    /** Who wants to be told of that. */
    Optional<JsonObject> wanting(String type) {
        return only.filter(Webhooks::isActive)
                .filter(webhook -> webhook.getJsonArray("eventTypes").contains(type));
    }

    /** As it is at this moment, unless it has failed too often or was deleted. */
    Optional<JsonObject> active(String id) {
        return with(id).filter(Webhooks::isActive);
    }

    void delivered(String id) {
        note(
                id,
                webhook -> webhook.put("failedCount", 0)
                        .put("lastMomentPushed", clock.instant().toString()));
    }

    void failed(String id) {
        note(id, webhook -> {
            int failures = webhook.getInteger("failedCount") + 1;
            boolean ends = failures >= FAILURES_THAT_END_IT
                    && webhook.getString("retryType").equals(CIRCUIT_BREAKER);
            webhook.put("failedCount", failures).put("state", ends ? "FAILED" : webhook.getString("state"));
        });
    }

    /** Writes down how a delivery went; one that was deleted meanwhile stays deleted. */
    private void note(String id, Consumer<JsonObject> outcome) {
        with(id).map(JsonObject::copy).ifPresent(webhook -> {
            outcome.accept(webhook);
            replace(Optional.of(webhook));
        });
    }

    private Optional<JsonObject> with(String id) {
        return only.filter(webhook -> webhook.getString("uuid").equals(id));
    }

    private void replace(Optional<JsonObject> webhook) {
        only = webhook;
        file.save(only.stream());
    }

    private static boolean isActive(JsonObject webhook) {
        return webhook.getString("state").equals(ACTIVE);
    }

    private static boolean isBase64(Object value) {
        try {
            return value instanceof String text && Base64.getDecoder().decode(text) != null;
        } catch (IllegalArgumentException noBase64) {
            return false;
        }
    }

    private static boolean areTypes(Object value) {
        return value instanceof JsonArray types
                && types.stream()
                        .allMatch(type -> type instanceof String text
                                && text.contains(".")
                                && FAMILIES.contains(text.split("\\.")[0]));
    }
}
