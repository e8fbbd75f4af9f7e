package io.talentpool.local.client;

import java.util.UUID;

import com.fasterxml.jackson.databind.JsonNode;

/** A request for an interview, as an answer shows it. */
public record InterviewRequest(UUID id, UUID candidateId, String candidateFirstName, String status) {

    static InterviewRequest of(JsonNode json) {
        return new InterviewRequest(
                UUID.fromString(Json.text(json, "id")),
                UUID.fromString(Json.text(json, "bpoc_candidate_id")),
                Json.text(json, "candidate_first_name"),
                Json.text(json, "status"));
    }
}
