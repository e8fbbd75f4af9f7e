package io.talentpool.scheduling.room;

import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.function.Supplier;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.util.TypeLiteral;

import org.eclipse.microprofile.faulttolerance.exceptions.CircuitBreakerOpenException;
import org.jboss.logging.Logger;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import io.smallrye.faulttolerance.api.CircuitBreakerState;
import io.smallrye.faulttolerance.api.Guard;
import io.smallrye.mutiny.Uni;

/**
 * The way of every call to Daily: through the circuit breaker, at the pace that Daily takes, with a deadline, and counted. It is
 * tried once; whether and when it is tried again is for the caller to say.
 */
@ApplicationScoped
class DailyCalls {

    private static final Logger LOG = Logger.getLogger(DailyCalls.class);

    private static final int LOOKED_AT = 20;
    private static final double TOO_MANY_FAIL = 0.75;

    private final CallPace pace;
    private final MeterRegistry metrics;
    private final Guard circuitBreaker;

    DailyCalls(CallPace pace, RoomConfig config, MeterRegistry metrics) {
        this.pace = pace;
        this.metrics = metrics;
        this.circuitBreaker = Guard.create()
                .withCircuitBreaker()
                .requestVolumeThreshold(LOOKED_AT)
                .failureRatio(TOO_MANY_FAIL)
                .delay(config.cutOff().toMillis(), ChronoUnit.MILLIS)
                .when(failure -> failure instanceof RoomFailure told && told.isDailys())
                .onStateChange(DailyCalls::tell)
                .done()
                .build();
    }

    /**
     * Makes a call.
     *
     * @param patience how long its turn may take to come
     * @param deadline how long Daily may take to answer
     * @return the answer; fails with a {@link RoomFailure}, or with what the database says when it has no turn to give
     */
    <T> Uni<T> make(DailyCall call, Duration patience, Duration deadline, Supplier<Uni<T>> request) {
        return Uni.createFrom().deferred(() -> {
            Timer.Sample clock = Timer.start(metrics);
            return circuitBreaker
                    .get(() -> inTurn(call, patience, deadline, request), new TypeLiteral<Uni<T>>() {})
                    .onFailure(CircuitBreakerOpenException.class)
                    .transform(cutOff -> RoomFailure.of(call, cutOff))
                    .onItemOrFailure()
                    .invoke((answer, failure) -> clock.stop(timer(call, failure)));
        });
    }

    private <T> Uni<T> inTurn(DailyCall call, Duration patience, Duration deadline, Supplier<Uni<T>> request) {
        return pace.turn(call, patience)
                .chain(() -> request.get()
                        .ifNoItem()
                        .after(deadline)
                        .fail()
                        .onFailure()
                        .transform(failure -> RoomFailure.of(call, failure)));
    }

    private Timer timer(DailyCall call, Throwable failure) {
        String outcome = failure == null
                ? "answered"
                : failure instanceof RoomFailure told ? told.kind().name() : "not_asked"; // the database was away
        return Timer.builder("talent_pool.daily.calls")
                .description("Calls to Daily, from waiting for their turn to the answer")
                .tag("call", call.name())
                .tag("outcome", outcome)
                .register(metrics);
    }

    private static void tell(CircuitBreakerState state) {
        if (state == CircuitBreakerState.OPEN) {
            LOG.warn("Daily fails all the time: nothing is asked of it for a while. Interviews can be scheduled all the"
                    + " same; their rooms follow. Look at status.daily.co and at the metric talent_pool_daily_calls.");
        } else if (state == CircuitBreakerState.CLOSED) {
            LOG.info("Daily answers again.");
        }
    }
}
