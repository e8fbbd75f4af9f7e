package io.talentpool.support.events.relay;

import java.nio.charset.StandardCharsets;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;

import jakarta.enterprise.context.ApplicationScoped;

import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;

import io.talentpool.support.events.EventsConfig;

/**
 * An event's attributes as headers of a record: CloudEvents 1.0 in the binary mode of its
 * <a href="https://github.com/cloudevents/spec/blob/v1.0.2/cloudevents/bindings/kafka-protocol-binding.md">binding to Kafka</a>, and W3C
 * Trace Context.
 */
@ApplicationScoped
class CloudEvents {

    private static final String TYPE_PREFIX = "io.talentpool.";
    private static final String TYPE_SUFFIX = ".v1";
    private static final String SCHEMAS = "https://talentpool.io/schemas/";

    private static final byte[] SPEC_VERSION = bytes("1.0");
    private static final byte[] JSON = bytes("application/json");
    private static final byte[] TRUE = bytes("true");

    private final byte[] source;

    CloudEvents(EventsConfig config) {
        this.source = bytes(config.source());
    }

    Headers headersOf(LoggedEvent event, boolean again) {
        String type = TYPE_PREFIX + event.type() + TYPE_SUFFIX;
        Headers headers = new RecordHeaders()
                .add("content-type", JSON)
                .add("ce_specversion", SPEC_VERSION)
                .add("ce_id", bytes(event.id().toString()))
                .add("ce_source", source)
                .add("ce_type", bytes(type))
                .add("ce_subject", bytes(event.aggregateId().toString()))
                .add(
                        "ce_time",
                        bytes(DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(
                                event.occurredAt().withOffsetSameInstant(ZoneOffset.UTC))))
                .add("ce_dataschema", bytes(SCHEMAS + type + ".json"))
                .add("ce_sequence", bytes("%010d".formatted(event.version())));
        if (event.traceparent() != null) {
            headers.add("traceparent", bytes(event.traceparent()));
        }
        return again ? headers.add("replayed", TRUE) : headers;
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
