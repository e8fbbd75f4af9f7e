package io.talentpool.outcome;

import java.time.Instant;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;

import com.fasterxml.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import com.fasterxml.jackson.databind.annotation.JsonNaming;

/** A client's interview as scheduling-service tells it, as far as an outcome needs it. */
@JsonNaming(SnakeCaseStrategy.class)
record Interview(
        UUID id,
        UUID interviewRequestId,
        UUID clientUserId,
        UUID bpocCandidateId,
        String candidateFirstName,
        Instant scheduledTime,
        String status,
        String dailyCoRoomUrl,
        String dailyCoRoomAddress) {

    private static final Set<String> TOOK_PLACE = Set.of("scheduled", "completed");

    /** An answer without one of these is none; it is told as a failure of the service that gave it. */
    Interview {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(interviewRequestId, "interview_request_id");
        Objects.requireNonNull(clientUserId, "client_user_id");
        Objects.requireNonNull(bpocCandidateId, "bpoc_candidate_id");
        Objects.requireNonNull(candidateFirstName, "candidate_first_name");
        Objects.requireNonNull(scheduledTime, "scheduled_time");
        Objects.requireNonNull(status, "status");
    }

    /**
     * The room's own address, null where there is no room. {@code dailyCoRoomUrl} is the caller's personal link, which is kept nowhere; only a
     * scheduling-service of the release before, which sends no address, has the address there.
     */
    String roomAddress() {
        return dailyCoRoomAddress == null ? dailyCoRoomUrl : dailyCoRoomAddress;
    }

    /** Whether it was neither cancelled nor a no-show (R10). */
    boolean mayHaveAnOutcome() {
        return TOOK_PLACE.contains(status);
    }

    boolean hasBegun(Instant now) {
        return !scheduledTime.isAfter(now);
    }
}
