package io.talentpool.scheduling;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
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
        String status,
        String clientTimezone) {

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

    /** The zone whose clocks the client goes by; empty where none, or none that we know, is told. */
    Optional<ZoneId> clientZone() {
        try {
            return Optional.ofNullable(clientTimezone).map(ZoneId::of);
        } catch (DateTimeException unknown) {
            return Optional.empty(); // Their list of the world's zones may be newer than ours.
        }
    }

    /** Whether the client named that moment (R7). */
    boolean prefers(Instant moment) {
        return preferredTimes.stream().anyMatch(time -> time.toInstant().equals(moment));
    }
}
