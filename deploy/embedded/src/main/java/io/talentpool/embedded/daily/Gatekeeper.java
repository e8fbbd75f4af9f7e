package io.talentpool.embedded.daily;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Duration;
import java.util.OptionalInt;

import io.talentpool.embedded.daily.Statistics.Count;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;

/**
 * What every call of the API passes before it is looked at: planned faults, the key, the rate limits. What becomes of a call is
 * decided as it arrives; then it waits for as long as latency is planned.
 */
final class Gatekeeper {

    private static final String BEARER = "Bearer ";

    private final byte[] apiKey;
    private final Faults faults;
    private final Statistics statistics;
    private final RateLimit calls;
    private final RateLimit deletions;

    Gatekeeper(String apiKey, Faults faults, Statistics statistics, Clock clock) {
        this.apiKey = apiKey.getBytes(StandardCharsets.UTF_8);
        this.faults = faults;
        this.statistics = statistics;
        this.calls = new RateLimit(100, Duration.ofSeconds(5), clock);
        this.deletions = new RateLimit(50, Duration.ofSeconds(30), clock);
    }

    void addTo(Router router) {
        router.route("/v1/*").handler(this::receive);
    }

    private void receive(RoutingContext call) {
        statistics.arrived(isDeletion(call));
        Runnable fate = fateOf(call);
        long millis = faults.latency().toMillis();
        if (millis == 0) {
            fate.run();
        } else {
            call.vertx().setTimer(millis, timer -> fate.run());
        }
    }

    private Runnable fateOf(RoutingContext call) {
        if (faults.dropsThisCall()) {
            statistics.add(Count.DROPPED);
            return () -> call.request().connection().close();
        }
        OptionalInt failure = faults.nextFailure();
        if (failure.isPresent()) {
            statistics.add(failure.getAsInt() == 429 ? Count.INJECTED_RATE_LIMITS : Count.INJECTED_FAILURES);
            return () -> call.fail(DailyRefusal.withStatus(failure.getAsInt()));
        }
        try {
            admit(call);
            return call::next;
        } catch (DailyRefusal refusal) {
            return () -> call.fail(refusal);
        }
    }

    private void admit(RoutingContext call) {
        checkKey(call.request().getHeader("authorization"));
        boolean tooFast = !calls.admits() || (isDeletion(call) && !deletions.admits());
        if (tooFast) {
            statistics.add(Count.OVER_THE_LIMIT);
            throw DailyRefusal.tooManyRequests();
        }
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

    private static boolean isDeletion(RoutingContext call) {
        return call.request().method() == HttpMethod.DELETE
                && call.request().path().startsWith("/v1/rooms/");
    }
}
