package io.talentpool.scheduling.suggestion;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;

/**
 * A time at which one of the two cannot come, because of another interview.
 *
 * @param interview which one
 * @param with who is in it
 * @param start when it begins
 * @param length how long it takes
 */
public record BusyTime(UUID interview, Party with, Instant start, Duration length) {

    /** Who can be busy. The constants are spelt as the wire spells them. */
    public enum Party {
        candidate,
        client
    }

    boolean overlaps(Instant otherStart, Duration otherLength) {
        return start.isBefore(otherStart.plus(otherLength)) && otherStart.isBefore(start.plus(length));
    }
}
