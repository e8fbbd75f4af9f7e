package io.talentpool.support.watching;

import java.util.concurrent.atomic.AtomicInteger;

import jakarta.enterprise.context.ApplicationScoped;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.health.SmallRyeHealthReporter;
import io.smallrye.mutiny.Uni;

/** Tells in the metrics, too, whether this replica takes calls: one that runs and is not ready is scraped like any other. */
@ApplicationScoped
class ReadinessMetric {

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
                .invoke(checks -> ready.set(checks.isDown() ? 0 : 1))
                .replaceWithVoid();
    }
}
