package io.talentpool.scheduling;

import java.time.Duration;
import java.util.concurrent.ThreadLocalRandom;

/** How long a room waits after an attempt that failed: soon at first, then rarer, never longer than ten minutes. */
final class RoomBackoff {

    private RoomBackoff() {}

    /** The pause after that many attempts, spread by a fifth either way so that rooms that failed together part. */
    static Duration after(int attempts) {
        long seconds = switch (attempts) {
            case 0, 1 -> 2;
            case 2 -> 5;
            case 3 -> 15;
            case 4 -> 60;
            case 5 -> 180;
            default -> 600;
        };
        return Duration.ofMillis((long) (seconds * ThreadLocalRandom.current().nextDouble(800, 1_200)));
    }
}
