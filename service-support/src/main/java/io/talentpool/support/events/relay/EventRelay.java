package io.talentpool.support.events.relay;

import java.time.Clock;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Liveness;
import org.jboss.logging.Logger;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.talentpool.support.database.DatabaseTrouble;
import io.talentpool.support.events.EventsConfig;
import io.talentpool.support.events.RelayBell;
import io.talentpool.support.schema.Schema;
import io.vertx.mutiny.sqlclient.Pool;

/**
 * Publishes what the event log holds and Kafka does not have yet. It selects on "not published", never on "after the last
 * one seen": rows become visible in the order of their commits, not of their positions. What is killed half way is
 * published again with the same id. Nothing that fails ends it; should its thread end all the same, the service says that it is to be
 * restarted.
 */
@Liveness
@ApplicationScoped
class EventRelay implements HealthCheck {

    private static final Logger LOG = Logger.getLogger(EventRelay.class);
    private static final Duration BETWEEN_ATTEMPTS = Duration.ofSeconds(1);
    private static final Duration BETWEEN_NOTICES = Duration.ofMillis(5);
    private static final String NAME = "The event relay";

    private final Pool database;
    private final Schema schema;
    private final EventPublisher publisher;
    private final RelayStatus status;
    private final EventsConfig config;
    private final RelayBell bell;
    private final StuckKeys stuck;
    private final Thread thread = new Thread(this::run, "event-relay");
    private volatile boolean stopping;

    EventRelay(
            Pool database,
            Schema schema,
            EventPublisher publisher,
            RelayStatus status,
            EventsConfig config,
            RelayBell bell,
            Clock clock) {
        this.database = database;
        this.schema = schema;
        this.publisher = publisher;
        this.status = status;
        this.config = config;
        this.bell = bell;
        this.stuck = new StuckKeys(clock, config.refusedRetry());
    }

    void start(@Observes StartupEvent event) {
        thread.setDaemon(true);
        thread.start();
    }

    void stop(@Observes ShutdownEvent event) throws InterruptedException {
        stopping = true;
        thread.interrupt();
        thread.join(BETWEEN_ATTEMPTS.toMillis());
        publisher.close();
    }

    private void run() {
        try {
            schema.ready().await().indefinitely();
            while (!stopping) {
                relayUntilItFails();
                Thread.sleep(BETWEEN_ATTEMPTS.toMillis());
            }
        } catch (InterruptedException stopped) {
            LOG.debug("The event relay ends with the service.");
        } catch (RuntimeException ended) {
            if (!stopping) {
                LOG.error("The event relay has ended: nothing is published until the service is restarted", ended);
            }
        }
    }

    @Override
    public HealthCheckResponse call() {
        return HealthCheckResponse.named("event relay")
                .status(stopping || thread.isAlive())
                .build();
    }

    private void relayUntilItFails() throws InterruptedException {
        try (RelayLeadership relay =
                RelayLeadership.candidate(database, config.logTable(), config.outboxTable(), bell)) {
            while (!relay.tryToLead()) {
                passRingsOn(relay, BETWEEN_ATTEMPTS);
            }
            status.leads(true);
            while (!stopping && !relay.isLost()) {
                publishAll(relay);
                DatabaseTrouble.isOver(NAME);
                bell.awaitRing(config.pollInterval());
            }
        } catch (KafkaAway away) {
            status.kafkaFailed(away.getMessage());
        } catch (RuntimeException failed) {
            tell(failed);
        } catch (Error failed) { // a class that is missing, no memory: what comes next may well succeed
            if (!stopping) {
                LOG.error("The event relay starts over after an error; if this goes on, restart the service", failed);
            }
        } finally {
            status.leads(false);
            stuck.clear();
            status.stuck(0);
        }
    }

    /** What is committed here is published by the replica that leads: it hears of it, once of many commits. */
    private void passRingsOn(RelayLeadership relay, Duration time) throws InterruptedException {
        long begun = System.nanoTime();
        Duration left = time;
        while (!left.isNegative() && bell.awaitRing(left)) {
            relay.tellLeader();
            Thread.sleep(BETWEEN_NOTICES.toMillis());
            left = time.minusNanos(System.nanoTime() - begun);
        }
    }

    private void tell(RuntimeException failed) {
        if (stopping) {
            return;
        }
        if (DatabaseTrouble.isAnAnswer(failed)) {
            DatabaseTrouble.tell(NAME, failed);
        } else {
            LOG.warnf("The event relay starts over after a failure: %s", failed);
        }
    }

    /**
     * Publishes what there is, batch after batch. While Kafka takes one batch in, the database gives out the next one, and then notes
     * that the one before is published. A key that is held once is held to the end, whatever was read ahead of it.
     */
    private void publishAll(RelayLeadership relay) throws InterruptedException {
        Set<UUID> held = new HashSet<>(Set.of(stuck.waiting()));
        List<LoggedEvent> batch = relay.unpublished(0, held, config.batch()).join();
        CompletableFuture<Void> noted = CompletableFuture.completedFuture(null);
        while (!batch.isEmpty()) {
            var next = batch.size() < config.batch()
                    ? CompletableFuture.completedFuture(List.<LoggedEvent>of())
                    : relay.unpublished(batch.get(batch.size() - 1).position(), held, config.batch());
            Publication publication = publisher.publish(batch, false);
            noted.join();
            noted = note(relay, publication);
            if (!publication.isKafkaThere()) {
                noted.join();
                throw new KafkaAway(publication.trouble());
            }
            held.addAll(publication.refused().keySet());
            batch = without(held, next.join());
        }
        noted.join();
    }

    private CompletableFuture<Void> note(RelayLeadership relay, Publication publication) {
        status.published(publication.published());
        stuck.remove(publication.published());
        stuck.add(publication.refused().values());
        status.stuck(stuck.count());
        // What was acknowledged is noted even where something else was not.
        return relay.markPublished(publication.published());
    }

    private static List<LoggedEvent> without(Set<UUID> keys, List<LoggedEvent> events) {
        return keys.isEmpty()
                ? events
                : events.stream().filter(event -> !keys.contains(event.key())).toList();
    }

    /** Kafka takes nothing at the moment. */
    private static final class KafkaAway extends RuntimeException {

        KafkaAway(String why) {
            super(why);
        }
    }
}
