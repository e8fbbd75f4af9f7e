package io.talentpool.local.client;

import java.util.Set;
import java.util.UUID;

import com.fasterxml.jackson.databind.JsonNode;

/** A request for an interview, as an answer shows it. */
public record InterviewRequest(UUID id, UUID candidateId, String candidateFirstName, String status) {

    private static final Set<String> OPEN = Set.of("pending", "approved");

    static InterviewRequest of(JsonNode json) {
        return new InterviewRequest(
                UUID.fromString(Json.text(json, "id")),
                UUID.fromString(Json.text(json, "bpoc_candidate_id")),
                Json.text(json, "candidate_first_name"),
                Json.text(json, "status"));
    }

    /** Whether it stands in the way of another request for the same candidate. */
    public boolean isOpen() {
        return OPEN.contains(status);
    }
}
