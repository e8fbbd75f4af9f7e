package io.talentpool.scheduling;

import java.time.Duration;
import java.util.concurrent.ThreadLocalRandom;

/**
 * How long a room waits after an attempt that failed: soon at first, then rarer, never longer than about two minutes, since
 * somebody may want to enter it soon.
 */
final class RoomBackoff {

    private RoomBackoff() {}

    /** The pause after that many attempts, spread by a fifth either way so that rooms that failed together part. */
    static Duration after(int attempts) {
        return switch (attempts) {
            case 0, 1 -> spread(Duration.ofSeconds(2));
            case 2 -> spread(Duration.ofSeconds(5));
            case 3 -> spread(Duration.ofSeconds(15));
            case 4 -> spread(Duration.ofSeconds(30));
            case 5 -> spread(Duration.ofMinutes(1));
            default -> spread(Duration.ofMinutes(2));
        };
    }

    /** The pause where another attempt is of no use until somebody has changed something. */
    static Duration afterRefusal() {
        return spread(Duration.ofMinutes(10));
    }

    /** A fifth longer or shorter. */
    static Duration spread(Duration pause) {
        return Duration.ofMillis(
                (long) (pause.toMillis() * ThreadLocalRandom.current().nextDouble(0.8, 1.2)));
    }
}
