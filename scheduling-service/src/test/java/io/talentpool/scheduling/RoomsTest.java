package io.talentpool.scheduling;

import static io.restassured.RestAssured.given;
import static io.talentpool.embedded.testing.Patience.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThanOrEqualTo;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.UUID;

import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import io.talentpool.embedded.people.SamplePerson;
import io.talentpool.embedded.testing.SuperuserSql;

/** Rooms when Daily is slow, lies or forgets; who met in them; and what is found when they are compared with Daily's. */
@QuarkusTest
class RoomsTest extends SchedulingTest {

    @Nested
    class AnAttempt {

        @Test
        void goesOnWhenNobodyWaitsForItAnyMore() {
            faults(Map.of("latency_millis", 10_000));
            String id = schedule(requests.approved(SamplePerson.BEN, UUID.randomUUID()), freeSlot())
                    .statusCode(201)
                    .body(
                            "interview.room_status",
                            equalTo("pending")) // the admin is answered before Daily has answered
                    .extract()
                    .path("interview.id");
            await().untilAsserted(() -> interview(id).body("interview.room_status", equalTo("ready")));
        }

        @Test
        void isTheOnlyOneForItsRoomSoThatACancelledInterviewKeepsNone() {
            faults(Map.of("latency_millis", 10_000));
            String id = scheduledFor(SamplePerson.BEN, freeSlot());
            cancel(id); // while the room is being made
            faults(Map.of());
            await().untilAsserted(() -> {
                interview(id).body("interview.room_status", equalTo("closed"));
                room(id).statusCode(404);
            });
        }

        @Test
        void looksOnceMoreAfterOneWhoseEndNobodySaw() {
            faults(Map.of("lose_answers", 1));
            String id = scheduledFor(SamplePerson.BEN, freeSlot());
            await().untilAsserted(() -> interview(id).body("interview.room_status", equalTo("ready")));
            await().until(() -> query(
                            "select room_lease is null and room_due_at = room_unsure_until"
                                    + " and room_due_at > now() from scheduled_interviews where id = '%s'",
                            id)
                    .equals("t"));
        }
    }

    @Nested
    class AMove {

        @Test
        void turnsOffTheRecordingOfARoomThatIsThere() {
            String id = scheduledFor(SamplePerson.BEN, freeSlot());
            atDaily()
                    .body(Map.of("properties", Map.of("enable_recording", "cloud")))
                    .post(daily + "/rooms/interview-" + id)
                    .then()
                    .statusCode(200)
                    .body("config.enable_recording", equalTo("cloud"));
            as(SamplePerson.CARLA)
                    .body(Map.of("scheduled_time", freeSlot().toString(), "reason", "Ill"))
                    .post(ADMINS + "/" + id + "/reschedule")
                    .then()
                    .statusCode(200);
            await().untilAsserted(() -> room(id).body("config.enable_recording", nullValue()));
        }
    }

    @Nested
    class TheQueue {

        @Test
        void tellsForHowLongAnInterviewHasBeenWaitingHoweverOftenItIsTried() {
            faults(Map.of("fail_percent", 100));
            String id = scheduledFor(SamplePerson.BEN, freeSlot());
            await().until(() -> overdueSeconds() >= 4);
            faults(Map.of());
            await().untilAsserted(() -> interview(id).body("interview.room_status", equalTo("ready")));
            await().until(() -> overdueSeconds() == 0);
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
            await().untilAsserted(() -> {
                room(gone).statusCode(200);
                assertTrue(room(misplaced).extract().<Integer>path("config.exp") != other);
            });
        }

        @ParameterizedTest
        @CsvSource({
            "enable_recording,cloud",
            "enable_knocking,false",
            "enable_prejoin_ui,false",
            "enable_chat,false",
            "enable_screenshare,false",
            "max_participants,50"
        })
        void putsRightEveryPropertyThatIsDecided(String name, String wrong) {
            String id = scheduledFor(SamplePerson.BEN, freeSlot());
            Map<String, Object> decided = room(id).extract().path("config");
            assertFalse(decided.containsKey("enable_recording"), decided.toString());
            set(id, Map.of("properties", Map.of(name, value(wrong))));
            assertNotEquals(decided, room(id).extract().path("config"));
            reconcile().body("misplaced", greaterThanOrEqualTo(1));
            await().untilAsserted(() -> assertEquals(decided, room(id).extract().<Map<String, Object>>path("config")));
        }

        @Test
        void closesARoomThatAnybodyMayEnterAndThenFindsNothingWrong() {
            String id = scheduledFor(SamplePerson.BEN, freeSlot());
            set(id, Map.of("privacy", "public"));
            reconcile().body("misplaced", greaterThanOrEqualTo(1));
            await().untilAsserted(() -> {
                room(id).body("privacy", equalTo("private"));
                reconcile().body("misplaced", equalTo(0));
            });
        }

        private void set(String id, Map<String, Object> change) {
            atDaily().body(change).post(daily + "/rooms/interview-" + id).then().statusCode(200);
        }

        private static Object value(String text) {
            return text.matches("\\d+") ? Integer.valueOf(text) : text.equals("false") ? Boolean.FALSE : text;
        }

        @Test
        void takesAwayWhatACancelledInterviewHasAndLeavesWhatIsUnknown() {
            String cancelled = scheduledFor(SamplePerson.BEN, freeSlot());
            cancel(cancelled);
            await().untilAsserted(() -> interview(cancelled).body("interview.room_status", equalTo("closed")));
            String foreign = "00000000-0000-4000-8000-00000000f0f0";
            makeRoom(cancelled);
            makeRoom(foreign);
            reconcile().body("orphaned", greaterThanOrEqualTo(1)).body("unknown", greaterThanOrEqualTo(1));
            await().untilAsserted(() -> room(cancelled).statusCode(404));
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
            await().untilAsserted(() -> interview(id)
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
