package io.talentpool.gateway.interviews;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import com.fasterxml.jackson.databind.annotation.JsonNaming;

/**
 * What the objects of {@link InterviewsPage} have, for readers of the OpenAPI document. Nobody makes these: the services' own
 * objects are passed on as they are, so that a member they get is on the page, too.
 */
final class PageContents {

    private PageContents() {}

    @JsonNaming(SnakeCaseStrategy.class)
    @Schema(name = "RequestOnPage")
    record Request(
            UUID id,
            UUID clientUserId,
            UUID bpocCandidateId,
            String candidateFirstName,
            List<OffsetDateTime> preferredTimes,
            String clientTimezone,
            @Schema(nullable = true) String clientNotes,

            @Schema(enumeration = {"pending", "approved", "rejected", "scheduled", "withdrawn"})
            String status,

            @Schema(nullable = true) String statusReason,
            int version,
            Instant createdAt,
            Instant updatedAt,

            @JsonProperty("candidateAvatar") @Schema(nullable = true)
            String candidateAvatar,

            @JsonProperty("candidatePosition") @Schema(nullable = true)
            String candidatePosition) {}

    @JsonNaming(SnakeCaseStrategy.class)
    @Schema(name = "InterviewOnPage")
    record Interview(
            UUID id,
            UUID interviewRequestId,
            UUID clientUserId,
            UUID bpocCandidateId,
            String candidateFirstName,
            Instant scheduledTime,
            int durationMinutes,
            boolean preferred,

            @Schema(
                    enumeration = {"scheduled", "completed", "cancelled", "no_show"},
                    description = "For the client: scheduled until their decision is recorded, completed from then on")
            String status,

            @Schema(
                    enumeration = {"scheduled", "completed", "cancelled", "no_show"},
                    description =
                            "For the scheduling service: completed once the interview is known to have taken place")
            String exactStatus,

            @Schema(nullable = true) String statusReason,

            @Schema(nullable = true, description = "client, candidate or both")
            String noShowParty,

            @Schema(
                    nullable = true,
                    description =
                            "My personal link into the room, which a browser opens without a token. Null while the room is being made.")
            String dailyCoRoomUrl,

            @Schema(nullable = true, description = "The room's own address; it lets nobody in without a meeting token")
            String dailyCoRoomAddress,

            @Schema(nullable = true) String dailyCoRoomName,

            @Schema(enumeration = {"pending", "ready", "closed"})
            String roomStatus,

            int version,
            Instant createdAt,
            Instant updatedAt,

            @JsonProperty("candidateAvatar") @Schema(nullable = true)
            String candidateAvatar,

            @JsonProperty("candidatePosition") @Schema(nullable = true)
            String candidatePosition,

            @Schema(nullable = true, description = "hire, reject or needs_review")
            String outcomeDecision,

            @Schema(nullable = true) String outcomeFeedback,
            @Schema(nullable = true) Instant outcomeCreatedAt) {}
}
