package io.talentpool.scheduling;

import java.time.Duration;
import java.util.concurrent.ThreadLocalRandom;

/** How long a room waits after an attempt that failed: soon at first, then rarer, never longer than about ten minutes. */
final class RoomBackoff {

    private RoomBackoff() {}

    private static final Duration LONGEST = Duration.ofMinutes(10);

    /** The pause after that many attempts, spread by a fifth either way so that rooms that failed together part. */
    static Duration after(int attempts) {
        return switch (attempts) {
            case 0, 1 -> spread(Duration.ofSeconds(2));
            case 2 -> spread(Duration.ofSeconds(5));
            case 3 -> spread(Duration.ofSeconds(15));
            case 4 -> spread(Duration.ofMinutes(1));
            case 5 -> spread(Duration.ofMinutes(3));
            default -> longest();
        };
    }

    /** The pause where another attempt soon is of no use. */
    static Duration longest() {
        return spread(LONGEST);
    }

    /** A fifth longer or shorter. */
    static Duration spread(Duration pause) {
        return Duration.ofMillis(
                (long) (pause.toMillis() * ThreadLocalRandom.current().nextDouble(0.8, 1.2)));
    }
}
