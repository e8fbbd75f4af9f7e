package io.talentpool.scheduling;

import java.time.Instant;

/** The clock says no: what is wanted does not go with the time at which the interview begins. */
final class SlotRefused extends RuntimeException {

    /** What is wrong with the time. */
    enum Why {
        /** It has to have begun. */
        not_begun,
        /** It has to be ahead. */
        past,
        /** It is there already. */
        same
    }

    final Why why;
    final transient Instant scheduledTime;

    SlotRefused(Why why, Instant scheduledTime) {
        super("The interview's time is refused: " + why);
        this.why = why;
        this.scheduledTime = scheduledTime;
    }
}
