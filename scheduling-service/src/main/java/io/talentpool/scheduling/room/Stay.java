package io.talentpool.scheduling.room;

import java.time.Instant;
import java.util.Optional;

/**
 * One person's time in a room.
 *
 * @param session Daily's id of it, the same however often it is told
 * @param left empty while nobody knows
 */
public record Stay(String session, Guest.Side side, Instant joined, Optional<Instant> left) {

    private static final int LONGEST_SESSION = 100;

    /** Empty where it is nobody's whom we let in, or cannot be told from another. */
    static Optional<Stay> of(String session, String user, Instant joined, Optional<Instant> left) {
        return session.isBlank() || session.length() > LONGEST_SESSION || session.indexOf('\0') >= 0
                ? Optional.empty()
                : Guest.sideOf(user).map(side -> new Stay(session, side, joined, left));
    }
}
