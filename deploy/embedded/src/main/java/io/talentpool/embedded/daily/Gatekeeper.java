package io.talentpool.embedded.daily;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Duration;

import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;

/** What every call of the API passes before it is looked at: planned faults, the key, the rate limits. */
final class Gatekeeper {

    private static final String BEARER = "Bearer ";

    private final byte[] apiKey;
    private final Faults faults;
    private final RateLimit calls;
    private final RateLimit deletions;

    Gatekeeper(String apiKey, Faults faults, Clock clock) {
        this.apiKey = apiKey.getBytes(StandardCharsets.UTF_8);
        this.faults = faults;
        this.calls = new RateLimit(100, Duration.ofSeconds(5), clock);
        this.deletions = new RateLimit(50, Duration.ofSeconds(30), clock);
    }

    void addTo(Router router) {
        router.route("/v1/*").handler(this::delay).handler(this::admit);
    }

    private void delay(RoutingContext call) {
        long millis = faults.latency().toMillis();
        if (millis == 0) {
            call.next();
        } else {
            call.vertx().setTimer(millis, timer -> call.next());
        }
    }

    private void admit(RoutingContext call) {
        faults.nextFailure().ifPresent(status -> {
            throw DailyRefusal.withStatus(status);
        });
        checkKey(call.request().getHeader("authorization"));
        boolean tooFast = !calls.admits() || (call.request().method() == HttpMethod.DELETE && !deletions.admits());
        if (tooFast) {
            throw DailyRefusal.tooManyRequests();
        }
        call.next();
    }

    private void checkKey(String authorization) {
        if (authorization == null || !authorization.startsWith(BEARER)) {
            throw DailyRefusal.missingAuthorization();
        }
        byte[] presented = authorization.substring(BEARER.length()).getBytes(StandardCharsets.UTF_8);
        if (!MessageDigest.isEqual(presented, apiKey)) {
            throw DailyRefusal.badKey();
        }
    }
}
