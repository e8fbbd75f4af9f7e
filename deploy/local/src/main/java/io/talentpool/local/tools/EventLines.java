package io.talentpool.local.tools;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Iterator;
import java.util.Map;
import java.util.Set;

import io.talentpool.local.topics.LifeCycleEvent;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** An event as a line of text. */
final class EventLines {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("HH:mm:ss.SSS").withZone(ZoneId.systemDefault());

    /** Shown in a place of their own, or of use to programs only. */
    private static final Set<String> SHOWN_ELSEWHERE = Set.of(
            "id",
            "interview_request_id",
            "client_user_id",
            "bpoc_candidate_id",
            "version",
            "previous_status",
            "status",
            "occurred_at",
            "actor");

    private EventLines() {}

    /** {@code 12:03:04.120  interview-request.created  pending  request 3f2a91c0  by client  preferred_times=[…]} */
    static String readable(LifeCycleEvent event) {
        JsonNode data = event.data();
        StringBuilder line = new StringBuilder("%s  %-32s %-22s request %s  by %s"
                .formatted(
                        time(data),
                        event.type(),
                        transition(data),
                        shortened(data.path("interview_request_id").asText()),
                        data.path("actor").path("type").asText("?")));
        for (Iterator<Map.Entry<String, JsonNode>> members = data.properties().iterator(); members.hasNext(); ) {
            Map.Entry<String, JsonNode> member = members.next();
            if (!SHOWN_ELSEWHERE.contains(member.getKey()) && !member.getValue().isNull()) {
                line.append("  ").append(member.getKey()).append('=').append(text(member.getValue()));
            }
        }
        return event.headers().containsKey("replayed")
                ? line.append("  (replayed)").toString()
                : line.toString();
    }

    static String json(LifeCycleEvent event) {
        ObjectNode line = JSON.createObjectNode();
        line.put("topic", event.topic())
                .put("partition", event.partition())
                .put("offset", event.offset())
                .put("key", event.key());
        line.set("headers", JSON.valueToTree(event.headers()));
        line.set("data", event.data());
        return line.toString();
    }

    private static String time(JsonNode data) {
        String occurredAt = data.path("occurred_at").asText();
        return occurredAt.isEmpty() ? "            " : TIME.format(Instant.parse(occurredAt));
    }

    private static String transition(JsonNode data) {
        String before = data.path("previous_status").asText("");
        String after = data.path("status").asText("");
        return data.path("previous_status").isTextual() && !before.equals(after) ? before + " → " + after : after;
    }

    private static String text(JsonNode value) {
        return value.isTextual() ? value.textValue() : value.toString();
    }

    private static String shortened(String id) {
        return id.length() > 8 ? id.substring(0, 8) : id;
    }
}
