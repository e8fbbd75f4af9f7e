package io.talentpool.outcome;

import java.time.Instant;
import java.util.UUID;

import io.talentpool.support.caller.Actor;
import io.talentpool.support.events.ChangeEvent;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import com.fasterxml.jackson.databind.annotation.JsonNaming;

/**
 * One change of an outcome, and word for word the data that other systems get on {@code talent-pool.interview-outcomes}.
 * Public contract: no name, no feedback, no notes. The decision is the status.
 */
@JsonNaming(SnakeCaseStrategy.class)
record OutcomeEvent(
        @JsonIgnore String type,
        UUID id,
        UUID interviewRequestId,
        UUID clientUserId,
        UUID bpocCandidateId,
        int version,
        Decision previousStatus,
        Decision status,
        Instant occurredAt,
        Actor actor,
        String reason,
        UUID scheduledInterviewId,
        Decision decision,
        Decision previousDecision)
        implements ChangeEvent {

    static final String RECORDED = "interview-outcome.recorded";
    static final String REVISED = "interview-outcome.revised";

    /** Written by the table itself (V8), whoever deletes the row. */
    static final String DELETED = "interview-outcome.deleted";

    @Override
    @JsonIgnore
    public UUID key() {
        return interviewRequestId;
    }
}
