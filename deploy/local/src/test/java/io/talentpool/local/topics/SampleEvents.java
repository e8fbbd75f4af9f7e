package io.talentpool.local.topics;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;

import io.talentpool.local.client.Json;

import com.fasterxml.jackson.databind.node.ObjectNode;

/** Events as the services send them. */
public final class SampleEvents {

    public static final String REQUEST_ID = "6f2f6d0a-64a1-4f0e-9a4e-0d4f2f1b4c6d";

    private SampleEvents() {}

    /** @param type as {@code interview-request.created} */
    public static LifeCycleEvent event(String topic, String type, int version, String time) {
        String subject = topic.endsWith("requests")
                ? REQUEST_ID
                : UUID.nameUUIDFromBytes(topic.getBytes(StandardCharsets.UTF_8)).toString();
        Map<String, String> headers = new TreeMap<>();
        headers.put("ce_specversion", "1.0");
        headers.put("ce_id", UUID.randomUUID().toString());
        headers.put("ce_source", "/request-service");
        headers.put("ce_type", "io.talentpool." + type + ".v1");
        headers.put("ce_subject", subject);
        headers.put("ce_time", time);
        headers.put("ce_dataschema", "https://talentpool.io/schemas/" + type + ".json");
        headers.put("ce_sequence", "%010d".formatted(version));
        headers.put("content-type", "application/json");
        return new LifeCycleEvent(topic, 0, version, REQUEST_ID, headers, data(subject, version, time));
    }

    private static ObjectNode data(String subject, int version, String time) {
        Map<String, Object> data = new LinkedHashMap<>();
        data.put("id", subject);
        data.put("interview_request_id", REQUEST_ID);
        data.put("client_user_id", UUID.randomUUID().toString());
        data.put("bpoc_candidate_id", UUID.randomUUID().toString());
        data.put("version", version);
        data.put("previous_status", null);
        data.put("status", "pending");
        data.put("occurred_at", time);
        data.put("actor", Map.of("type", "client", "id", UUID.randomUUID().toString()));
        data.put("reason", null);
        return (ObjectNode) Json.of(data);
    }
}
