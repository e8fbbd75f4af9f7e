package io.talentpool.scheduling;

import java.time.Instant;
import java.util.UUID;

import io.talentpool.support.caller.Actor;
import io.talentpool.support.events.ChangeEvent;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import com.fasterxml.jackson.databind.annotation.JsonNaming;

/**
 * One change of an interview, and word for word the data that other systems get on {@code talent-pool.scheduled-interviews}.
 * Public contract: no name, no e-mail, no notes, no link into the room.
 *
 * @param scheduledTime when it begins
 * @param durationMinutes how long it is to take
 * @param roomStatus {@code pending}, {@code ready} or {@code closed}
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
        RoomStatus roomStatus)
        implements ChangeEvent {

    static final String SCHEDULED = "scheduled-interview.scheduled";
    static final String ROOM_READY = "scheduled-interview.room-ready";

    @Override
    @JsonIgnore
    public UUID key() {
        return interviewRequestId;
    }
}
