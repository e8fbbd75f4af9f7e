package io.talentpool.support.events;

import java.time.Duration;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

import org.jboss.logging.Logger;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.mutiny.Uni;
import io.talentpool.support.schema.Schema;
import io.vertx.mutiny.sqlclient.Pool;

/**
 * Publishes what the event log holds and Kafka does not have yet. It selects on "not published", never on "after the last
 * one seen": rows become visible in the order of their commits, not of their positions. What is killed half way is
 * published again with the same id.
 */
@ApplicationScoped
class EventRelay {

    private static final Logger LOG = Logger.getLogger(EventRelay.class);
    private static final Duration BETWEEN_ATTEMPTS = Duration.ofSeconds(1);

    private final Pool database;
    private final Schema schema;
    private final EventPublisher publisher;
    private final EventsConfig config;
    private final Thread thread = new Thread(this::run, "event-relay");
    private volatile boolean stopping;

    EventRelay(Pool database, Schema schema, EventPublisher publisher, EventsConfig config) {
        this.database = database;
        this.schema = schema;
        this.publisher = publisher;
        this.config = config;
    }

    void start(@Observes StartupEvent event) {
        thread.setDaemon(true);
        thread.start();
    }

    void stop(@Observes ShutdownEvent event) throws InterruptedException {
        stopping = true;
        thread.interrupt();
        thread.join(BETWEEN_ATTEMPTS.toMillis());
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

    private void relayUntilItFails() throws InterruptedException {
        try (RelayLeadership relay = RelayLeadership.candidate(database)) {
            while (!relay.tryToLead(config.logTable())) {
                Thread.sleep(BETWEEN_ATTEMPTS.toMillis());
            }
            while (!stopping && !relay.isLost()) {
                if (publishBatch(relay) < config.batch()) {
                    relay.awaitCommit(config.pollInterval());
                }
            }
        } catch (RuntimeException failed) {
            if (!stopping) {
                LOG.warnf("The event relay starts over after a failure: %s", failed);
            }
        }
    }

    /** Publishes the oldest events and returns how many there were. */
    private int publishBatch(RelayLeadership relay) {
        List<LoggedEvent> batch = relay.unpublished(config.logTable(), config.batch());
        if (batch.isEmpty()) {
            return 0;
        }
        Queue<LoggedEvent> published = new ConcurrentLinkedQueue<>();
        try {
            Uni.join()
                    .all(eachAggregateInOrder(batch, published))
                    .andCollectFailures()
                    .await()
                    .atMost(config.publishTimeout());
        } finally {
            // What was acknowledged is marked even when something else of the batch was not.
            relay.markPublished(config.logTable(), List.copyOf(published));
        }
        return batch.size();
    }

    /** Side by side across aggregates; within one, an event is sent only after the one before it is acknowledged. */
    private List<Uni<Void>> eachAggregateInOrder(List<LoggedEvent> batch, Queue<LoggedEvent> published) {
        return batch.stream().collect(Collectors.groupingBy(LoggedEvent::aggregateId)).values().stream()
                .map(events -> inOrder(events, published))
                .toList();
    }

    private Uni<Void> inOrder(List<LoggedEvent> events, Queue<LoggedEvent> published) {
        Uni<Void> chain = Uni.createFrom().voidItem();
        for (LoggedEvent event : events) {
            chain = chain.chain(() -> publisher.publish(event).invoke(() -> published.add(event)));
        }
        return chain;
    }
}
