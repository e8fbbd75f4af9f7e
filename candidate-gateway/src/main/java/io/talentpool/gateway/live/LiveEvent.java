package io.talentpool.gateway.live;

import java.time.Instant;
import java.util.UUID;

import org.apache.kafka.clients.consumer.ConsumerRecord;

import io.talentpool.support.events.inbox.IncomingEvent;
import io.talentpool.support.events.inbox.UnreadableEvent;

import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * A change as pages are told of it.
 *
 * @param id of the event, the same wherever it is told
 * @param type e.g. {@code interview-request.approved}
 * @param client whom it concerns
 * @param at when Kafka got it
 * @param forAdmins the event's data
 * @param forClient the same without who of us acted
 */
record LiveEvent(UUID id, String type, UUID client, Instant at, String forAdmins, String forClient) {

    /** @throws UnreadableEvent when it is none of ours */
    static LiveEvent read(ConsumerRecord<String, byte[]> record) {
        IncomingEvent event = IncomingEvent.read(record);
        return new LiveEvent(
                event.id(),
                event.type(),
                event.uuid("client_user_id"),
                Instant.ofEpochMilli(record.timestamp()),
                event.data().toString(),
                withoutStaff(event).toString());
    }

    private static ObjectNode withoutStaff(IncomingEvent event) {
        ObjectNode data = event.data().deepCopy();
        if (data.get("actor") instanceof ObjectNode actor
                && !actor.path("type").asText().equals("client")) {
            actor.putNull("id");
        }
        return data;
    }
}
