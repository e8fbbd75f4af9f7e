package io.talentpool.local.client;

import java.util.UUID;

import com.fasterxml.jackson.databind.JsonNode;

/** A candidate in a list, as a client sees them. */
public record Candidate(UUID id, String firstName, String position) {

    static Candidate of(JsonNode json) {
        return new Candidate(
                UUID.fromString(Json.text(json, "id")), Json.text(json, "firstName"), Json.text(json, "position"));
    }
}
