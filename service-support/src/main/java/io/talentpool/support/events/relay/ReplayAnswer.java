package io.talentpool.support.events.relay;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a replay did, as it is answered. */
@Schema(name = "Replayed")
public record ReplayAnswer(
        boolean success,

        @Schema(description = "How many events were published again")
        int events,

        @Schema(
                description = "How many were not: the broker refuses them, or one before them with the same key."
                        + " The service's log names those it refuses, and says why.")
        int refused) {

    static ReplayAnswer of(int published, int refused) {
        return new ReplayAnswer(true, published, refused);
    }
}
