package io.talentpool.request;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import io.talentpool.support.http.Versioned;

import com.fasterxml.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import com.fasterxml.jackson.databind.annotation.JsonNaming;

/** A request as its client sees it. */
@JsonNaming(SnakeCaseStrategy.class)
@Schema(name = "InterviewRequest")
record RequestView(
        UUID id,
        UUID clientUserId,
        UUID bpocCandidateId,
        String candidateFirstName,

        @Schema(
                implementation = OffsetDateTime[].class,
                description = "In order of preference, with the offset of the client's zone")
        List<String> preferredTimes,

        String clientTimezone,
        @Schema(nullable = true) String clientNotes,
        RequestStatus status,
        @Schema(nullable = true) String statusReason,
        int version,
        Instant createdAt,
        Instant updatedAt)
        implements Versioned {

    static RequestView of(InterviewRequest request) {
        return new RequestView(
                request.id,
                request.clientUserId,
                request.bpocCandidateId,
                request.candidateFirstName,
                request.preferredTimes,
                request.clientTimezone,
                request.clientNotes,
                request.status,
                request.statusReason,
                request.version,
                request.createdAt,
                request.updatedAt);
    }
}
