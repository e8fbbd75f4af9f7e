package io.talentpool.support.events.inbox;

import java.time.Duration;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

import org.jboss.logging.Logger;

import io.quarkus.runtime.ShutdownDelayInitiatedEvent;
import io.quarkus.runtime.ShutdownEvent;
import io.smallrye.mutiny.Uni;
import io.talentpool.support.database.DatabaseAway;
import io.talentpool.support.database.DatabaseTrouble;
import io.talentpool.support.events.EventsConfig;

/**
 * How long a consumer holds on to an event that fails. While the database is away, only reads or is full it waits, in order, for as long as that
 * takes; a failure of another kind is tried a few times and then handed to the dead letters, so that it blocks nobody.
 */
@ApplicationScoped
class Redelivery {

    private static final Logger LOG = Logger.getLogger(Redelivery.class);
    private static final Duration FIRST_PAUSE = Duration.ofMillis(200);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(10);

    private final int attempts;

    private volatile boolean stopping;

    Redelivery(EventsConfig config) {
        this.attempts = config.attempts();
    }

    void stop(@Observes ShutdownDelayInitiatedEvent event) {
        stopping = true;
    }

    void stop(@Observes ShutdownEvent event) {
        stopping = true;
    }

    /** The same effect, tried again as long as that may help. */
    Uni<Void> of(Uni<Void> effect) {
        return effect.onFailure(failure -> !isHopeless(failure) && !isDatabaseAway(failure))
                .retry()
                .withBackOff(FIRST_PAUSE, LONGEST_PAUSE)
                .atMost(attempts)
                .onFailure(failure -> stopping && !isHopeless(failure))
                .recoverWithUni(Uni.createFrom().nothing()) // it is not given up, but left to whoever takes over
                .onFailure(Redelivery::isDatabaseAway)
                .invoke(failure ->
                        LOG.warnf("The database is away; an event waits for it: %s", DatabaseTrouble.describe(failure)))
                .onFailure(Redelivery::isDatabaseAway)
                .retry()
                .withBackOff(FIRST_PAUSE, LONGEST_PAUSE)
                .indefinitely()
                .onFailure(DatabaseTrouble::isAnAnswer)
                .invoke(failure -> LOG.errorf(
                        "An event is put aside after %d attempts, for the database refuses its effect: %s",
                        attempts + 1, DatabaseTrouble.describe(failure)));
    }

    private static boolean isHopeless(Throwable failure) {
        return failure instanceof UnreadableEvent;
    }

    private static boolean isDatabaseAway(Throwable failure) {
        return !isHopeless(failure) && DatabaseAway.is(failure); // hopeless is hopeless, whatever its cause is
    }
}
