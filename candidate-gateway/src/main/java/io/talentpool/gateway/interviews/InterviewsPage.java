package io.talentpool.gateway.interviews;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import io.talentpool.gateway.anonymity.Face;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * The client's page on the wire: the services' own objects with {@code candidateAvatar} and {@code candidatePosition}, the
 * interviews also with {@code outcome_decision}, {@code outcome_feedback} and {@code outcome_created_at}; each null where there is none.
 * The status of an interview is the client's: there is something to decide until the outcome is there, whoever has completed the
 * interview meanwhile. The outcome is asked for, while the event that completes the interview is on its way.
 *
 * @param warnings what a person should know about the answer; mostly empty
 * @param nextCursor where the next page begins; null on the last
 */
record InterviewsPage(
        boolean success,

        @Schema(implementation = PageContents.Request[].class)
        List<ObjectNode> requests,

        @Schema(implementation = PageContents.Interview[].class)
        List<ObjectNode> scheduledInterviews,

        List<String> warnings,

        @JsonProperty("next_cursor") @Schema(nullable = true)
        String nextCursor) {

    private static final String OLD_FACES =
            "The candidate database cannot be reached at the moment, so pictures and positions may be old or missing.";

    /** In which the outcome says what the client has left to do. */
    private static final Set<String> OPEN_TO_AN_OUTCOME = Set.of("scheduled", "completed");

    static InterviewsPage of(LifeCycle lifeCycle, Faces.Found found) {
        var outcomes = new HashMap<String, ObjectNode>();
        lifeCycle
                .outcomes()
                .forEach(outcome ->
                        outcomes.put(outcome.path("scheduled_interview_id").asText(), outcome));
        return new InterviewsPage(
                true,
                lifeCycle.requests().stream()
                        .map(request -> withFace(request, found.faces()))
                        .toList(),
                lifeCycle.interviews().stream()
                        .map(interview -> withFace(interview, found.faces()))
                        .map(interview -> withOutcome(
                                interview, outcomes.get(interview.path("id").asText())))
                        .toList(),
                found.fresh() ? List.of() : List.of(OLD_FACES),
                lifeCycle.next().encoded());
    }

    /** Whose faces the page shows. */
    static Set<UUID> candidatesOf(LifeCycle lifeCycle) {
        return Stream.concat(lifeCycle.requests().stream(), lifeCycle.interviews().stream())
                .map(InterviewsPage::candidateOf)
                .collect(Collectors.toUnmodifiableSet());
    }

    private static UUID candidateOf(JsonNode object) {
        return UUID.fromString(object.path("bpoc_candidate_id").asText());
    }

    private static ObjectNode withFace(ObjectNode object, Map<UUID, Face> faces) {
        var face = Optional.ofNullable(faces.get(candidateOf(object)));
        return object.deepCopy()
                .put("candidateAvatar", face.map(Face::avatar).orElse(null))
                .put("candidatePosition", face.map(Face::position).orElse(null));
    }

    private static ObjectNode withOutcome(ObjectNode interview, ObjectNode outcome) {
        String exact = interview.path("status").asText();
        interview.put("exact_status", exact);
        if (OPEN_TO_AN_OUTCOME.contains(exact)) {
            interview.put("status", outcome == null ? "scheduled" : "completed");
        }
        interview.set("outcome_decision", member(outcome, "decision"));
        interview.set("outcome_feedback", member(outcome, "client_feedback"));
        interview.set("outcome_created_at", member(outcome, "created_at"));
        return interview;
    }

    private static JsonNode member(ObjectNode outcome, String name) {
        return outcome == null ? null : outcome.get(name);
    }
}
