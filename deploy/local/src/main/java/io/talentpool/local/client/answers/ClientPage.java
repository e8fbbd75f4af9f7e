package io.talentpool.local.client.answers;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

import io.talentpool.local.client.Json;

import com.fasterxml.jackson.databind.JsonNode;

/** Everything a client has under way, as {@code GET /api/client/interviews} composes it. */
public record ClientPage(List<InterviewRequest> requests, List<Interview> interviews) {

    public static ClientPage of(JsonNode json) {
        return new ClientPage(
                Json.items(json, "requests").map(InterviewRequest::of).toList(),
                Json.items(json, "scheduledInterviews").map(Interview::of).toList());
    }

    public Optional<InterviewRequest> request(UUID id) {
        return requests.stream().filter(request -> request.id().equals(id)).findFirst();
    }

    public Optional<Interview> interview(UUID id) {
        return interviews.stream()
                .filter(interview -> interview.id().equals(id))
                .findFirst();
    }
}
