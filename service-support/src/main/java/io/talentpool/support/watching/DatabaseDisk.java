package io.talentpool.support.watching;

import jakarta.enterprise.context.ApplicationScoped;

import org.eclipse.microprofile.config.inject.ConfigProperty;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Uni;
import io.talentpool.support.database.DatabaseAway;
import io.vertx.mutiny.sqlclient.Pool;

/** Measures how large the database is, and how large the operator says its disk is: a full disk stops every change. */
@ApplicationScoped
class DatabaseDisk {

    private static final double GIBIBYTE = 1L << 30;

    private final Pool database;
    private volatile double size = Double.NaN;

    DatabaseDisk(
            Pool database,
            @ConfigProperty(name = "talent-pool.database.disk-gibibytes", defaultValue = "0") int gibibytes,
            MeterRegistry metrics) {
        this.database = database;
        Gauge.builder("talent_pool.database.size", this, disk -> disk.size)
                .description("The size of the database; not a number before it was measured")
                .baseUnit("bytes")
                .register(metrics);
        Gauge.builder("talent_pool.database.disk", () -> gibibytes == 0 ? Double.NaN : gibibytes * GIBIBYTE)
                .description(
                        "The size of its disk, as TALENT_POOL_DATABASE_DISK_GIBIBYTES says; not a number where nothing is said")
                .baseUnit("bytes")
                .register(metrics);
    }

    /** Every file of the database is looked at, which takes PostgreSQL some milliseconds. */
    @Scheduled(every = "5m", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    Uni<Void> look() {
        return DatabaseAway.leftOut(
                "The size of the database",
                database.query("select pg_database_size(current_database())")
                        .execute()
                        .invoke(rows -> size = rows.iterator().next().getLong(0))
                        .replaceWithVoid());
    }
}
