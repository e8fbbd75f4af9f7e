package io.talentpool.scheduling;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import io.talentpool.support.rule.InputCheck;
import io.talentpool.support.rule.InvalidInput;
import io.talentpool.support.rule.Text;

/** The body of {@code POST …/no-show}. */
record NoShowBody(
        @Schema(
                required = true,
                enumeration = {"client", "candidate", "both"},
                description = "Who did not come")
        String party,

        @Schema(
                required = true,
                minLength = 1,
                maxLength = ScheduledInterview.LONGEST_REASON,
                description = "Shown to the client")
        String reason) {

    /** Who did not come, and why. */
    record NoShow(NoShowParty party, String reason) {}

    /**
     * Reads the body.
     *
     * @throws InvalidInput with everything that is wrong with it
     */
    NoShow read() {
        InputCheck check = new InputCheck();
        NoShowParty who = check.read(() -> NoShowParty.read(party));
        String why = check.read(() -> Text.required("reason", reason, ScheduledInterview.LONGEST_REASON));
        check.orThrow();
        return new NoShow(who, why);
    }
}
