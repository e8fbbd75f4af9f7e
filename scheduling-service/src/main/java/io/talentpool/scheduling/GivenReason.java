package io.talentpool.scheduling;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The body of a change that must be given a reason (R4). */
record GivenReason(
        @Schema(
                required = true,
                minLength = 1,
                maxLength = ScheduledInterview.LONGEST_REASON,
                description = "Shown to the client")
        String reason) {

    /** The reason; null where there is none, not even a body, for the rule to refuse. */
    static String in(GivenReason body) {
        return body == null ? null : body.reason;
    }
}
