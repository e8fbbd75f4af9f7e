package io.talentpool.local.client.answers;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

import io.talentpool.local.client.Json;

import com.fasterxml.jackson.databind.JsonNode;

/** The newest outcomes, and how many there are of each kind altogether. */
public record OutcomeOverview(List<Outcome> newest, int total, int hired, int rejected, int needsReview) {

    public static OutcomeOverview of(JsonNode json) {
        JsonNode stats = Json.member(json, "stats");
        return new OutcomeOverview(
                Json.items(json, "outcomes").map(Outcome::of).toList(),
                Json.member(stats, "total").asInt(),
                Json.member(stats, "hired").asInt(),
                Json.member(stats, "rejected").asInt(),
                Json.member(stats, "needsReview").asInt());
    }

    public Optional<Outcome> of(UUID interviewId) {
        return newest.stream()
                .filter(outcome -> outcome.interviewId().equals(interviewId))
                .findFirst();
    }
}
