package io.talentpool.embedded.daily;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;

/** Rooms in pages, faults by dice, and what is counted. */
class RoomListAndFaultsTest {

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

    @Test
    void roomsAreListedNewestFirstPageByPage() {
        make(5);
        JsonObject first = list("?limit=2");
        assertEquals(5, first.getInteger("total_count"));
        assertEquals(List.of("r4", "r3"), names(first));
        JsonObject second = list("?limit=2&starting_after=" + idOfLast(first));
        assertEquals(List.of("r2", "r1"), names(second));
        assertEquals(List.of("r0"), names(list("?limit=2&starting_after=" + idOfLast(second))));
        assertEquals(List.of("r4", "r3", "r2"), names(list("?ending_before=" + idOfLast(second))));
    }

    @Test
    void anExpiredRoomIsNotListed() {
        daily.createRoom("short", new JsonObject().put("exp", clock.instant().getEpochSecond() + 10));
        make(1);
        clock.advance(Duration.ofSeconds(11));
        assertEquals(List.of("r0"), names(list("")));
    }

    @Test
    void aLimitOutOfBoundsAndAnUnknownRoomAreRefused() {
        for (String query : List.of("?limit=0", "?limit=101", "?limit=99999999999", "?limit=x", "?starting_after=x")) {
            assertEquals(400, daily.get("/rooms" + query).status(), query);
        }
    }

    @Test
    void manyRoomsAreForgottenAtOnceWhateverTheLimits() {
        make(3);
        daily.faults(new JsonObject().put("rate_limit_after", 0));
        StandInClient.Answer answer = daily.forgetRooms("r0", "r2", "never-there");
        assertEquals(2, answer.json().getInteger("forgotten"));
        daily.faults(new JsonObject());
        assertEquals(List.of("r1"), names(list("")));
    }

    @Test
    void aPercentageOfCallsFailsAndTheSameSeedPlaysTheSame() {
        JsonObject faults = new JsonObject()
                .put("fail_percent", 40)
                .put("rate_limit_percent", 20)
                .put("seed", 7);
        daily.faults(faults);
        List<Integer> first = statuses(80);
        daily.faults(faults);
        clock.advance(Duration.ofSeconds(10));
        assertEquals(first, statuses(80));
        assertTrue(first.containsAll(List.of(200, 429, 500)));
        JsonObject statistics = daily.statistics();
        assertEquals(160, statistics.getInteger("calls"));
        assertEquals(0, statistics.getInteger("over_the_limit"));
        assertEquals(
                2 * first.stream().filter(status -> status == 500).count(),
                statistics.getInteger("injected_failures").longValue());
    }

    @Test
    void aDroppedCallDoesNothing() {
        daily.faults(new JsonObject().put("drop_percent", 100));
        assertThrows(StandInClient.ConnectionLost.class, () -> daily.createRoom("r", new JsonObject()));
        daily.faults(new JsonObject());
        assertEquals(404, daily.get("/rooms/r").status());
    }

    @Test
    void aLimitOnPurposeComesAfterSoManyCalls() {
        daily.faults(new JsonObject().put("rate_limit_after", 2));
        assertEquals(List.of(200, 200, 429, 429), statuses(4));
    }

    @Test
    void aFaultThatIsNoneIsRefusedAndTheOldOnesStay() {
        daily.faults(new JsonObject().put("rate_limit_after", 0));
        for (JsonObject wrong : List.of(
                new JsonObject().put("fail_percent", 101),
                new JsonObject().put("fail_percent", "many"),
                new JsonObject().put("earthquake", 1))) {
            assertEquals(400, daily.faults(wrong).status(), wrong::encode);
        }
        assertEquals(List.of(429), statuses(1));
    }

    @Test
    void callsOverTheRealLimitsAreCountedAndSoIsTheBusiestWindow() {
        statuses(100);
        assertEquals(429, daily.get("/rooms").status());
        clock.advance(Duration.ofSeconds(6));
        statuses(1);
        JsonObject statistics = daily.statistics();
        assertEquals(1, statistics.getInteger("over_the_limit"));
        assertEquals(101, statistics.getInteger("most_calls_in_5_seconds"));
        assertEquals(102, statistics.getInteger("calls"));
    }

    private void make(int count) {
        IntStream.range(0, count).forEach(i -> daily.createRoom("r" + i, new JsonObject()));
    }

    private List<Integer> statuses(int calls) {
        return IntStream.range(0, calls)
                .mapToObj(i -> daily.get("/rooms").status())
                .toList();
    }

    private JsonObject list(String query) {
        return daily.get("/rooms" + query).json();
    }

    private static List<String> names(JsonObject page) {
        return rooms(page).stream()
                .map(room -> ((JsonObject) room).getString("name"))
                .toList();
    }

    private static String idOfLast(JsonObject page) {
        return rooms(page).getJsonObject(rooms(page).size() - 1).getString("id");
    }

    private static JsonArray rooms(JsonObject page) {
        return page.getJsonArray("data");
    }
}
