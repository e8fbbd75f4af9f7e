package io.talentpool.outcome;

import java.time.Instant;
import java.util.UUID;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import io.talentpool.support.http.Versioned;

import com.fasterxml.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import com.fasterxml.jackson.databind.annotation.JsonNaming;

/** An outcome as its client sees it: without anything meant for admins (R13). */
@JsonNaming(SnakeCaseStrategy.class)
@Schema(name = "Outcome")
record OutcomeView(
        UUID id,
        UUID scheduledInterviewId,
        UUID clientUserId,
        UUID bpocCandidateId,
        String candidateFirstName,
        Decision decision,
        String clientFeedback,
        int version,

        @Schema(description = "What to send as If-Match: it changes with whatever is shown here", example = "\"1\"")
        String etag,

        Instant createdAt,
        Instant updatedAt)
        implements Versioned {

    static OutcomeView of(InterviewOutcome outcome) {
        return of(outcome, outcome.clientsTag());
    }

    static OutcomeView of(InterviewOutcome outcome, String etag) {
        return new OutcomeView(
                outcome.id,
                outcome.scheduledInterviewId,
                outcome.clientUserId,
                outcome.bpocCandidateId,
                outcome.candidateFirstName,
                outcome.decision,
                outcome.clientFeedback,
                outcome.version,
                etag,
                outcome.createdAt,
                outcome.updatedAt);
    }
}
