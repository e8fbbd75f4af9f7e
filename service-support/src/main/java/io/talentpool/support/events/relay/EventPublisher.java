package io.talentpool.support.events.relay;

import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;

import jakarta.enterprise.context.ApplicationScoped;

import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;

/**
 * Sends logged events to the service's topic. What has the same key is sent one after the other, each once the one before it is
 * acknowledged, so that no failure in between can turn them around; all else goes side by side.
 */
@ApplicationScoped
class EventPublisher {

    private record Sent(LoggedEvent event, Future<RecordMetadata> acknowledgement) {

        boolean failedAtOnce() {
            if (!acknowledgement.isDone()) {
                return false;
            }
            try {
                acknowledgement.get();
                return false;
            } catch (ExecutionException failure) {
                return true;
            } catch (InterruptedException e) {
                throw new IllegalStateException("What is done is not waited for", e);
            }
        }
    }

    private final ProducerFactory factory;
    private final CloudEvents cloudEvents;
    private ProducerFactory.Measured producer;

    EventPublisher(ProducerFactory factory, CloudEvents cloudEvents) {
        this.factory = factory;
        this.cloudEvents = cloudEvents;
    }

    /**
     * Sends events and waits until it is known what has become of each.
     *
     * @param events in the order of the log
     * @param again whether they were published before
     * @throws InterruptedException when the service ends meanwhile; what was acknowledged by then is published again later
     */
    synchronized Publication publish(List<LoggedEvent> events, boolean again) throws InterruptedException {
        var publication = new Publication();
        boolean known = false;
        try {
            publish(byKey(events), again, publication);
            known = publication.isKafkaThere();
        } finally {
            if (!known) { // whatever it was that came in between
                startOver();
            }
        }
        return publication;
    }

    private void publish(Map<UUID, Deque<LoggedEvent>> waiting, boolean again, Publication publication)
            throws InterruptedException {
        while (!waiting.isEmpty() && publication.isKafkaThere()) {
            sendFirstOfEach(waiting, again, publication);
            waiting.keySet().removeAll(publication.refused().keySet());
            waiting.values().removeIf(Deque::isEmpty);
        }
    }

    private static Map<UUID, Deque<LoggedEvent>> byKey(List<LoggedEvent> events) {
        Map<UUID, Deque<LoggedEvent>> byKey = new LinkedHashMap<>();
        events.forEach(event ->
                byKey.computeIfAbsent(event.key(), key -> new ArrayDeque<>()).add(event));
        return byKey;
    }

    private void sendFirstOfEach(Map<UUID, Deque<LoggedEvent>> waiting, boolean again, Publication publication)
            throws InterruptedException {
        List<Sent> wave = new ArrayList<>(waiting.size());
        for (Deque<LoggedEvent> events : waiting.values()) {
            LoggedEvent event = events.remove();
            Sent sent = new Sent(event, send(event, again));
            wave.add(sent);
            if (sent.failedAtOnce()) {
                break; // or each of the others would be waited for in vain
            }
        }
        for (Sent sent : wave) {
            try {
                sent.acknowledgement().get();
                publication.published(sent.event());
            } catch (ExecutionException failure) {
                publication.failed(sent.event(), failure.getCause());
            }
        }
    }

    private Future<RecordMetadata> send(LoggedEvent event, boolean again) {
        try {
            return producer().producer().send(record(event, again));
        } catch (RuntimeException failure) {
            return CompletableFuture.failedFuture(failure);
        }
    }

    private ProducerRecord<byte[], byte[]> record(LoggedEvent event, boolean again) {
        return new ProducerRecord<>(
                factory.topic(),
                null,
                event.key().toString().getBytes(StandardCharsets.UTF_8),
                event.data().getBytes(StandardCharsets.UTF_8),
                cloudEvents.headersOf(event, again));
    }

    private ProducerFactory.Measured producer() {
        if (producer == null) {
            producer = factory.create();
        }
        return producer;
    }

    /** A producer that has failed for good does so for ever. */
    private void startOver() {
        ProducerFactory.Measured failed = producer;
        producer = null; // first, since closing may fail as well
        if (failed != null) {
            failed.close();
        }
    }

    synchronized void close() {
        startOver();
    }
}
