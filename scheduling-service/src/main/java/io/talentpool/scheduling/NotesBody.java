package io.talentpool.scheduling;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import io.talentpool.support.rule.InputCheck;
import io.talentpool.support.rule.InvalidInput;
import io.talentpool.support.rule.Text;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import com.fasterxml.jackson.databind.annotation.JsonNaming;

/** The body of {@code PATCH /api/admin/interviews/scheduled/{id}}: what is left away stays as it is (RFC 7396). */
@JsonNaming(SnakeCaseStrategy.class)
@Schema(name = "InterviewNotes")
record NotesBody(
        @Schema(
                implementation = String.class,
                nullable = true,
                maxLength = Appointment.LONGEST_NOTES,
                description = "Never shown to the client; empty or null clears them")
        JsonNode adminNotes,

        @Schema(
                implementation = String.class,
                nullable = true,
                description = "null says that somebody has looked at it; nothing else can be set")
        JsonNode attention) {

    /**
     * What is to be written down.
     *
     * @param hasNotes whether there are notes to replace the old ones by
     * @param notes null clears them
     * @param lookedAt whether attention is no longer needed
     */
    record Annotation(boolean hasNotes, String notes, boolean lookedAt) {}

    /**
     * Reads the body.
     *
     * @throws InvalidInput with everything that is wrong with it
     */
    Annotation read() {
        InputCheck check = new InputCheck()
                .check("admin_notes", adminNotes != null || attention != null, "is required")
                .check("admin_notes", isTextOrNull(adminNotes), "must be a string")
                .check("attention", attention == null || attention.isNull(), "can only be set to null: looked at");
        check.orThrow();
        String notes = adminNotes == null ? null : adminNotes.textValue();
        return new Annotation(
                adminNotes != null, Text.optional("admin_notes", notes, Appointment.LONGEST_NOTES), attention != null);
    }

    private static boolean isTextOrNull(JsonNode node) {
        return node == null || node.isNull() || node.isTextual();
    }
}
