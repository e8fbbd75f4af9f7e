package io.talentpool.outcome;

import java.time.Instant;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import io.talentpool.support.caller.DirectoryEntry;
import io.talentpool.support.http.Versioned;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import com.fasterxml.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import com.fasterxml.jackson.databind.annotation.JsonNaming;

/** An outcome as an admin sees it: with the interview, the client, and the admins' notes. */
@JsonNaming(SnakeCaseStrategy.class)
@Schema(name = "OutcomeForAdmins")
record AdminOutcomeView(
        @JsonUnwrapped OutcomeView outcome,
        @Schema(nullable = true) String adminNotes,
        @Schema(nullable = true) Instant scheduledTime,
        @Schema(nullable = true) String dailyCoRoomUrl,
        @Schema(nullable = true) String clientName,
        @Schema(nullable = true) String clientEmail,
        @Schema(nullable = true) String clientCompany)
        implements Versioned {

    static AdminOutcomeView of(InterviewOutcome outcome, DirectoryEntry client) {
        return new AdminOutcomeView(
                OutcomeView.of(outcome, outcome.adminsTag()),
                outcome.adminNotes,
                outcome.scheduledTime,
                outcome.dailyCoRoomUrl,
                client.name(),
                client.email(),
                client.company());
    }

    @Override
    public int version() {
        return outcome.version();
    }

    @Override
    public String etag() {
        return outcome.etag();
    }
}
