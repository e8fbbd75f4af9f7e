package io.talentpool.support.events.relay;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a replay did, as it is answered. */
@Schema(name = "Replayed")
public record ReplayAnswer(
        boolean success,

        @Schema(description = "How many events were published again")
        int events) {

    public static ReplayAnswer of(int events) {
        return new ReplayAnswer(true, events);
    }
}
