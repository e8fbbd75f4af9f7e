package io.talentpool.outcome;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import io.talentpool.support.rule.InputCheck;
import io.talentpool.support.rule.Text;

import com.fasterxml.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import com.fasterxml.jackson.databind.annotation.JsonNaming;

/** The body of {@code POST /api/client/interviews/{id}/outcome}, as it comes over the wire. */
@JsonNaming(SnakeCaseStrategy.class)
record VerdictBody(
        @Schema(
                required = true,
                enumeration = {"hire", "reject", "needs_review"})
        String decision,

        @Schema(
                required = true,
                minLength = 1,
                maxLength = Verdict.LONGEST_FEEDBACK,
                description = "Why, in your words")
        String clientFeedback) {

    /**
     * Reads the body.
     *
     * @throws io.talentpool.support.rule.InvalidInput with everything that is wrong with it
     */
    Verdict read() {
        InputCheck check = new InputCheck();
        Decision read = check.read(() -> Decision.read(decision));
        String feedback = check.read(() -> Text.required("client_feedback", clientFeedback, Verdict.LONGEST_FEEDBACK));
        check.orThrow();
        return new Verdict(read, feedback);
    }
}
