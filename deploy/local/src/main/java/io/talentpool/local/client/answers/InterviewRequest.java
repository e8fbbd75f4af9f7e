package io.talentpool.local.client.answers;

import java.util.UUID;

import io.talentpool.local.client.Json;

import com.fasterxml.jackson.databind.JsonNode;

/** A request for an interview, as an answer shows it. */
public record InterviewRequest(UUID id, UUID candidateId, String candidateFirstName, String status) {

    public static InterviewRequest of(JsonNode json) {
        return new InterviewRequest(
                UUID.fromString(Json.text(json, "id")),
                UUID.fromString(Json.text(json, "bpoc_candidate_id")),
                Json.text(json, "candidate_first_name"),
                Json.text(json, "status"));
    }
}
