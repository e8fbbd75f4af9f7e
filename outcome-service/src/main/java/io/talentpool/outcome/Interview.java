package io.talentpool.outcome;

import java.time.Instant;
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
        String dailyCoRoomUrl) {

    private static final Set<String> TOOK_PLACE = Set.of("scheduled", "completed");

    /** Whether it was neither cancelled nor a no-show (R10). */
    boolean mayHaveAnOutcome() {
        return TOOK_PLACE.contains(status);
    }

    boolean hasBegun(Instant now) {
        return !scheduledTime.isAfter(now);
    }
}
