package io.talentpool.support.events.relay;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;

import org.jboss.logging.Logger;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Uni;
import io.talentpool.support.database.DatabaseAway;
import io.talentpool.support.events.EventsConfig;
import io.talentpool.support.schema.Schema;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;

/** How far the relay is behind, in metrics. Every replica tells; one of them leads. */
@ApplicationScoped
class RelayStatus {

    private static final Logger LOG = Logger.getLogger(RelayStatus.class);

    /** Counting goes no further; nobody does anything else about more. */
    private static final int MANY = 100_000;

    private record Lag(long events, Optional<Instant> oldest) {}

    private final Pool database;
    private final Schema schema;
    private final Clock clock;
    private final String count;
    private final Counter published;
    private final Timer latency;
    private volatile Lag lag = new Lag(0, Optional.empty());
    private volatile boolean leads;
    private volatile int stuck;
    private volatile Instant kafkaAwaySince;

    RelayStatus(Pool database, Schema schema, EventsConfig config, MeterRegistry metrics, Clock clock) {
        this.database = database;
        this.schema = schema;
        this.clock = clock;
        this.count = """
                select (select count(*) from (select from %1$s limit %3$d) as counted) as events,
                       (select occurred_at from %2$s where position = (select min(position) from %1$s)) as oldest
                """.formatted(config.outboxTable(), config.logTable(), MANY);
        this.published = Counter.builder("talent_pool.events.published")
                .description("Events that Kafka has acknowledged")
                .register(metrics);
        this.latency = Timer.builder("talent_pool.events.latency")
                .description("From the change to Kafka's acknowledgement of its event")
                .publishPercentileHistogram()
                .register(metrics);
        Gauge.builder("talent_pool.events.unpublished", this, status -> status.lag.events())
                .description("Events that are committed and not published, at most " + MANY)
                .register(metrics);
        Gauge.builder("talent_pool.events.lag", this, RelayStatus::lagSeconds)
                .description("Age of the oldest event that is not published")
                .baseUnit("seconds")
                .register(metrics);
        Gauge.builder("talent_pool.events.stuck", this, status -> status.stuck)
                .description("Keys with an event that Kafka refuses; told by the replica that leads")
                .register(metrics);
        Gauge.builder("talent_pool.relay.leads", this, status -> status.leads ? 1 : 0)
                .description("1 at the replica whose relay is at work; the sum over all has to be 1")
                .register(metrics);
    }

    boolean leads() {
        return leads;
    }

    int stuck() {
        return stuck;
    }

    /** At most {@value #MANY}. */
    long unpublished() {
        return lag.events();
    }

    /** When the oldest event happened that is not published. */
    Optional<Instant> oldest() {
        return lag.oldest();
    }

    /** Since when Kafka takes nothing; empty while it does, and where nobody has tried. */
    Optional<Instant> kafkaAwaySince() {
        return Optional.ofNullable(kafkaAwaySince);
    }

    @Scheduled(every = "{talent-pool.events.counted-every}", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    Uni<Void> count() {
        if (!schema.isReady()) {
            return Uni.createFrom().voidItem();
        }
        return DatabaseAway.leftOut(
                        "The count of events that wait",
                        database.query(count)
                                .execute()
                                .invoke(rows -> lag = lagOf(rows.iterator().next()))
                                .replaceWithVoid())
                .onFailure()
                .invoke(failure -> LOG.warnf("The events that wait could not be counted: %s", failure))
                .onFailure()
                .recoverWithNull();
    }

    private static Lag lagOf(Row row) {
        return new Lag(
                row.getLong("events"),
                Optional.ofNullable(row.getOffsetDateTime("oldest")).map(OffsetDateTime::toInstant));
    }

    private double lagSeconds() {
        return lag.oldest()
                .map(oldest -> Duration.between(oldest, clock.instant()).toMillis() / 1_000.0)
                .orElse(0.0);
    }

    void leads(boolean now) {
        leads = now;
    }

    void stuck(int keys) {
        stuck = keys;
    }

    void published(Collection<LoggedEvent> events) {
        Instant now = clock.instant();
        published.increment(events.size());
        events.forEach(
                event -> latency.record(Duration.between(event.occurredAt().toInstant(), now)));
        if (kafkaAwaySince != null && !events.isEmpty()) {
            LOG.info("Kafka takes events again.");
            kafkaAwaySince = null;
        }
    }

    void kafkaFailed(String why) {
        if (kafkaAwaySince == null) {
            LOG.warnf("Kafka takes no events; they wait in the log until it does: %s", why);
            kafkaAwaySince = clock.instant();
        }
    }
}
