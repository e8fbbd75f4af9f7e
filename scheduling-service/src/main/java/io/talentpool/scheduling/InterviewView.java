package io.talentpool.scheduling;

import java.time.Instant;
import java.util.UUID;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import io.talentpool.scheduling.link.RoomLinks;
import io.talentpool.support.http.Versioned;

import com.fasterxml.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import com.fasterxml.jackson.databind.annotation.JsonNaming;

/** An interview without anything meant for admins only (R13). */
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

        @Schema(
                nullable = true,
                description =
                        "For clients their personal link into the room, which a browser opens without a token; for admins the room's"
                                + " own address. Null while the room is being made.")
        String dailyCoRoomUrl,

        @Schema(nullable = true, description = "The room's own address; it lets nobody in without a meeting token")
        String dailyCoRoomAddress,

        @Schema(nullable = true) String dailyCoRoomName,
        RoomStatus roomStatus,
        int version,

        @Schema(description = "What to send as If-Match: it changes with whatever is shown here", example = "\"3\"")
        String etag,

        Instant createdAt,
        Instant updatedAt)
        implements Versioned {

    /** As an admin sees it. */
    static InterviewView of(ScheduledInterview interview) {
        return of(interview, interview.dailyCoRoomUrl, interview.adminsTag());
    }

    /** As its client sees it: with their personal link, once there is a room. */
    static InterviewView of(ScheduledInterview interview, RoomLinks links) {
        return of(
                interview,
                interview.dailyCoRoomUrl == null ? null : links.to(interview.link()),
                interview.clientsTag());
    }

    private static InterviewView of(ScheduledInterview interview, String roomUrl, String etag) {
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
                roomUrl,
                interview.dailyCoRoomUrl,
                interview.dailyCoRoomName,
                interview.roomStatus,
                interview.version,
                etag,
                interview.createdAt,
                interview.updatedAt);
    }
}
