package io.talentpool.local.client.answers;

import java.util.UUID;

import io.talentpool.local.client.Json;

import com.fasterxml.jackson.databind.JsonNode;

/** A candidate in a list, as a client sees them. */
public record Candidate(UUID id, String firstName, String position) {

    public static Candidate of(JsonNode json) {
        return new Candidate(
                UUID.fromString(Json.text(json, "id")), Json.text(json, "firstName"), Json.text(json, "position"));
    }
}
