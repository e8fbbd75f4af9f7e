package io.talentpool.embedded.testing;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.apache.kafka.clients.consumer.ConsumerRecord;

import com.fasterxml.jackson.databind.JsonNode;

/** The producers' own examples as records, for the tests of those who consume them. */
public final class ExampleEvents {

    private static final EventSchemas SCHEMAS = EventSchemas.ofTheHouse();

    private ExampleEvents() {}

    /**
     * One record of each type.
     *
     * @param aggregate {@code interview-request}, {@code scheduled-interview} or {@code interview-outcome}
     */
    public static List<ConsumerRecord<String, byte[]>> of(String aggregate) {
        List<ConsumerRecord<String, byte[]>> records = SCHEMAS.types().stream()
                .filter(type -> type.startsWith("io.talentpool." + aggregate + "."))
                .map(ExampleEvents::record)
                .toList();
        if (records.isEmpty()) {
            throw new IllegalArgumentException("There is no example of " + aggregate);
        }
        return records;
    }

    private static ConsumerRecord<String, byte[]> record(String type) {
        JsonNode data = SCHEMAS.example(type);
        ConsumerRecord<String, byte[]> record = new ConsumerRecord<>(
                "examples",
                0,
                0,
                data.path("interview_request_id").asText(),
                data.toString().getBytes(StandardCharsets.UTF_8));
        Map.of(
                        "ce_id", UUID.randomUUID().toString(),
                        "ce_type", type,
                        "ce_subject", data.path("id").asText(),
                        "ce_sequence", "%010d".formatted(data.path("version").asInt()))
                .forEach((name, value) -> record.headers().add(name, value.getBytes(StandardCharsets.UTF_8)));
        return record;
    }
}
