package io.talentpool.local.client.answers;

import java.util.UUID;

import io.talentpool.local.client.Json;

import com.fasterxml.jackson.databind.JsonNode;

/** A recorded decision, as an answer shows it. */
public record Outcome(UUID id, UUID interviewId, String decision) {

    public static Outcome of(JsonNode json) {
        return new Outcome(
                UUID.fromString(Json.text(json, "id")),
                UUID.fromString(Json.text(json, "scheduled_interview_id")),
                Json.text(json, "decision"));
    }
}
