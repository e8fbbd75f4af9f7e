package io.talentpool.local.client.answers;

import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.UUID;

import io.talentpool.local.client.Json;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * A scheduled interview, as an answer shows it.
 *
 * @param status as the scheduling service says it; the client's page has another one besides
 * @param roomUrl empty while the room is being made
 * @param decision the outcome, where the answer tells it and there is one
 */
public record Interview(
        UUID id,
        UUID requestId,
        UUID clientUserId,
        UUID candidateId,
        Instant begins,
        Duration length,
        String status,
        Optional<String> roomUrl,
        Optional<String> decision) {

    /** The same at another time. */
    public Interview movedTo(Instant other) {
        return new Interview(id, requestId, clientUserId, candidateId, other, length, status, roomUrl, decision);
    }

    public static Interview of(JsonNode json) {
        return new Interview(
                UUID.fromString(Json.text(json, "id")),
                UUID.fromString(Json.text(json, "interview_request_id")),
                UUID.fromString(Json.text(json, "client_user_id")),
                UUID.fromString(Json.text(json, "bpoc_candidate_id")),
                OffsetDateTime.parse(Json.text(json, "scheduled_time")).toInstant(),
                Duration.ofMinutes(Json.member(json, "duration_minutes").asLong()),
                Json.text(json, json.has("exact_status") ? "exact_status" : "status"),
                Optional.ofNullable(Json.member(json, "daily_co_room_url").textValue()),
                Optional.ofNullable(json.path("outcome_decision").textValue()));
    }

    /** Whether it takes part of the time from {@code begin} to {@code end}, and still counts. */
    public boolean occupies(Instant begin, Instant end) {
        return isLive() && begins.isBefore(end) && ends().isAfter(begin);
    }

    public boolean isLive() {
        return status.equals("scheduled");
    }

    public Instant ends() {
        return begins.plus(length);
    }
}
