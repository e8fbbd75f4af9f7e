package peer;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** A row of {@code interview_requests}, and what a client sees of it. */
record InterviewRequest(
        UUID id,
        UUID clientUserId,
        UUID bpocCandidateId,
        String candidateFirstName,
        List<String> preferredTimes,
        String clientTimezone,
        String clientNotes,
        String status,
        String statusReason,
        int version,
        Instant createdAt,
        Instant updatedAt) {}
