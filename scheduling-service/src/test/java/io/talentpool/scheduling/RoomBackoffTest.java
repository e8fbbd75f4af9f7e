package io.talentpool.scheduling;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;

/** The pauses between attempts to make a room. */
class RoomBackoffTest {

    @Test
    void growsFromSecondsToTwoMinutesAndNoFurther() {
        List<Duration> planned = List.of(
                Duration.ofSeconds(2),
                Duration.ofSeconds(5),
                Duration.ofSeconds(15),
                Duration.ofSeconds(30),
                Duration.ofMinutes(1),
                Duration.ofMinutes(2),
                Duration.ofMinutes(2));
        for (int attempts = 1; attempts <= planned.size(); attempts++) {
            assertAbout(planned.get(attempts - 1), RoomBackoff.after(attempts));
        }
        assertAbout(Duration.ofMinutes(2), RoomBackoff.after(1_000_000));
        assertAbout(Duration.ofMinutes(10), RoomBackoff.afterRefusal());
    }

    @Test
    void spreadsRoomsThatFailedTogether() {
        long different = IntStream.range(0, 50)
                .mapToObj(room -> RoomBackoff.after(4))
                .distinct()
                .count();
        assertTrue(different > 40, different + " different pauses for 50 rooms");
    }

    private static void assertAbout(Duration planned, Duration pause) {
        assertTrue(
                pause.toMillis() >= planned.toMillis() * 0.8 && pause.toMillis() <= planned.toMillis() * 1.2,
                () -> pause + " is not about " + planned);
    }
}
