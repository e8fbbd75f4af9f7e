package io.talentpool.support.events;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.ZoneOffset;

import jakarta.enterprise.context.ApplicationScoped;

import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.eclipse.microprofile.reactive.messaging.Channel;
import org.eclipse.microprofile.reactive.messaging.Message;
import org.eclipse.microprofile.reactive.messaging.OnOverflow;

import io.smallrye.mutiny.Uni;
import io.smallrye.reactive.messaging.MutinyEmitter;
import io.smallrye.reactive.messaging.ce.OutgoingCloudEventMetadata;
import io.smallrye.reactive.messaging.kafka.api.OutgoingKafkaRecordMetadata;

/** Sends one logged event to the service's topic as a CloudEvent in binary mode. */
@ApplicationScoped
class EventPublisher {

    private final MutinyEmitter<String> topic;
    private final URI source;

    EventPublisher(
            // The relay bounds what is under way by its batches; a bounded buffer would refuse instead of wait.
            @Channel("events") @OnOverflow(OnOverflow.Strategy.UNBOUNDED_BUFFER) MutinyEmitter<String> topic,
            EventsConfig config) {
        this.topic = topic;
        this.source = URI.create(config.source());
    }

    /** Completes when the broker has acknowledged the event. */
    Uni<Void> publish(LoggedEvent event) {
        return publish(event, new RecordHeaders());
    }

    /** As {@link #publish}, for an event that was published before. */
    Uni<Void> publishAgain(LoggedEvent event) {
        return publish(event, new RecordHeaders().add("replayed", "true".getBytes(StandardCharsets.UTF_8)));
    }

    private Uni<Void> publish(LoggedEvent event, Headers headers) {
        String type = IncomingEvent.TYPE_PREFIX + event.type() + IncomingEvent.TYPE_SUFFIX;
        return topic.sendMessage(Message.of(event.data())
                .addMetadata(OutgoingKafkaRecordMetadata.<String>builder()
                        .withKey(event.key().toString())
                        .withHeaders(headers)
                        .build())
                .addMetadata(OutgoingCloudEventMetadata.<String>builder()
                        .withId(event.id().toString())
                        .withSource(source)
                        .withType(type)
                        .withSubject(event.aggregateId().toString())
                        .withTimestamp(event.occurredAt()
                                .withOffsetSameInstant(ZoneOffset.UTC)
                                .toZonedDateTime())
                        .withDataContentType("application/json")
                        .withDataSchema(URI.create("https://talentpool.io/schemas/" + type + ".json"))
                        .withExtension("sequence", "%010d".formatted(event.version()))
                        .build()));
    }
}
