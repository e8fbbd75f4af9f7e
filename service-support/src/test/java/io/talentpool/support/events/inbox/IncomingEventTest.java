package io.talentpool.support.events.inbox;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

/** CloudEvents in binary mode, as they arrive, also from programs that are not ours. */
class IncomingEventTest {

    private static final UUID AGGREGATE = UUID.randomUUID();
    private static final UUID EVENT = UUID.fromString("0c6b6f3e-8a1d-4d6c-9a3e-5f1b7a2c9d10");

    @Test
    void readsWhatTheRelayWrites() {
        IncomingEvent event = IncomingEvent.read(record(headers(), "{\"status\": \"scheduled\"}"));
        assertEquals(EVENT, event.id());
        assertEquals("scheduled-interview.scheduled", event.type());
        assertEquals(AGGREGATE, event.aggregateId());
        assertEquals(7, event.version());
        assertEquals("scheduled", event.data().path("status").asText());
    }

    @ParameterizedTest
    @ValueSource(strings = {"ce_id", "ce_type", "ce_subject", "ce_sequence"})
    void refusesARecordWithoutItsHeaders(String missing) {
        Map<String, String> headers = headers();
        headers.remove(missing);
        assertThrows(UnreadableEvent.class, () -> IncomingEvent.read(record(headers, "{}")));
    }

    @ParameterizedTest
    @CsvSource({"ce_id, 1", "ce_type, com.example.other", "ce_subject, 42", "ce_sequence, first"})
    void refusesHeadersOfAnotherKind(String name, String value) {
        Map<String, String> headers = headers();
        headers.put(name, value);
        assertThrows(UnreadableEvent.class, () -> IncomingEvent.read(record(headers, "{}")));
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", "null", "[]", "{", "7", "text"})
    void refusesAValueThatIsNoJsonObject(String value) {
        assertThrows(UnreadableEvent.class, () -> IncomingEvent.read(record(headers(), value)));
    }

    @Test
    void tellsItsTypeByTheHeaderAlone() {
        assertEquals(
                Optional.of("scheduled-interview.scheduled"),
                IncomingEvent.typeOf(record(Map.of("ce_type", "io.talentpool.scheduled-interview.scheduled.v1"), "{")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "nonsense", "com.example.scheduled-interview.scheduled.v1", "IO.TALENTPOOL.x"})
    void tellsNoTypeWhereTheHeaderIsNoneOfOurs(String header) {
        assertEquals(Optional.empty(), IncomingEvent.typeOf(record(Map.of("ce_type", header), "{}")));
        assertEquals(Optional.empty(), IncomingEvent.typeOf(record(Map.of(), "{}")));
    }

    @Test
    void refusesAMemberThatIsNoUuid() {
        IncomingEvent event = IncomingEvent.read(record(headers(), "{\"a\": \"x\"}"));
        assertThrows(UnreadableEvent.class, () -> event.uuid("a"));
        assertThrows(UnreadableEvent.class, () -> event.uuid("missing"));
    }

    private static Map<String, String> headers() {
        return new HashMap<>(Map.of(
                "ce_id",
                EVENT.toString(),
                "ce_type",
                "io.talentpool.scheduled-interview.scheduled.v1",
                "ce_subject",
                AGGREGATE.toString(),
                "ce_sequence",
                "0000000007"));
    }

    private static ConsumerRecord<String, byte[]> record(Map<String, String> headers, String value) {
        byte[] bytes = value == null ? null : value.getBytes(StandardCharsets.UTF_8);
        ConsumerRecord<String, byte[]> record = new ConsumerRecord<>("topic", 0, 0, "key", bytes);
        headers.forEach((name, text) -> record.headers().add(name, text.getBytes(StandardCharsets.UTF_8)));
        return record;
    }
}
