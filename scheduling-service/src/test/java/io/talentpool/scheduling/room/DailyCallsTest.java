package io.talentpool.scheduling.room;

import static io.talentpool.embedded.testing.Patience.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;

import jakarta.inject.Inject;
import jakarta.ws.rs.WebApplicationException;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.mutiny.Uni;
import io.talentpool.embedded.testing.Patience;
import io.vertx.mutiny.sqlclient.Pool;

/** What becomes of calls to Daily when it fails again and again, or does not answer. */
@QuarkusTest
class DailyCallsTest {

    @Inject
    Pool database;

    private final SimpleMeterRegistry metrics = new SimpleMeterRegistry();
    private final AtomicInteger asked = new AtomicInteger();
    private DailyCalls calls;

    @BeforeEach
    void aFreshCircuit() {
        RoomConfig config = TestRoomConfig.with(Map.of("calls-per-second", "1000", "cut-off", "5s"));
        calls = new DailyCalls(new CallPace(database, config), config, metrics);
    }

    @Test
    void leaveDailyAloneWhenItFailsAllTheTimeAndTryAgainAfterAWhile() {
        failTimes(20, 500, RoomFailure.Kind.broken);
        RoomFailure cutOff = failure(answering(503));
        assertEquals(RoomFailure.Kind.cut_off, cutOff.kind());
        assertFalse(cutOff.wasTried());
        assertEquals(20, asked.get(), "Daily is not asked while it is left alone");
        await().ignoreExceptions()
                .until(() -> make(() -> Uni.createFrom().item("here again")).equals("here again"));
        assertEquals(
                20,
                metrics.timer("talent_pool.daily.calls", "call", "make_room", "outcome", "broken")
                        .count());
        assertTrue(metrics.timer("talent_pool.daily.calls", "call", "make_room", "outcome", "cut_off")
                        .count()
                >= 1);
    }

    @Test
    void countARefusalAsNoFailureOfDailys() {
        failTimes(30, 404, RoomFailure.Kind.refused);
        assertEquals("hello", make(() -> Uni.createFrom().item("hello")));
    }

    @Test
    void tellASlowedDownCallFromABrokenOne() {
        RoomFailure slowedDown = failure(answering(429));
        assertEquals(RoomFailure.Kind.slowed_down, slowedDown.kind());
        assertFalse(slowedDown.mayTakeEffect());
        assertFalse(slowedDown.isFinal());
    }

    @Test
    void endAfterTheirDeadlineNotKnowingWhetherTheyTookEffect() {
        RoomFailure unanswered = assertThrows(
                RoomFailure.class,
                () -> make(Duration.ofMillis(300), () -> Uni.createFrom().nothing()));
        assertEquals(RoomFailure.Kind.unanswered, unanswered.kind());
        assertTrue(unanswered.mayTakeEffect());
    }

    private void failTimes(int times, int status, RoomFailure.Kind kind) {
        for (int i = 0; i < times; i++) {
            assertEquals(kind, failure(answering(status)).kind());
        }
    }

    private Supplier<Uni<String>> answering(int status) {
        return () -> {
            asked.incrementAndGet();
            return Uni.createFrom().failure(new WebApplicationException(status));
        };
    }

    private RoomFailure failure(Supplier<Uni<String>> request) {
        return assertThrows(RoomFailure.class, () -> make(request));
    }

    private String make(Supplier<Uni<String>> request) {
        return make(Patience.LIMIT, request);
    }

    private String make(Duration deadline, Supplier<Uni<String>> request) {
        return calls.make(DailyCall.make_room, Patience.LIMIT, deadline, request)
                .await()
                .atMost(Patience.LIMIT);
    }
}
