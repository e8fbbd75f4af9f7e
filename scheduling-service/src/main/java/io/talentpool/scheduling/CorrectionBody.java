package io.talentpool.scheduling;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import io.talentpool.support.rule.InputCheck;
import io.talentpool.support.rule.InvalidInput;
import io.talentpool.support.rule.Text;

/** The body of {@code POST …/correct}. */
@Schema(name = "Correction")
record CorrectionBody(
        @Schema(
                required = true,
                enumeration = {"completed", "no_show"},
                description = "What was true")
        String status,

        @Schema(
                nullable = true,
                enumeration = {"client", "candidate", "both"},
                description = "Who did not come; needed for no_show, and for nothing else")
        String party,

        @Schema(
                required = true,
                minLength = 1,
                maxLength = ScheduledInterview.LONGEST_REASON,
                description = "Shown to the client")
        String reason) {

    /**
     * Reads the body.
     *
     * @throws InvalidInput with everything that is wrong with it
     */
    Correction read() {
        boolean missed = InterviewStatus.no_show.name().equals(status);
        InputCheck check = new InputCheck()
                .check(
                        "status",
                        missed || InterviewStatus.completed.name().equals(status),
                        "must be one of completed, no_show")
                .check("party", missed || party == null, "is only for no_show");
        NoShowParty who = missed ? check.read(() -> NoShowParty.read(party)) : null;
        String why = check.read(() -> Text.required("reason", reason, ScheduledInterview.LONGEST_REASON));
        check.orThrow();
        return missed ? Correction.missedBy(who, why) : Correction.tookPlace(why);
    }
}
