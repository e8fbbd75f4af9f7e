package io.talentpool.scheduling;

import java.time.Instant;
import java.util.UUID;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import io.talentpool.support.http.Versioned;

import com.fasterxml.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import com.fasterxml.jackson.databind.annotation.JsonNaming;

/** An interview as its client sees it: without anything meant for admins (R13). */
@JsonNaming(SnakeCaseStrategy.class)
@Schema(name = "Interview")
record InterviewView(
        UUID id,
        UUID interviewRequestId,
        UUID clientUserId,
        UUID bpocCandidateId,
        String candidateFirstName,
        Instant scheduledTime,
        int durationMinutes,

        @Schema(description = "Whether the client named this time")
        boolean preferred,

        InterviewStatus status,
        @Schema(nullable = true) String statusReason,

        @Schema(nullable = true, description = "Who did not come")
        NoShowParty noShowParty,

        @Schema(nullable = true, description = "The room; one enters with a personal link")
        String dailyCoRoomUrl,

        @Schema(nullable = true) String dailyCoRoomName,
        RoomStatus roomStatus,
        int version,

        @Schema(description = "What to send as If-Match: it changes with whatever is shown here", example = "\"3\"")
        String etag,

        Instant createdAt,
        Instant updatedAt)
        implements Versioned {

    static InterviewView of(ScheduledInterview interview) {
        return of(interview, interview.clientsTag());
    }

    static InterviewView of(ScheduledInterview interview, String etag) {
        return new InterviewView(
                interview.id,
                interview.interviewRequestId,
                interview.clientUserId,
                interview.bpocCandidateId,
                interview.candidateFirstName,
                interview.scheduledTime,
                interview.durationMinutes,
                interview.preferred,
                interview.status,
                interview.statusReason,
                interview.noShowParty,
                interview.dailyCoRoomUrl,
                interview.dailyCoRoomName,
                interview.roomStatus,
                interview.version,
                etag,
                interview.createdAt,
                interview.updatedAt);
    }
}
