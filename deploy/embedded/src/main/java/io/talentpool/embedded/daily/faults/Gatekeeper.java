package io.talentpool.embedded.daily.faults;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.OptionalInt;
import java.util.function.IntSupplier;

import io.talentpool.embedded.daily.api.Asked;
import io.talentpool.embedded.daily.api.DailyRefusal;
import io.talentpool.embedded.daily.faults.Statistics.Count;
import io.talentpool.embedded.daily.faults.Statistics.Window;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;

/**
 * What every call of the API passes before it is looked at: planned faults, the key, the rate limits. What becomes of a call is
 * decided as it arrives; then it waits for as long as latency is planned. How to plan, and what was counted, is under {@code /stand-in},
 * which is no part of Daily and asks for no key.
 */
public final class Gatekeeper {

    private static final String BEARER = "Bearer ";
    private static final String FAULTS = "/stand-in/faults";
    private static final String STATISTICS = "/stand-in/statistics";

    private static final int MOST_CALLS = 100;
    private static final int MOST_DELETIONS = 50;

    private final byte[] apiKey;
    private final Faults faults;
    private final Statistics statistics;
    private final IntSupplier rooms;
    private final Clock clock;
    private final Window calls = new Window(Duration.ofSeconds(5));
    private final Window deletions = new Window(Duration.ofSeconds(30));

    /** @param rooms how many there are */
    public Gatekeeper(String apiKey, Faults faults, Statistics statistics, IntSupplier rooms, Clock clock) {
        this.apiKey = apiKey.getBytes(StandardCharsets.UTF_8);
        this.faults = faults;
        this.statistics = statistics;
        this.rooms = rooms;
        this.clock = clock;
    }

    public void addTo(Router router) {
        router.put(FAULTS).handler(call -> {
            faults.replaceBy(Asked.body(call, Faults.MEMBERS));
            call.next();
        });
        router.route(FAULTS).handler(call -> call.json(faults.remaining()));
        router.delete(STATISTICS).handler(call -> {
            statistics.reset();
            call.next();
        });
        router.route(STATISTICS).handler(call -> call.json(statistics.toJson().put("rooms", rooms.getAsInt())));
        router.route("/v1/*").handler(this::receive);
    }

    /** Whether it is this creation's turn to happen without an answer. */
    public boolean losesThisAnswer() {
        boolean loses = faults.losesThisAnswer();
        if (loses) {
            statistics.add(Count.LOST_ANSWERS);
        }
        return loses;
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
        boolean tooFast = !admits(calls, MOST_CALLS) || (isDeletion(call) && !admits(deletions, MOST_DELETIONS));
        if (tooFast) {
            statistics.add(Count.OVER_THE_LIMIT);
            throw DailyRefusal.withStatus(429);
        }
    }

    /** Calls that are turned away do not count. */
    private boolean admits(Window window, int most) {
        Instant now = clock.instant();
        boolean admitted = window.countUntil(now) < most;
        if (admitted) {
            window.add(now);
        }
        return admitted;
    }

    private void checkKey(String authorization) {
        if (authorization == null || !authorization.startsWith(BEARER)) {
            throw DailyRefusal.missingAuthorization();
        }
        byte[] presented = authorization.substring(BEARER.length()).getBytes(StandardCharsets.UTF_8);
        if (!MessageDigest.isEqual(presented, apiKey)) {
            throw DailyRefusal.withStatus(401);
        }
    }

    private static boolean isDeletion(RoutingContext call) {
        return call.request().method() == HttpMethod.DELETE
                && call.request().path().startsWith("/v1/rooms/");
    }
}
