package io.talentpool.support.events;

import java.time.Duration;
import java.util.Optional;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import io.talentpool.support.configuration.SetByTheService;

/** The event log of a service and its relay. */
@ConfigMapping(prefix = "talent-pool.events")
public interface EventsConfig {

    /** The aggregate's name in table and routing columns, e.g. {@code interview_request}. Each service sets it, nobody else. */
    @SetByTheService
    String aggregate();

    /** {@code ce_source} of what this service publishes, e.g. {@code /request-service}. */
    @SetByTheService
    String source();

    /** Where this service publishes, e.g. {@code talent-pool.interview-requests}. */
    @SetByTheService
    String topic();

    /** How many events one round of the relay publishes at most. */
    @WithDefault("2000")
    int batch();

    /** How long the relay sleeps at most when no commit wakes it. An event that nobody tells it of waits so long. */
    @WithDefault("250ms")
    Duration pollInterval();

    /** How soon an event that Kafka refuses is tried again the first time; each time after that it takes twice as long, up to ten minutes. */
    @WithDefault("30s")
    Duration refusedRetry();

    /** How often is counted what is not published yet. */
    @WithDefault("5s")
    Duration countedEvery();

    /** How long a published event stays in the log before it moves to the archive, where history and replays find it; for ever, if nothing is said. */
    Optional<Duration> retention();

    /** How often is looked for what has to move. */
    @WithDefault("10m")
    Duration retentionEvery();

    /** How often a consumer tries an event that fails for another reason than a database that is away or takes nothing, before it is a dead letter. */
    @WithDefault("5")
    int attempts();

    /** How many events one replay publishes at most. */
    @WithDefault("10000")
    int replayLimit();

    default String logTable() {
        return aggregate() + "_events";
    }

    /** What of the log is not published yet. */
    default String outboxTable() {
        return aggregate() + "_outbox";
    }

    default String archiveTable() {
        return aggregate() + "_events_archive";
    }

    /** All events, those in the archive too; {@code from} takes it. */
    default String everything() {
        return "(select * from %s union all select * from %s) as event".formatted(logTable(), archiveTable());
    }

    default String inboxTable() {
        return aggregate() + "_inbox";
    }
}
