package io.talentpool.local.topics;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Header;

import io.talentpool.local.client.Json;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * One record of the public topics.
 *
 * @param headers all headers as text, by name
 * @param data the value as JSON
 */
public record LifeCycleEvent(
        String topic, int partition, long offset, String key, Map<String, String> headers, JsonNode data) {

    private static final String TYPE_PREFIX = "io.talentpool.";
    private static final String TYPE_SUFFIX = ".v1";

    static LifeCycleEvent of(ConsumerRecord<String, String> record) {
        Map<String, String> headers = new TreeMap<>();
        for (Header header : record.headers()) {
            headers.put(header.key(), new String(header.value(), StandardCharsets.UTF_8));
        }
        return new LifeCycleEvent(
                record.topic(),
                record.partition(),
                record.offset(),
                record.key(),
                headers,
                Json.parse(Optional.ofNullable(record.value()).orElse("")));
    }

    /** The type without its envelope: {@code interview-request.created}. */
    public String type() {
        String type = header("ce_type");
        boolean enveloped = type.startsWith(TYPE_PREFIX) && type.endsWith(TYPE_SUFFIX);
        return enveloped ? type.substring(TYPE_PREFIX.length(), type.length() - TYPE_SUFFIX.length()) : type;
    }

    public String id() {
        return header("ce_id");
    }

    public long version() {
        return data.path("version").asLong();
    }

    /** The header's text, or an empty one. */
    public String header(String name) {
        return headers.getOrDefault(name, "");
    }
}
