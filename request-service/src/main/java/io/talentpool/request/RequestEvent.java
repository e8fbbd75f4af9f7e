package io.talentpool.request;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import io.talentpool.support.caller.Actor;
import io.talentpool.support.events.ChangeEvent;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import com.fasterxml.jackson.databind.annotation.JsonNaming;

/**
 * One change of a request, and word for word the data that other systems get on {@code talent-pool.interview-requests}.
 * Public contract: no name, no e-mail, no free text but the reason of the change.
 *
 * @param preferredTimes only in {@code interview-request.created}
 * @param clientTimezone only in {@code interview-request.created}
 * @param scheduledInterviewId only in {@code interview-request.scheduled} and {@code .reopened}
 */
@JsonNaming(SnakeCaseStrategy.class)
record RequestEvent(
        @JsonIgnore String type,
        UUID id,
        UUID interviewRequestId,
        UUID clientUserId,
        UUID bpocCandidateId,
        int version,
        RequestStatus previousStatus,
        RequestStatus status,
        Instant occurredAt,
        Actor actor,
        String reason,
        @JsonInclude(JsonInclude.Include.NON_NULL) List<String> preferredTimes,
        @JsonInclude(JsonInclude.Include.NON_NULL) String clientTimezone,
        @JsonInclude(JsonInclude.Include.NON_NULL) UUID scheduledInterviewId)
        implements ChangeEvent {

    static final String CREATED = "interview-request.created";

    /** Written by the table itself (V8), whoever deletes the row. */
    static final String DELETED = "interview-request.deleted";

    @Override
    @JsonIgnore
    public UUID key() {
        return interviewRequestId;
    }
}
