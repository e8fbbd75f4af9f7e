package io.talentpool.support.events;

import java.time.Duration;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** The event log of a service and its relay. */
@ConfigMapping(prefix = "talent-pool.events")
public interface EventsConfig {

    /** The aggregate's name in table and routing columns, e.g. {@code interview_request}. Each service sets it, nobody else. */
    String aggregate();

    /** {@code ce_source} of what this service publishes, e.g. {@code /request-service}. */
    String source();

    /** How many events one round of the relay publishes at most. */
    @WithDefault("100")
    int batch();

    /** How long the relay sleeps at most when no commit wakes it. */
    @WithDefault("1s")
    Duration pollInterval();

    /** How long Kafka may take to acknowledge a batch before the relay starts over. */
    @WithDefault("45s")
    Duration publishTimeout();

    /** How often a consumer tries an event that fails for another reason than an absent database, before it is a dead letter. */
    @WithDefault("5")
    int attempts();

    /** How many events one replay publishes at most. */
    @WithDefault("10000")
    int replayLimit();

    default String logTable() {
        return aggregate() + "_events";
    }

    default String inboxTable() {
        return aggregate() + "_inbox";
    }
}
