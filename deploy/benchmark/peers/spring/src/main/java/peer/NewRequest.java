package peer;

import java.util.List;
import java.util.UUID;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

record NewRequest(
        @NotNull UUID bpocCandidateId,
        @NotNull @Size(min = 1, max = 5) List<String> preferredTimes,
        @Size(max = 2000) String clientNotes,
        String clientTimezone) {}
