package io.talentpool.support.events.inbox;

import java.time.Duration;

import jakarta.enterprise.context.ApplicationScoped;

import org.jboss.logging.Logger;

import io.smallrye.mutiny.Uni;
import io.talentpool.support.database.DatabaseAway;
import io.talentpool.support.events.EventsConfig;

/**
 * How long a consumer holds on to an event that fails. While the database is away it waits, in order, for as long as that
 * takes; a failure of another kind is tried a few times and then handed to the dead letters, so that it blocks nobody.
 */
@ApplicationScoped
class Redelivery {

    private static final Logger LOG = Logger.getLogger(Redelivery.class);
    private static final Duration FIRST_PAUSE = Duration.ofMillis(200);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(10);

    private final int attempts;

    Redelivery(EventsConfig config) {
        this.attempts = config.attempts();
    }

    /** The same effect, tried again as long as that may help. */
    Uni<Void> of(Uni<Void> effect) {
        return effect.onFailure(failure -> !isHopeless(failure) && !isDatabaseAway(failure))
                .retry()
                .withBackOff(FIRST_PAUSE, LONGEST_PAUSE)
                .atMost(attempts)
                .onFailure(Redelivery::isDatabaseAway)
                .invoke(failure -> LOG.warn("The database is away; an event waits for it."))
                .onFailure(Redelivery::isDatabaseAway)
                .retry()
                .withBackOff(FIRST_PAUSE, LONGEST_PAUSE)
                .indefinitely();
    }

    private static boolean isHopeless(Throwable failure) {
        return failure instanceof UnreadableEvent;
    }

    private static boolean isDatabaseAway(Throwable failure) {
        return !isHopeless(failure) && DatabaseAway.is(failure); // hopeless is hopeless, whatever its cause is
    }
}
