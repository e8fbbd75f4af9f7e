package io.talentpool.scheduling;

import java.time.Instant;
import java.util.UUID;

import io.talentpool.support.caller.Actor;
import io.talentpool.support.events.ChangeEvent;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import com.fasterxml.jackson.databind.annotation.JsonNaming;

/**
 * One change of an interview, and word for word the data that other systems get on {@code talent-pool.scheduled-interviews}.
 * Public contract: no name, no e-mail, no notes, no link into the room.
 *
 * @param scheduledTime when it begins
 * @param durationMinutes how long it is to take
 * @param roomStatus {@code pending}, {@code ready} or {@code closed}
 * @param previousScheduledTime only in {@code scheduled-interview.rescheduled}
 * @param party who did not come; only in {@code scheduled-interview.no-show}, and in {@code …corrected} where that is what was true
 */
@JsonNaming(SnakeCaseStrategy.class)
record InterviewEvent(
        @JsonIgnore String type,
        UUID id,
        UUID interviewRequestId,
        UUID clientUserId,
        UUID bpocCandidateId,
        int version,
        InterviewStatus previousStatus,
        InterviewStatus status,
        Instant occurredAt,
        Actor actor,
        String reason,
        Instant scheduledTime,
        int durationMinutes,
        RoomStatus roomStatus,
        @JsonInclude(JsonInclude.Include.NON_NULL) Instant previousScheduledTime,
        @JsonInclude(JsonInclude.Include.NON_NULL) NoShowParty party)
        implements ChangeEvent {

    static final String SCHEDULED = "scheduled-interview.scheduled";
    static final String ROOM_READY = "scheduled-interview.room-ready";
    /** Written by the table itself (V12), whoever deletes the row. */
    static final String DELETED = "scheduled-interview.deleted";

    static final String LINK_REVOKED = "scheduled-interview.link-revoked";

    /** The same with what only some changes have; null for the others. */
    InterviewEvent with(Instant previousTime, NoShowParty absent) {
        return new InterviewEvent(
                type,
                id,
                interviewRequestId,
                clientUserId,
                bpocCandidateId,
                version,
                previousStatus,
                status,
                occurredAt,
                actor,
                reason,
                scheduledTime,
                durationMinutes,
                roomStatus,
                previousTime,
                absent);
    }

    @Override
    @JsonIgnore
    public UUID key() {
        return interviewRequestId;
    }
}
