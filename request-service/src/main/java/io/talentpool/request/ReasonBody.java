package io.talentpool.request;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The body of a change that may be given a reason (R4). */
record ReasonBody(
        @Schema(nullable = true, maxLength = InterviewRequest.LONGEST_REASON, description = "Shown to the client")
        String reason) {

    /** The reason of a body that may be missing altogether. */
    static String in(ReasonBody body) {
        return body == null ? null : body.reason;
    }
}
