package io.talentpool.scheduling.room;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.IntStream;

import jakarta.inject.Inject;

import org.junit.jupiter.api.Test;

import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;

/** How fast two replicas together call Daily. */
@QuarkusTest
class CallPaceTest {

    private static final Duration PATIENT = Duration.ofSeconds(20);
    private static final double TIMERS_ARE_COARSE = 0.95;

    @Inject
    Pool database;

    @Test
    void twoReplicasTogetherMakeNoMoreCallsThanOneMay() {
        assertTakes(45, DailyCall.change_room, Duration.ofMillis(44 * 50), Map.of("calls-per-second", "20"));
    }

    @Test
    void deletionsHaveASlowerPaceBesides() {
        assertTakes(5, DailyCall.delete_room, Duration.ofMillis(4 * 500), Map.of("deletions-per-second", "2"));
    }

    @Test
    void whoseTurnWouldNotComeInTimeIsToldAtOnceAndTakesNobodysTurn() {
        RoomConfig slow = TestRoomConfig.with(Map.of("deletions-per-second", "1"));
        CallPace pace = new CallPace(database, slow);
        takeTurns(List.of(pace), 1, DailyCall.delete_room); // the next one's turn is a second from now
        Uni<Void> impatient = pace.turn(DailyCall.delete_room, Duration.ofMillis(100));
        RoomFailure failure =
                assertThrows(RoomFailure.class, () -> impatient.await().atMost(PATIENT));
        assertEquals(RoomFailure.Kind.held_back, failure.kind());
        pace.turn(DailyCall.delete_room, Duration.ofMillis(1_100)).await().atMost(PATIENT);
    }

    private void assertTakes(int calls, DailyCall call, Duration atLeast, Map<String, String> settings) {
        RoomConfig config = TestRoomConfig.with(settings);
        Queue<Long> turns =
                takeTurns(List.of(new CallPace(database, config), new CallPace(database, config)), calls, call);
        assertEquals(calls, turns.size());
        long first = turns.stream().mapToLong(Long::longValue).min().orElseThrow();
        long last = turns.stream().mapToLong(Long::longValue).max().orElseThrow();
        Duration took = Duration.ofNanos(last - first);
        assertTrue(took.toMillis() >= atLeast.toMillis() * TIMERS_ARE_COARSE, () -> calls + " calls in " + took);
    }

    /** All at once, by turns from each of them; when each had its turn, in nanoseconds. */
    private static Queue<Long> takeTurns(List<CallPace> replicas, int calls, DailyCall call) {
        Queue<Long> turns = new ConcurrentLinkedQueue<>();
        List<Uni<Void>> all = IntStream.range(0, calls)
                .mapToObj(number -> replicas.get(number % replicas.size())
                        .turn(call, PATIENT)
                        .invoke(() -> turns.add(System.nanoTime())))
                .toList();
        Uni.join().all(all).andFailFast().await().atMost(PATIENT);
        return turns;
    }
}
