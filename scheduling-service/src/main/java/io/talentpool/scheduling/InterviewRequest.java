package io.talentpool.scheduling;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;

import com.fasterxml.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import com.fasterxml.jackson.databind.annotation.JsonNaming;

/** A client's request as request-service tells it, as far as scheduling needs it. */
@JsonNaming(SnakeCaseStrategy.class)
record InterviewRequest(
        UUID id,
        UUID clientUserId,
        UUID bpocCandidateId,
        String candidateFirstName,
        List<OffsetDateTime> preferredTimes,
        String status) {

    private static final Set<String> OPEN = Set.of("pending", "approved");

    /** An answer without one of these is none; it is told as a failure of the service that gave it. */
    InterviewRequest {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(clientUserId, "client_user_id");
        Objects.requireNonNull(bpocCandidateId, "bpoc_candidate_id");
        Objects.requireNonNull(candidateFirstName, "candidate_first_name");
        Objects.requireNonNull(status, "status");
        preferredTimes = List.copyOf(preferredTimes);
    }

    /** Whether an interview may be scheduled for it (R5). */
    boolean isOpen() {
        return OPEN.contains(status);
    }

    /** Whether the client named that moment (R7). */
    boolean prefers(Instant moment) {
        return preferredTimes.stream().anyMatch(time -> time.toInstant().equals(moment));
    }
}
