package io.talentpool.gateway.bpoc;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.function.Consumer;
import java.util.function.Supplier;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.util.TypeLiteral;

import org.jboss.logging.Logger;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import io.smallrye.faulttolerance.api.CircuitBreakerState;
import io.smallrye.faulttolerance.api.Guard;
import io.smallrye.mutiny.Uni;
import io.talentpool.gateway.bpoc.connection.BpocConfig;
import io.talentpool.gateway.bpoc.trouble.BpocStatus;
import io.talentpool.gateway.bpoc.trouble.BpocUnavailable;

/**
 * The way of every question that somebody waits for: so many at a time, others wait in a short line (the bulkhead); with a time
 * limit; and when BPOC fails all the time it is not asked for a while, so that nobody waits in vain (the circuit breaker).
 */
@ApplicationScoped
class BpocCalls {

    private static final Logger LOG = Logger.getLogger(BpocCalls.class);

    private static final int LOOKED_AT = 10;
    private static final double TOO_MANY_FAIL = 0.5;
    private static final int LOOK_UPS_AT_A_TIME = 2;

    private final BpocConfig config;
    private final BpocStatus status;
    private final MeterRegistry metrics;
    private final Clock clock;
    private final Guard guard;

    /** Commands wait for a look-up, and need few: a rush for profiles is not in their way, nor are they in that of profiles. */
    private final Guard lookUps;

    BpocCalls(BpocConfig config, BpocStatus status, MeterRegistry metrics, Clock clock) {
        this.config = config;
        this.status = status;
        this.metrics = metrics;
        this.clock = clock;
        this.guard = guard(config.atATime(), BpocCalls::tell);
        this.lookUps = guard(LOOK_UPS_AT_A_TIME, state -> {});
    }

    private Guard guard(int atATime, Consumer<CircuitBreakerState> teller) {
        return Guard.create()
                .withCircuitBreaker()
                .requestVolumeThreshold(LOOKED_AT)
                .failureRatio(TOO_MANY_FAIL)
                .delay(config.cutOff().toMillis(), ChronoUnit.MILLIS)
                .when(BpocUnavailable.class::isInstance)
                .onStateChange(teller)
                .done()
                .withBulkhead()
                .limit(atATime)
                .queueSize(config.inLine())
                .done()
                .build();
    }

    /**
     * Asks for all that we read of a candidate, by which is also known that BPOC is as it should be.
     *
     * @param what a word or two, for the metric
     * @return the answer; fails with {@link BpocUnavailable} whatever the reason
     */
    <T> Uni<T> askForAll(String what, Supplier<Uni<T>> question) {
        return ask(guard, what, () -> question.get().invoke(status::isThere));
    }

    /** Asks for all of it, too, in the line of look-ups. */
    <T> Uni<T> lookUp(String what, Supplier<Uni<T>> question) {
        return ask(lookUps, what, () -> question.get().invoke(status::isThere));
    }

    /** Asks for some of it, as {@link #askForAll} does. */
    <T> Uni<T> ask(String what, Supplier<Uni<T>> question) {
        return ask(guard, what, question);
    }

    private <T> Uni<T> ask(Guard line, String what, Supplier<Uni<T>> question) {
        return Uni.createFrom().deferred(() -> {
            Timer.Sample time = Timer.start(metrics);
            return line.get(() -> inTime(question), new TypeLiteral<Uni<T>>() {})
                    .ifNoItem()
                    .after(config.timeout()) // the time in the line counts, too
                    .fail()
                    .onFailure(failure -> !(failure instanceof BpocUnavailable))
                    .transform(BpocUnavailable::new) // cut off, or no place in the line
                    .onItemOrFailure()
                    .invoke((answer, failure) -> time.stop(timer(what, failure)));
        });
    }

    private <T> Uni<T> inTime(Supplier<Uni<T>> question) {
        Instant asked = clock.instant();
        return question.get()
                .ifNoItem()
                .after(config.timeout())
                .fail()
                .onFailure()
                .transform(BpocUnavailable::new)
                .onFailure()
                .invoke(() -> status.isAway(asked));
    }

    private Timer timer(String what, Throwable failure) {
        return Timer.builder("talent_pool.bpoc.calls")
                .description("Questions to BPOC that somebody waits for")
                .tag("question", what)
                .tag("outcome", failure == null ? "answered" : ((BpocUnavailable) failure).reason())
                .register(metrics);
    }

    private static void tell(CircuitBreakerState state) {
        if (state == CircuitBreakerState.OPEN) {
            LOG.warn(
                    "BPOC fails all the time: it is not asked for profiles and pictures for a while. Searches and profiles seen"
                            + " lately go on. Look at the metric talent_pool_bpoc_calls.");
        } else if (state == CircuitBreakerState.CLOSED) {
            LOG.info("BPOC answers again.");
        }
    }
}
