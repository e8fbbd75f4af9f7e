package io.talentpool.support.watching;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;

import jakarta.enterprise.context.ApplicationScoped;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.health.SmallRyeHealthReporter;
import io.smallrye.mutiny.Uni;

/**
 * Tells in the metrics, too, whether this replica takes calls: one that runs and is not ready is scraped like any other. It has as long to say
 * so as the probe in the manifests gives it.
 */
@ApplicationScoped
class ReadinessMetric {

    private static final Duration AS_LONG_AS_THE_PROBE_WAITS = Duration.ofSeconds(3);

    private final SmallRyeHealthReporter health;
    private final AtomicInteger ready = new AtomicInteger();

    ReadinessMetric(SmallRyeHealthReporter health, MeterRegistry metrics) {
        this.health = health;
        Gauge.builder("talent_pool.ready", ready, AtomicInteger::get)
                .description("1 when all checks of readiness pass, else 0")
                .register(metrics);
    }

    @Scheduled(every = "5s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    Uni<Void> look() {
        return health.getReadinessAsync()
                .map(checks -> checks.isDown() ? 0 : 1)
                .ifNoItem()
                .after(AS_LONG_AS_THE_PROBE_WAITS)
                .recoverWithItem(0)
                .invoke(ready::set)
                .replaceWithVoid();
    }
}
