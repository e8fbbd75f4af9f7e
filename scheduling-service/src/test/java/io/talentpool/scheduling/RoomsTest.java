package io.talentpool.scheduling;

import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThanOrEqualTo;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;

import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import io.talentpool.embedded.people.SamplePerson;
import io.talentpool.embedded.testing.SuperuserSql;

/** Rooms when Daily is slow, lies or forgets; who met in them; and what is found when they are compared with Daily's. */
@QuarkusTest
class RoomsTest extends SchedulingTest {

    private static final Duration A_WHILE = Duration.ofSeconds(30);

    @Nested
    class AnAttempt {

        @Test
        void goesOnWhenNobodyWaitsForItAnyMore() {
            faults(Map.of("latency_millis", 6_000));
            Instant begin = Instant.now();
            String id = scheduledFor(SamplePerson.BEN, freeSlot());
            assertTrue(Duration.between(begin, Instant.now()).toMillis() < 5_500, "the admin is answered before Daily");
            interview(id).body("interview.room_status", equalTo("pending"));
            await().atMost(A_WHILE).untilAsserted(() -> interview(id).body("interview.room_status", equalTo("ready")));
        }

        @Test
        void isTheOnlyOneForItsRoomSoThatACancelledInterviewKeepsNone() {
            faults(Map.of("latency_millis", 4_000));
            String id = scheduledFor(SamplePerson.BEN, freeSlot());
            cancel(id); // while the room is being made
            faults(Map.of());
            await().atMost(A_WHILE).untilAsserted(() -> {
                interview(id).body("interview.room_status", equalTo("closed"));
                room(id).statusCode(404);
            });
        }

        @Test
        void looksOnceMoreAfterOneWhoseEndNobodySaw() {
            faults(Map.of("lose_answers", 1));
            String id = scheduledFor(SamplePerson.BEN, freeSlot());
            await().atMost(A_WHILE).untilAsserted(() -> interview(id).body("interview.room_status", equalTo("ready")));
            await().atMost(A_WHILE)
                    .until(() -> query(
                                    "select room_lease is null and room_due_at = room_unsure_until"
                                            + " and room_due_at > now() from scheduled_interviews where id = '%s'",
                                    id)
                            .equals("t"));
        }
    }

    @Nested
    class TheQueue {

        @Test
        void tellsForHowLongAnInterviewHasBeenWaitingHoweverOftenItIsTried() {
            faults(Map.of("fail_percent", 100));
            String id = scheduledFor(SamplePerson.BEN, freeSlot());
            await().atMost(A_WHILE).until(() -> overdueSeconds() >= 8);
            faults(Map.of());
            await().atMost(A_WHILE).untilAsserted(() -> interview(id).body("interview.room_status", equalTo("ready")));
            await().atMost(A_WHILE).until(() -> overdueSeconds() == 0);
        }

        private double overdueSeconds() {
            return given().get("/q/metrics")
                    .asString()
                    .lines()
                    .filter(line -> line.startsWith("talent_pool_rooms_overdue_seconds "))
                    .mapToDouble(line -> Double.parseDouble(line.substring(line.lastIndexOf(' '))))
                    .sum();
        }
    }

    @Nested
    class Reconciling {

        @Test
        void makesAgainWhatIsGoneAndMovesWhatIsMisplaced() {
            String gone = scheduledFor(SamplePerson.BEN, freeSlot());
            String misplaced = scheduledFor(SamplePerson.BEN, freeSlot());
            atDaily().delete(daily + "/rooms/interview-" + gone);
            long other = Instant.now().plus(1, ChronoUnit.DAYS).getEpochSecond();
            atDaily()
                    .body(Map.of("properties", Map.of("exp", other)))
                    .post(daily + "/rooms/interview-" + misplaced)
                    .then()
                    .statusCode(200);
            reconcile().body("missing", greaterThanOrEqualTo(1)).body("misplaced", greaterThanOrEqualTo(1));
            await().atMost(A_WHILE).untilAsserted(() -> {
                room(gone).statusCode(200);
                assertTrue(room(misplaced).extract().<Integer>path("config.exp") != other);
            });
        }

        @Test
        void takesAwayWhatACancelledInterviewHasAndLeavesWhatIsUnknown() {
            String cancelled = scheduledFor(SamplePerson.BEN, freeSlot());
            cancel(cancelled);
            await().atMost(A_WHILE)
                    .untilAsserted(() -> interview(cancelled).body("interview.room_status", equalTo("closed")));
            String foreign = "00000000-0000-4000-8000-00000000f0f0";
            makeRoom(cancelled);
            makeRoom(foreign);
            reconcile().body("orphaned", greaterThanOrEqualTo(1)).body("unknown", greaterThanOrEqualTo(1));
            await().atMost(A_WHILE).untilAsserted(() -> room(cancelled).statusCode(404));
            room(foreign).statusCode(200);
            atDaily().delete(daily + "/rooms/interview-" + foreign);
        }

        @Test
        void saysSoWhenDailyIsAway() {
            faults(Map.of("fail_percent", 100));
            as(SamplePerson.CARLA)
                    .post(ADMINS + "/rooms/reconcile")
                    .then()
                    .statusCode(503)
                    .body("error", containsString("video service"));
        }

        private ValidatableResponse reconcile() {
            return as(SamplePerson.CARLA)
                    .post(ADMINS + "/rooms/reconcile")
                    .then()
                    .statusCode(200);
        }
    }

    @Nested
    class TheSweep {

        @Test
        void asksAnAdminWhenNobodyWasThere() {
            String id = begun();
            askNow(id);
            await().atMost(A_WHILE)
                    .untilAsserted(() -> interview(id)
                            .body("interview.attention", equalTo("unconfirmed"))
                            .body("interview.status", equalTo("scheduled")));
        }

        @Test
        void asksNoMoreOnceAnAdminHasLooked() {
            String id = begun();
            as(SamplePerson.CARLA)
                    .body("{\"attention\": null}")
                    .patch(ADMINS + "/" + id)
                    .then()
                    .statusCode(200)
                    .body("interview.attention", nullValue());
            assertTrue(query("select attendance_due_at is null from scheduled_interviews where id = '%s'", id)
                    .equals("t"));
        }

        private void askNow(String id) {
            SuperuserSql.execute(
                    "update scheduled_interviews set attendance_due_at = now() where id = '%s'".formatted(id));
        }
    }

    private void cancel(String id) {
        as(SamplePerson.CARLA)
                .body(Map.of("reason", "Ill"))
                .post(ADMINS + "/" + id + "/cancel")
                .then()
                .statusCode(200);
    }

    private void makeRoom(String interview) {
        long closes = Instant.now().plus(1, ChronoUnit.DAYS).getEpochSecond();
        atDaily()
                .body(Map.of("name", "interview-" + interview, "properties", Map.of("exp", closes)))
                .post(daily + "/rooms")
                .then()
                .statusCode(200);
    }

    private RequestSpecification atDaily() {
        return given().auth().oauth2(dailyKey).contentType(ContentType.JSON);
    }

    private static String query(String sql, String id) {
        return SuperuserSql.query(sql.formatted(id)).get(0).get(0);
    }
}
