package io.talentpool.support.events.inbox;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.UUID;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Header;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

/**
 * An event of another service, read from a Kafka record in CloudEvents binary mode.
 *
 * @param id {@code ce_id}: the same on every repeat
 * @param type what happened, without the prefix and the version of the contract, e.g. {@code scheduled-interview.completed}
 * @param aggregateId {@code ce_subject}
 * @param version {@code ce_sequence}: the aggregate's version after the change
 * @param data the JSON object of the event
 */
public record IncomingEvent(UUID id, String type, UUID aggregateId, int version, JsonNode data) {

    private static final String TYPE_PREFIX = "io.talentpool.";

    private static final ObjectMapper JSON = new ObjectMapper();

    /**
     * Reads a record.
     *
     * @throws UnreadableEvent when a header is missing or the value is no JSON object
     */
    public static IncomingEvent read(ConsumerRecord<String, byte[]> record) {
        try {
            JsonNode data = record.value() == null ? null : JSON.readTree(record.value());
            if (data == null || !data.isObject()) {
                throw new UnreadableEvent("its value is no JSON object");
            }
            return new IncomingEvent(
                    UUID.fromString(header(record, "ce_id")),
                    shortType(header(record, "ce_type")),
                    UUID.fromString(header(record, "ce_subject")),
                    Integer.parseInt(header(record, "ce_sequence")),
                    data);
        } catch (java.io.IOException | IllegalArgumentException broken) {
            throw new UnreadableEvent("a header or its JSON is malformed", broken);
        }
    }

    /** What a record says by its header that happened; empty where that is missing or none of ours. Nothing else of it is read. */
    static Optional<String> typeOf(ConsumerRecord<String, byte[]> record) {
        try {
            return Optional.of(shortType(header(record, "ce_type")));
        } catch (UnreadableEvent unreadable) {
            return Optional.empty();
        }
    }

    /** The UUID in a member of the data. */
    public UUID uuid(String member) {
        try {
            return UUID.fromString(data.path(member).asText());
        } catch (IllegalArgumentException broken) {
            throw new UnreadableEvent("its member " + member + " is no UUID", broken);
        }
    }

    /** The text in a member of the data. */
    public String text(String member) {
        if (!data.path(member).isTextual()) {
            throw new UnreadableEvent("its member " + member + " is no text");
        }
        return data.path(member).textValue();
    }

    private static String header(ConsumerRecord<String, byte[]> record, String name) {
        Header header = record.headers().lastHeader(name);
        if (header == null || header.value() == null) {
            throw new UnreadableEvent("the header " + name + " is missing");
        }
        return new String(header.value(), StandardCharsets.UTF_8);
    }

    private static String shortType(String type) {
        if (!type.startsWith(TYPE_PREFIX)) {
            throw new UnreadableEvent("its type is none of ours");
        }
        return type.substring(TYPE_PREFIX.length()).replaceFirst("\\.v\\d+$", "");
    }
}
