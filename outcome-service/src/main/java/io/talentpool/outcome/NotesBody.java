package io.talentpool.outcome;

import java.util.UUID;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import io.talentpool.support.rule.InputCheck;
import io.talentpool.support.rule.Text;

import com.fasterxml.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import com.fasterxml.jackson.databind.annotation.JsonNaming;

/** The body of {@code PATCH /api/admin/interviews/outcomes}, as it comes over the wire. */
@JsonNaming(SnakeCaseStrategy.class)
record NotesBody(
        @Schema(required = true) UUID outcomeId,

        @Schema(
                nullable = true,
                maxLength = LONGEST_NOTES,
                description = "Never shown to the client; empty clears them")
        String adminNotes) {

    static final int LONGEST_NOTES = 2_000;

    /**
     * The notes, null to clear them.
     *
     * @throws io.talentpool.support.rule.InvalidInput with everything that is wrong with the body
     */
    String read() {
        InputCheck check = new InputCheck().require("outcome_id", outcomeId != null);
        String notes = check.read(() -> Text.optional("admin_notes", adminNotes, LONGEST_NOTES));
        check.orThrow();
        return notes;
    }
}
