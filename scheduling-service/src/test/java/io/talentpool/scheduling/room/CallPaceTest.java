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
import io.talentpool.embedded.testing.Patience;
import io.talentpool.embedded.testing.SuperuserSql;
import io.vertx.mutiny.sqlclient.Pool;

/** How fast two replicas together call Daily. */
@QuarkusTest
class CallPaceTest {

    private static final double TIMERS_ARE_COARSE = 0.95;
    private static final String DELETIONS =
            "select free_at from scheduled_interview_call_lanes where lane = 'deletions'";

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
        RoomConfig slow = TestRoomConfig.with(Map.of("deletions-per-second", "0.001"));
        CallPace pace = new CallPace(database, slow);
        try {
            takeTurns(List.of(pace), 1, DailyCall.delete_room); // the next one's turn is a quarter of an hour from now
            List<List<String>> next = SuperuserSql.query(DELETIONS);
            Uni<Void> impatient = pace.turn(DailyCall.delete_room, Duration.ofMinutes(1));
            RoomFailure failure =
                    assertThrows(RoomFailure.class, () -> impatient.await().atMost(Patience.LIMIT));
            assertEquals(RoomFailure.Kind.held_back, failure.kind());
            assertEquals(next, SuperuserSql.query(DELETIONS));
        } finally {
            SuperuserSql.execute("update scheduled_interview_call_lanes set free_at = now() where lane = 'deletions'");
        }
    }

    private void assertTakes(int calls, DailyCall call, Duration atLeast, Map<String, String> settings) {
        RoomConfig config = TestRoomConfig.with(settings);
        long begin = System.nanoTime();
        Queue<Long> turns =
                takeTurns(List.of(new CallPace(database, config), new CallPace(database, config)), calls, call);
        assertEquals(calls, turns.size());
        long last = turns.stream().mapToLong(Long::longValue).max().orElseThrow();
        Duration took = Duration.ofNanos(last - begin);
        assertTrue(took.toMillis() >= atLeast.toMillis() * TIMERS_ARE_COARSE, () -> calls + " calls in " + took);
    }

    /** All at once, by turns from each of them; when each had its turn, in nanoseconds. */
    private static Queue<Long> takeTurns(List<CallPace> replicas, int calls, DailyCall call) {
        Queue<Long> turns = new ConcurrentLinkedQueue<>();
        List<Uni<Void>> all = IntStream.range(0, calls)
                .mapToObj(number -> replicas.get(number % replicas.size())
                        .turn(call, Patience.LIMIT)
                        .invoke(() -> turns.add(System.nanoTime())))
                .toList();
        Uni.join().all(all).andFailFast().await().atMost(Patience.LIMIT);
        return turns;
    }
}
