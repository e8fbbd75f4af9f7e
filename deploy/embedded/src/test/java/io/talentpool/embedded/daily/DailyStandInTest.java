package io.talentpool.embedded.daily;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import io.talentpool.embedded.daily.StandInClient.Answer;
import io.vertx.core.json.JsonObject;

/** The stand-in against the reference of Daily's API, over HTTP. */
class DailyStandInTest {

    private static final String ROOM = "interview-1";

    private final MovableClock clock = new MovableClock(Instant.parse("2026-12-01T09:00:00Z"));
    private DailyStandIn standIn;
    private StandInClient daily;

    @BeforeEach
    void start() {
        standIn = DailyStandIn.start(DailyStandInConfig.forTests(), clock);
        daily = new StandInClient(standIn);
    }

    @AfterEach
    void stop() {
        standIn.close();
    }

    @Nested
    class Authorization {

        @Test
        void asksForAHeader() {
            Answer answer = daily.getWithoutKey("/rooms/" + ROOM);

            assertRefused(400, "authorization-header-error", answer);
        }

        @Test
        void refusesAnotherKey() {
            Answer answer = daily.getWithAuthorization("/rooms/" + ROOM, "Bearer " + "0".repeat(64));

            assertRefused(401, "authentication-error", answer);
        }

        @Test
        void refusesAKeyTooShortToSignWith() {
            assertThrows(
                    IllegalArgumentException.class,
                    () -> new DailyStandInConfig(0, "short", Optional.empty(), Optional.empty()));
        }
    }

    @Nested
    class ARoom {

        @Test
        void isAnsweredWithItsUrlAndOnlyWhatDiffersFromTheDefaults() {
            JsonObject properties = new JsonObject()
                    .put("exp", soon())
                    .put("enable_knocking", true)
                    .put("enable_screenshare", true)
                    .put("max_participants", 4);

            JsonObject room = daily.createRoom(ROOM, properties).json();

            assertEquals(ROOM, room.getString("name"));
            assertEquals("private", room.getString("privacy"));
            assertEquals(true, room.getBoolean("api_created"));
            assertEquals("http://localhost:" + standIn.port() + "/video/" + ROOM, room.getString("url"));
            assertEquals("2026-12-01T09:00:00Z", room.getString("created_at"));
            assertEquals(
                    new JsonObject()
                            .put("exp", soon())
                            .put("max_participants", 4)
                            .put("enable_knocking", true),
                    room.getJsonObject("config"));
            assertEquals(room, daily.get("/rooms/" + ROOM).json());
        }

        @Test
        void isPublicAndNamedByDailyUnlessSaidOtherwise() {
            JsonObject room = daily.post("/rooms", "").json();

            assertEquals("public", room.getString("privacy"));
            assertFalse(room.getString("name").isBlank());
        }

        @Test
        void existsOncePerName() {
            daily.createRoom(ROOM, new JsonObject());

            Answer second = daily.createRoom(ROOM, new JsonObject());

            assertRefused(400, "invalid-request-error", second);
            assertEquals("a room named interview-1 already exists", second.info());
        }

        @Test
        void isGivenToExactlyOneOfParallelCreators() {
            List<CompletableFuture<Answer>> creators = IntStream.range(0, 8)
                    .mapToObj(i -> CompletableFuture.supplyAsync(() -> daily.createRoom(ROOM, new JsonObject())))
                    .toList();

            assertEquals(
                    1,
                    creators.stream()
                            .filter(creator -> creator.join().status() == 200)
                            .count());
        }

        @Test
        void hasNoSpecialCharactersInItsName() {
            Answer answer = daily.createRoom("anna & ben", new JsonObject());

            assertRefused(400, "invalid-request-error", answer);
            assertEquals(
                    "anna & ben contains invalid characters (room names can contain A-Z, a-z, 0-9, '-', and '_')",
                    answer.info());
        }

        @Test
        void hasAtMost128CharactersInItsName() {
            assertEquals(
                    200, daily.createRoom("x".repeat(128), new JsonObject()).status());
            assertRefused(400, "invalid-request-error", daily.createRoom("x".repeat(129), new JsonObject()));
        }

        @Test
        void isNotMadeForThePast() {
            Answer answer = daily.createRoom(ROOM, new JsonObject().put("exp", 1_500_000_000));

            assertRefused(400, "invalid-request-error", answer);
            assertEquals("exp was '1500000000', which is in the past rather than in the future", answer.info());
        }

        @ParameterizedTest
        @CsvSource(
                delimiter = '|',
                value = {
                    "{\"title\": \"x\"}",
                    "{\"privacy\": \"secret\"}",
                    "{\"name\": 7}",
                    "{\"properties\": {\"colour\": \"red\"}}",
                    "{\"properties\": {\"exp\": \"soon\"}}",
                    "{\"properties\": {\"enable_chat\": \"yes\"}}",
                    "{\"properties\": {\"enable_recording\": \"vhs\"}}",
                    "[1, 2]",
                    "{oops"
                })
        void isNotMadeFromWhatDailyDoesNotKnow(String body) {
            assertRefused(400, "invalid-request-error", daily.post("/rooms", body));
        }

        @Test
        void takesChangesAndReturnsToDefaultsByNull() {
            daily.createRoom(ROOM, new JsonObject().put("exp", soon()).put("max_participants", 4));
            JsonObject changes = new JsonObject()
                    .put("exp", soon() + 60)
                    .putNull("max_participants")
                    .put("enable_chat", true);

            JsonObject changed = daily.post("/rooms/" + ROOM, new JsonObject().put("properties", changes))
                    .json();

            assertEquals("private", changed.getString("privacy"));
            assertEquals(
                    new JsonObject().put("exp", soon() + 60).put("enable_chat", true), changed.getJsonObject("config"));
        }

        @Test
        void isGoneOnceDeleted() {
            daily.createRoom(ROOM, new JsonObject());

            assertEquals(
                    new JsonObject().put("deleted", true).put("name", ROOM),
                    daily.delete("/rooms/" + ROOM).json());
            assertRefused(404, "not-found", daily.get("/rooms/" + ROOM));
            assertRefused(404, "not-found", daily.delete("/rooms/" + ROOM));
        }

        @Test
        void isGoneOnceExpiredAndItsNameIsFree() {
            daily.createRoom(ROOM, new JsonObject().put("exp", soon()));
            clock.advance(Duration.ofHours(2));

            Answer missing = daily.get("/rooms/" + ROOM);

            assertRefused(404, "not-found", missing);
            assertEquals("room interview-1 not found", missing.info());
            assertEquals(200, daily.createRoom(ROOM, new JsonObject()).status());
        }

        @Test
        void saysDeletedWith404WhenDeletedAfterItExpired() {
            daily.createRoom(ROOM, new JsonObject().put("exp", soon()));
            clock.advance(Duration.ofHours(2));

            Answer answer = daily.delete("/rooms/" + ROOM);

            assertEquals(404, answer.status());
            assertEquals(true, answer.json().getBoolean("deleted"));
        }
    }

    @Nested
    class State {

        @Test
        void survivesARestartWhenThereIsAFile(@TempDir Path folder) {
            DailyStandInConfig config = new DailyStandInConfig(
                    0,
                    DailyStandInConfig.SAMPLE_API_KEY,
                    Optional.of("http://localhost:8080/video"),
                    Optional.of(folder.resolve("daily/rooms.json")));
            JsonObject room;
            try (DailyStandIn first = DailyStandIn.start(config, clock)) {
                room = new StandInClient(first)
                        .createRoom(ROOM, new JsonObject().put("exp", soon()))
                        .json();
            }
            try (DailyStandIn second = DailyStandIn.start(config, clock)) {
                assertEquals(
                        room, new StandInClient(second).get("/rooms/" + ROOM).json());
            }
            assertEquals("http://localhost:8080/video/" + ROOM, room.getString("url"));
        }

        @Test
        void doesNotStartOnATakenPort() {
            DailyStandInConfig taken = new DailyStandInConfig(
                    standIn.port(), DailyStandInConfig.SAMPLE_API_KEY, Optional.empty(), Optional.empty());

            assertThrows(IllegalStateException.class, () -> DailyStandIn.start(taken, Clock.systemUTC()));
        }
    }

    @Nested
    class RateLimits {

        @Test
        void allowAHundredCallsInFiveSeconds() {
            assertTrue(statusesOfGets(100).allMatch(status -> status == 404));

            assertRefused(429, "rate-limit-error", daily.get("/rooms/" + ROOM));

            clock.advance(Duration.ofSeconds(5));
            assertEquals(404, daily.get("/rooms/" + ROOM).status());
        }

        @Test
        void allowFiftyDeletionsInThirtySeconds() {
            IntStream.range(0, 50).forEach(i -> daily.delete("/rooms/" + i));
            clock.advance(Duration.ofSeconds(10));

            assertRefused(429, "rate-limit-error", daily.delete("/rooms/" + ROOM));
            assertEquals(404, daily.get("/rooms/" + ROOM).status());
        }

        private Stream<Integer> statusesOfGets(int count) {
            return IntStream.range(0, count)
                    .mapToObj(i -> daily.get("/rooms/" + ROOM).status());
        }
    }

    @Nested
    class FaultsOnPurpose {

        @Test
        void failTheNextCallsAndNoMore() {
            daily.faults(new JsonObject().put("fail_next", 2).put("fail_status", 503));

            assertRefused(503, "server-error", daily.get("/rooms/" + ROOM));
            assertRefused(503, "server-error", daily.get("/rooms/" + ROOM));
            assertRefused(404, "not-found", daily.get("/rooms/" + ROOM));
        }

        @Test
        void loseTheAnswerToACreationThatHappened() {
            daily.faults(new JsonObject().put("lose_answers", 1));

            assertThrows(StandInClient.ConnectionLost.class, () -> daily.createRoom(ROOM, new JsonObject()));
            assertEquals(200, daily.get("/rooms/" + ROOM).status());
        }

        @Test
        void delayEveryAnswer() {
            daily.faults(new JsonObject().put("latency_millis", 300));

            long begin = System.nanoTime();
            daily.get("/rooms/" + ROOM);

            assertTrue(Duration.ofNanos(System.nanoTime() - begin).toMillis() >= 300);
        }
    }

    private long soon() {
        return Instant.parse("2026-12-01T10:00:00Z").getEpochSecond();
    }

    private static void assertRefused(int status, String error, Answer answer) {
        assertEquals(status, answer.status(), answer.text());
        assertEquals(error, answer.error());
        assertFalse(answer.info().isBlank());
    }
}
