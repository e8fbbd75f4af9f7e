package io.talentpool.embedded.daily;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Clock;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

import io.talentpool.embedded.daily.faults.Faults;
import io.talentpool.embedded.daily.faults.Statistics;
import io.talentpool.embedded.daily.faults.Statistics.Count;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.RequestOptions;
import io.vertx.core.json.JsonObject;

/**
 * Delivers webhooks: signed, tried up to three times with a growing pause, and, where faults are planned, twice or out of order.
 * Only 200 counts as received.
 */
final class Postman {

    private static final String ALGORITHM = "HmacSHA256";
    private static final long PATIENCE_MILLIS = 3_000;
    private static final long FIRST_PAUSE_MILLIS = 1_000;
    private static final long LONGEST_HELD_BACK_MILLIS = 2_000;
    private static final int ATTEMPTS = 3;

    private final Vertx vertx;
    private final HttpClient http;
    private final Webhooks webhooks;
    private final Faults faults;
    private final Statistics statistics;
    private final Clock clock;
    private Optional<Runnable> heldBack = Optional.empty();

    Postman(Vertx vertx, Webhooks webhooks, Faults faults, Statistics statistics, Clock clock) {
        this.vertx = vertx;
        this.http = vertx.createHttpClient();
        this.webhooks = webhooks;
        this.faults = faults;
        this.statistics = statistics;
        this.clock = clock;
    }

    /** Whether the address takes a test with 200 within a few seconds. */
    Future<Boolean> tryOut(JsonObject webhook) {
        return received(webhook, new JsonObject().put("test", "test").toBuffer());
    }

    /** Tells of something that has happened, at once or, if that is planned, behind the next thing. */
    void tell(String type, JsonObject payload) {
        webhooks.wanting(type).map(webhook -> webhook.getString("uuid")).ifPresent(id -> send(id, type, payload));
    }

    private void send(String id, String type, JsonObject payload) {
        Runnable delivery = () -> {
            deliver(id, letter(type, payload), 1);
            if (faults.duplicatesThisWebhook()) {
                deliver(id, letter(type, payload), 1);
            }
        };
        if (heldBack.isEmpty() && faults.holdsBackThisWebhook()) {
            heldBack = Optional.of(delivery);
            vertx.setTimer(LONGEST_HELD_BACK_MILLIS, timer -> releaseHeldBack());
        } else {
            delivery.run();
            releaseHeldBack();
        }
    }

    private void releaseHeldBack() {
        Optional<Runnable> waiting = heldBack;
        heldBack = Optional.empty();
        waiting.ifPresent(Runnable::run);
    }

    private Buffer letter(String type, JsonObject payload) {
        return new JsonObject()
                .put("version", "1.0.0")
                .put("type", type)
                .put("id", UUID.randomUUID().toString())
                .put("payload", payload)
                .put("event_ts", clock.millis() / 1_000.0)
                .toBuffer();
    }

    private void deliver(String id, Buffer letter, int attempt) {
        webhooks.active(id)
                .ifPresent(webhook -> received(webhook, letter).onSuccess(received -> {
                    statistics.add(received ? Count.WEBHOOKS_DELIVERED : Count.WEBHOOKS_FAILED);
                    if (received) {
                        webhooks.delivered(id);
                        return;
                    }
                    webhooks.failed(id);
                    if (attempt < ATTEMPTS) {
                        vertx.setTimer(FIRST_PAUSE_MILLIS * attempt, timer -> deliver(id, letter, attempt + 1));
                    }
                }));
    }

    private Future<Boolean> received(JsonObject webhook, Buffer body) {
        String timestamp = Long.toString(clock.instant().getEpochSecond());
        RequestOptions options = new RequestOptions()
                .setMethod(HttpMethod.POST)
                .setAbsoluteURI(webhook.getString("url"))
                .setTimeout(PATIENCE_MILLIS)
                .putHeader("content-type", "application/json")
                .putHeader("x-webhook-timestamp", timestamp)
                .putHeader("x-webhook-signature", signature(webhook.getString("hmac"), timestamp, body));
        Optional.ofNullable(webhook.getString("basicAuth"))
                .ifPresent(credentials -> options.putHeader("authorization", "Basic " + credentials));
        return http.request(options)
                .compose(request -> request.send(body))
                .map(HttpClientResponse::statusCode)
                .otherwise(0)
                .map(status -> status == 200);
    }

    private static String signature(String secret, String timestamp, Buffer body) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(Base64.getDecoder().decode(secret), ALGORITHM));
            mac.update((timestamp + ".").getBytes(StandardCharsets.US_ASCII));
            return Base64.getEncoder().encodeToString(mac.doFinal(body.getBytes()));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
