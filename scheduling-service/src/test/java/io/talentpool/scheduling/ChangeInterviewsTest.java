package io.talentpool.scheduling;

import static io.talentpool.embedded.testing.Patience.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Stream;

import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.talentpool.embedded.people.SamplePerson;
import io.talentpool.embedded.testing.EventTopic;
import io.talentpool.embedded.testing.SuperuserSql;
import io.talentpool.embedded.testing.TestTokens;

/** What becomes of an interview: moved, cancelled and reinstated, completed, a no-show; and what admins write about it. */
@QuarkusTest
class ChangeInterviewsTest extends SchedulingTest {

    private static final Map<String, Object> BECAUSE = Map.of("reason", "The office is closed");

    @Nested
    class Rescheduling {

        @Test
        void keepsIdAndRoomAndMovesTheWindow() {
            String id = scheduledFor(SamplePerson.ANNA, freeSlot());
            Instant time = freeSlot();
            change(id, "reschedule", to(time, 90))
                    .statusCode(200)
                    .header("ETag", "\"3\"")
                    .body("interview.id", equalTo(id))
                    .body("interview.scheduled_time", equalTo(time.toString()))
                    .body("interview.duration_minutes", equalTo(90))
                    .body("interview.status", equalTo("scheduled"))
                    .body("interview.status_reason", equalTo("The office is closed"))
                    .body("interview.daily_co_room_name", equalTo("interview-" + id))
                    .body("interview.room_status", equalTo("ready"))
                    .body("interview.version", equalTo(3));
            room(id).statusCode(200)
                    .body("config.nbf", equalTo((int)
                            time.minus(15, ChronoUnit.MINUTES).getEpochSecond()))
                    .body("config.exp", equalTo((int)
                            time.plus(150, ChronoUnit.MINUTES).getEpochSecond()));
        }

        @Test
        void tellsWhereItWasBefore() {
            Instant before = freeSlot();
            String id = scheduledFor(SamplePerson.ANNA, before);
            change(id, "reschedule", to(freeSlot(), 60)).statusCode(200);
            try (EventTopic topic = EventTopic.follow(broker, TOPIC)) {
                var moved = topic.awaitEvent("io.talentpool.scheduled-interview.rescheduled.v1", id);
                assertEquals(
                        before.toString(),
                        moved.data().path("previous_scheduled_time").asText());
                assertEquals("scheduled", moved.data().path("previous_status").asText());
            }
        }

        @Test
        void keepsTheDurationThatIsNotNamedAndSaysWhetherTheClientNamedTheTime() {
            UUID request = requests.approved(SamplePerson.ANNA, UUID.randomUUID());
            String id = schedule(request, freeSlot()).extract().path("interview.id");
            change(id, "reschedule", Map.of("scheduled_time", Requests.PREFERRED, "reason", "They asked for it"))
                    .statusCode(200)
                    .body("interview.duration_minutes", equalTo(60))
                    .body("interview.preferred", equalTo(true));
        }

        @Test
        void ontoAnotherInterviewOfTheClientIsRefusedNamingIt() {
            Instant taken = freeSlot();
            String other = scheduledFor(SamplePerson.ANNA, taken);
            String id = scheduledFor(SamplePerson.ANNA, freeSlot());
            change(id, "reschedule", to(taken.plus(30, ChronoUnit.MINUTES), 60))
                    .statusCode(409)
                    .body("type", containsString("slot-taken"))
                    .body("conflicting_interview_id", equalTo(other));
            interview(id).body("interview.version", equalTo(2));
        }

        @Test
        void toWhereItIsChangesNothing() {
            Instant time = freeSlot();
            String id = scheduledFor(SamplePerson.ANNA, time);
            change(id, "reschedule", to(time, 60)).statusCode(409).body("type", containsString("same-slot"));
        }

        @Test
        void goesOnByItselfWhenDailyIsDown() {
            String id = scheduledFor(SamplePerson.BEN, freeSlot());
            Instant time = freeSlot();
            faults(Map.of("fail_next", 2));
            change(id, "reschedule", to(time, 60)).statusCode(200);
            faults(Map.of());
            await().untilAsserted(() -> room(id).body("config.nbf", equalTo((int)
                    time.minus(15, ChronoUnit.MINUTES).getEpochSecond())));
        }

        @ParameterizedTest
        @CsvSource({"past,scheduled_time", "short,duration_minutes", "silent,reason", "timeless,scheduled_time"})
        void needsATimeAheadALengthAndAReason(String fault, String field) {
            String id = scheduledFor(SamplePerson.ANNA, freeSlot());
            Map<String, Object> body = switch (fault) {
                case "past" -> to(Instant.now().minusSeconds(60), 60);
                case "short" -> to(freeSlot(), 14);
                case "silent" -> Map.of("scheduled_time", freeSlot().toString());
                default -> BECAUSE;
            };
            change(id, "reschedule", body).statusCode(400).body("violations[0].field", equalTo(field));
        }
    }

    @Nested
    class Cancelling {

        @Test
        void needsAReasonAndClosesTheRoom() {
            String id = scheduledFor(SamplePerson.ANNA, freeSlot());
            change(id, "cancel", Map.of()).statusCode(400).body("violations[0].field", equalTo("reason"));
            change(id, "cancel", BECAUSE)
                    .statusCode(200)
                    .body("interview.status", equalTo("cancelled"))
                    .body("interview.status_reason", equalTo("The office is closed"));
            await().untilAsserted(() -> room(id).statusCode(404));
            change(id, "cancel", BECAUSE)
                    .statusCode(409)
                    .body("current_status", equalTo("cancelled"))
                    .body("allowed", equalTo(List.of("reinstate")));
        }

        @Test
        void isAClientsRightOnTheirOwn() {
            String id = scheduledFor(SamplePerson.ANNA, freeSlot());
            as(SamplePerson.BEN)
                    .body(BECAUSE)
                    .post(CLIENTS + "/" + id + "/cancel")
                    .then()
                    .statusCode(404);
            as(SamplePerson.ANNA)
                    .body(BECAUSE)
                    .post(CLIENTS + "/" + id + "/cancel")
                    .then()
                    .statusCode(200)
                    .header("ETag", "\"3\"")
                    .body("interview.status", equalTo("cancelled"))
                    .body("interview", not(hasKey("admin_notes")))
                    .body("interview", not(hasKey("attention")));
            history(id)
                    .body("events[-1].actor.type", equalTo("client"))
                    .body("events[-1].reason", equalTo("The office is closed"));
        }

        @Test
        void canBeTakenBackWhileTheSlotIsFree() {
            Instant time = freeSlot();
            String id = scheduledFor(SamplePerson.ANNA, time);
            String url = interview(id).extract().path("interview.daily_co_room_url");
            change(id, "cancel", BECAUSE).statusCode(200);
            change(id, "reinstate", Map.of())
                    .statusCode(200)
                    .body("interview.status", equalTo("scheduled"))
                    .body("interview.scheduled_time", equalTo(time.toString()));
            await().untilAsserted(() -> interview(id).body("interview.room_status", equalTo("ready")));
            interview(id).body("interview.daily_co_room_url", equalTo(url));
            room(id).statusCode(200);
        }

        @Test
        void cannotBeTakenBackWhenSomebodyElseHasTheSlot() {
            Instant time = freeSlot();
            String id = scheduledFor(SamplePerson.ANNA, time);
            change(id, "cancel", BECAUSE).statusCode(200);
            String other = scheduledFor(SamplePerson.ANNA, time);
            change(id, "reinstate", Map.of())
                    .statusCode(409)
                    .body("type", containsString("slot-taken"))
                    .body("conflicting_interview_id", equalTo(other));
        }

        @Test
        void cannotBeTakenBackWhenTheTimeIsOver() {
            String id = scheduledFor(SamplePerson.ANNA, freeSlot());
            change(id, "cancel", BECAUSE).statusCode(200);
            requests.begins(id);
            change(id, "reinstate", Map.of()).statusCode(409).body("type", containsString("slot-past"));
        }

        @Test
        void cannotBeTakenBackWhenTheRequestHasAnotherInterview() {
            UUID request = requests.approved(SamplePerson.ANNA, UUID.randomUUID());
            String id = schedule(request, freeSlot()).extract().path("interview.id");
            change(id, "cancel", BECAUSE).statusCode(200);
            String other = schedule(request, freeSlot()).extract().path("interview.id");
            change(id, "reinstate", Map.of())
                    .statusCode(409)
                    .body("type", containsString("request-already-scheduled"))
                    .body("conflicting_interview_id", equalTo(other));
            requests.begins(other);
            change(other, "complete", Map.of()).statusCode(200);
            change(id, "reinstate", Map.of()).statusCode(409).body("error", containsString("has had its interview"));
        }
    }

    @Nested
    class Meeting {

        @ParameterizedTest
        @ValueSource(strings = {"complete", "no-show"})
        void cannotBeJudgedBeforeItBegins(String command) {
            String id = scheduledFor(SamplePerson.ANNA, freeSlot());
            change(id, command, Map.of("party", "client", "reason", "Nobody there"))
                    .statusCode(409)
                    .body("type", containsString("interview-not-begun"));
        }

        @Test
        void tookPlace() {
            String id = begun();
            change(id, "complete", Map.of()).statusCode(200).body("interview.status", equalTo("completed"));
            change(id, "cancel", BECAUSE).statusCode(409).body("allowed", equalTo(List.of("correct")));
        }

        @ParameterizedTest
        @ValueSource(strings = {"client", "candidate", "both"})
        void wasMissedBySomebody(String party) {
            String id = begun();
            change(id, "no-show", Map.of("party", party, "reason", "Nobody there"))
                    .statusCode(200)
                    .body("interview.status", equalTo("no_show"))
                    .body("interview.no_show_party", equalTo(party));
            try (EventTopic topic = EventTopic.follow(broker, TOPIC)) {
                var told = topic.awaitEvent("io.talentpool.scheduled-interview.no-show.v1", id);
                assertEquals(party, told.data().path("party").asText());
            }
            await().untilAsserted(() -> room(id).statusCode(404));
        }

        @Test
        void cannotBeMissedByNobodyOrForNoReason() {
            String id = begun();
            change(id, "no-show", Map.of("party", "the cat", "reason", "?"))
                    .statusCode(400)
                    .body("error", containsString("client, candidate, both"));
            change(id, "no-show", Map.of("party", "both")).statusCode(400);
        }
    }

    @Nested
    class Correcting {

        @Test
        void makesANoShowOfWhatNeverTookPlaceAndTellsWhy() {
            String id = begun();
            change(id, "complete", Map.of()).statusCode(200);
            change(
                            id,
                            "correct",
                            Map.of("status", "no_show", "party", "candidate", "reason", "Only the door was tried"))
                    .statusCode(200)
                    .header("ETag", "\"4\"")
                    .body("interview.status", equalTo("no_show"))
                    .body("interview.no_show_party", equalTo("candidate"))
                    .body("interview.status_reason", equalTo("Only the door was tried"));
            history(id)
                    .body("events[-1].type", equalTo("scheduled-interview.corrected"))
                    .body("events[-1].previous_status", equalTo("completed"))
                    .body("events[-1].actor.type", equalTo("admin"))
                    .body("events[-1].reason", equalTo("Only the door was tried"));
            try (EventTopic topic = EventTopic.follow(broker, TOPIC)) {
                var told = topic.awaitEvent("io.talentpool.scheduled-interview.corrected.v1", id);
                assertEquals("candidate", told.data().path("party").asText());
                assertEquals("no_show", told.data().path("status").asText());
            }
            await().untilAsserted(() -> room(id).statusCode(404));
        }

        @Test
        void completesWhatWasHeldAfterAllEvenBesideAnotherInterviewOfTheRequest() {
            UUID request = requests.approved(SamplePerson.ANNA, UUID.randomUUID());
            String id = schedule(request, freeSlot()).extract().path("interview.id");
            requests.begins(id);
            change(id, "no-show", Map.of("party", "client", "reason", "Nobody there"))
                    .statusCode(200);
            schedule(request, freeSlot()).statusCode(201);
            change(id, "correct", Map.of("status", "completed", "reason", "They met by phone"))
                    .statusCode(200)
                    .body("interview.status", equalTo("completed"))
                    .body("interview.no_show_party", nullValue());
        }

        @Test
        void saysWhoReallyDidNotComeAndNothingTwice() {
            String id = begun();
            change(id, "no-show", Map.of("party", "client", "reason", "Nobody there"))
                    .statusCode(200);
            Map<String, Object> candidate = Map.of("status", "no_show", "party", "candidate", "reason", "Mixed up");
            change(id, "correct", candidate).statusCode(200).body("interview.no_show_party", equalTo("candidate"));
            change(id, "correct", candidate).statusCode(409).body("allowed", equalTo(List.of("correct")));
        }

        @Test
        void leavesTheOutcomeThatAClientRecordedAndStandsWhenItIsRevised() {
            String id = begun();
            UUID outcome = UUID.randomUUID();
            String data = "{\"status\": \"reject\", \"scheduled_interview_id\": \"%s\"}".formatted(id);
            follow("talent-pool.interview-outcomes", "interview-outcome.recorded", outcome, data);
            await().untilAsserted(() -> interview(id).body("interview.status", equalTo("completed")));
            change(
                            id,
                            "correct",
                            Map.of("status", "no_show", "party", "candidate", "reason", "Rejected for not coming"))
                    .statusCode(200);
            follow("talent-pool.interview-outcomes", "interview-outcome.revised", UUID.randomUUID(), data);
            await().untilAsserted(() -> interview(id)
                    .body("interview.attention", equalTo("outcome_recorded"))
                    .body("interview.status", equalTo("no_show")));
        }

        @Test
        void isForWhatIsOverOnlyAndNeedsAReasonAndWhoDidNotCome() {
            String id = begun();
            Map<String, Object> missed = Map.of("status", "no_show", "party", "both", "reason", "Nobody came");
            change(id, "correct", missed)
                    .statusCode(409)
                    .body("allowed", hasItem("no_show"))
                    .body("allowed", not(hasItem("correct")));
            change(id, "complete", Map.of()).statusCode(200);
            change(id, "correct", Map.of("status", "completed", "reason", "As it is"))
                    .statusCode(409)
                    .body("current_status", equalTo("completed"));
            change(id, "correct", Map.of("status", "no_show", "party", "both"))
                    .statusCode(400)
                    .body("violations[0].field", equalTo("reason"));
            change(id, "correct", Map.of("status", "no_show", "reason", "x"))
                    .statusCode(400)
                    .body("violations[0].field", equalTo("party"));
            change(id, "correct", Map.of("status", "completed", "party", "both", "reason", "x"))
                    .statusCode(400)
                    .body("violations[0].field", equalTo("party"));
            change(id, "correct", Map.of("status", "cancelled", "reason", "x"))
                    .statusCode(400)
                    .body("violations[0].field", equalTo("status"));
            change(id, "correct", Map.of()).statusCode(400).body("violations", hasSize(2));
            as(SamplePerson.ANNA)
                    .body(missed)
                    .post(ADMINS + "/" + id + "/correct")
                    .then()
                    .statusCode(403);
        }
    }

    @Nested
    class SeenVersions {

        @RepeatedTest(5)
        void letOneOfTwoAdminsWhoSawTheSameWriteNotes() throws Exception {
            String id = scheduledFor(SamplePerson.ANNA, freeSlot());
            String seen = interview(id).extract().header("ETag");
            String token = TestTokens.of(issuer, SamplePerson.CARLA);
            ExecutorService pool = Executors.newFixedThreadPool(2);
            try {
                List<Integer> statuses = pool
                        .invokeAll(Stream.of("First", "Second")
                                .<Callable<Integer>>map(text -> () -> with(token)
                                        .header("If-Match", seen)
                                        .body(Map.of("admin_notes", text))
                                        .patch(ADMINS + "/" + id)
                                        .statusCode())
                                .toList())
                        .stream()
                        .map(SchedulingTest::result)
                        .sorted()
                        .toList();
                assertEquals(List.of(200, 412), statuses);
            } finally {
                pool.shutdownNow();
            }
        }

        @Test
        void changeWithNotesAttentionAndTheRoomAndOnlyThen() {
            String id = begun();
            String born = tag(id);
            assertEquals(born, tag(id));
            annotate(id, born, "{\"admin_notes\": \"Offers a car\"}")
                    .statusCode(200)
                    .header("ETag", "\"2.1\"");
            assertEquals("\"2.1\"", tag(id));
            interview(id).body("interview.version", equalTo(2)).body("interview.etag", equalTo("\"2.1\""));
            annotate(id, born, "{\"admin_notes\": \"Offers a bicycle\"}")
                    .statusCode(412)
                    .body("current_version", equalTo(2))
                    .body("current_etag", equalTo("\"2.1\""));
            SuperuserSql.execute(
                    "update scheduled_interviews set attendance_due_at = now() where id = '%s'".formatted(id));
            await().untilAsserted(() -> interview(id)
                    .body("interview.attention", equalTo("unconfirmed"))
                    .header("ETag", "\"2.2\""));
            changeIfMatch(id, "\"2.1\"").statusCode(412);
            annotate(id, "\"2.2\"", "{\"attention\": null}").statusCode(200).header("ETag", "\"2.3\"");
            changeIfMatch(id, "\"2.3\"").statusCode(200).header("ETag", "\"3\"");
            await().untilAsserted(() -> interview(id)
                    .body("interview.room_status", equalTo("closed"))
                    .header("ETag", "\"3.1\""));
            change(id, "reinstate", Map.of()).statusCode(409);
            annotate(id, "\"3\"", "{\"admin_notes\": \"x\"}").statusCode(412);
        }

        @Test
        void areAnothersForTheClientWhoDoesNotSeeTheNotes() {
            String id = scheduledFor(SamplePerson.ANNA, freeSlot());
            await().untilAsserted(() -> interview(id).body("interview.room_status", equalTo("ready")));
            String path = CLIENTS + "/" + id;
            Instant updated = Instant.parse(as(SamplePerson.ANNA).get(path).path("interview.updated_at"));
            as(SamplePerson.CARLA)
                    .body(Map.of("admin_notes", "Offers a car"))
                    .patch(ADMINS + "/" + id)
                    .then()
                    .statusCode(200);
            as(SamplePerson.ANNA)
                    .get(path)
                    .then()
                    .header("ETag", "\"2\"")
                    .body("interview.etag", equalTo("\"2\""))
                    .body("interview.updated_at", equalTo(updated.toString()));
            as(SamplePerson.ANNA)
                    .header("If-Match", "\"2\"")
                    .body(BECAUSE)
                    .post(path + "/cancel")
                    .then()
                    .statusCode(200)
                    .header("ETag", "\"3\"");
            await().untilAsserted(() -> as(SamplePerson.ANNA)
                    .get(path)
                    .then()
                    .header("ETag", "\"3.closed\"")
                    .body("interview.room_status", equalTo("closed")));
        }

        private String tag(String id) {
            return interview(id).extract().header("ETag");
        }

        private ValidatableResponse annotate(String id, String tag, String body) {
            return as(SamplePerson.CARLA)
                    .header("If-Match", tag)
                    .body(body)
                    .patch(ADMINS + "/" + id)
                    .then();
        }

        @Test
        void protectFromChangingWhatNobodyHasSeen() {
            String id = scheduledFor(SamplePerson.ANNA, freeSlot());
            interview(id).header("ETag", "\"2\"");
            changeIfMatch(id, "\"1\"").statusCode(412).body("current_version", equalTo(2));
            changeIfMatch(id, "W/\"1\"").statusCode(412);
            changeIfMatch(id, "2").statusCode(400).body("violations[0].field", equalTo("If-Match"));
            changeIfMatch(id, "\"1\", W/\"2\"").statusCode(200);
        }

        private ValidatableResponse changeIfMatch(String id, String tag) {
            return as(SamplePerson.CARLA)
                    .header("If-Match", tag)
                    .body(BECAUSE)
                    .post(ADMINS + "/" + id + "/cancel")
                    .then();
        }
    }

    @Nested
    class Notes {

        @Test
        void areTheAdminsOwnAndChangeNoVersion() {
            String id = scheduledFor(SamplePerson.ANNA, freeSlot());
            annotate(id, "{\"admin_notes\": \" Offers a car \"}")
                    .statusCode(200)
                    .body("interview.admin_notes", equalTo("Offers a car"))
                    .body("interview.version", equalTo(2));
            assertFalse(as(SamplePerson.ANNA).get(CLIENTS + "/" + id).asString().contains("Offers a car"));
            annotate(id, "{\"admin_notes\": \"\"}").body("interview.admin_notes", nullValue());
            annotate(id, "{}").statusCode(400);
            annotate(id, "{\"admin_notes\": 7}").statusCode(400);
            annotate(id, "{\"attention\": \"unconfirmed\"}").statusCode(400);
        }

        @Test
        void sayThatSomebodyHasLookedAtWhatNeededIt() {
            String id = begun();
            change(id, "cancel", BECAUSE).statusCode(200);
            follow("talent-pool.interview-outcomes", "interview-outcome.recorded", UUID.randomUUID(), """
                    {"status": "hire", "scheduled_interview_id": "%s"}""".formatted(
                            id));
            await().untilAsserted(() -> interview(id).body("interview.attention", equalTo("outcome_recorded")));
            as(SamplePerson.CARLA).get(ADMINS + "?attention=any").then().body("interviews.id", hasItem(id));
            as(SamplePerson.CARLA)
                    .get(ADMINS + "?attention=outcome_recorded")
                    .then()
                    .body("interviews.id", hasItem(id));
            as(SamplePerson.CARLA)
                    .get(ADMINS + "?attention=unconfirmed")
                    .then()
                    .body("interviews.id", not(hasItem(id)));
            as(SamplePerson.CARLA).get(ADMINS + "?attention=maybe").then().statusCode(400);
            annotate(id, "{\"attention\": null}").statusCode(200).body("interview.attention", nullValue());
            interview(id).body("interview.status", equalTo("cancelled"));
        }

        private ValidatableResponse annotate(String id, String body) {
            return as(SamplePerson.CARLA).body(body).patch(ADMINS + "/" + id).then();
        }
    }

    @Nested
    class Histories {

        @Test
        void showEveryChangeInOrder() {
            String id = scheduledFor(SamplePerson.ANNA, freeSlot());
            change(id, "reschedule", to(freeSlot(), 45)).statusCode(200);
            change(id, "cancel", BECAUSE).statusCode(200);
            history(id)
                    .statusCode(200)
                    .body("count", equalTo(4))
                    .body("next_cursor", nullValue())
                    .body("events.version", equalTo(List.of(1, 2, 3, 4)))
                    .body("events[0].previous_status", nullValue())
                    .body("events[3].previous_status", equalTo("scheduled"))
                    .body("events[3].status", equalTo("cancelled"))
                    .body("events[3].actor.type", equalTo("admin"))
                    .body(
                            "events.type",
                            equalTo(List.of(
                                    "scheduled-interview.scheduled",
                                    "scheduled-interview.room-ready",
                                    "scheduled-interview.rescheduled",
                                    "scheduled-interview.cancelled")));
            String cursor = as(SamplePerson.CARLA)
                    .get(ADMINS + "/" + id + "/history?limit=3")
                    .path("next_cursor");
            as(SamplePerson.CARLA)
                    .get(ADMINS + "/" + id + "/history?limit=3&cursor=" + cursor)
                    .then()
                    .body("events.version", equalTo(List.of(4)));
        }

        @Test
        void arePublishedAgainOnDemand() {
            String id = scheduledFor(SamplePerson.ANNA, freeSlot());
            List<String> ids = history(id).extract().path("events.id");
            as(SamplePerson.CARLA)
                    .body(Map.of("id", id))
                    .post(ADMINS + "/replay")
                    .then()
                    .statusCode(200)
                    .body("events", equalTo(2));
            try (EventTopic topic = EventTopic.follow(broker, TOPIC)) {
                await().until(() -> {
                    topic.awaitEvent("io.talentpool.scheduled-interview.room-ready.v1", id);
                    topic.poll();
                    return topic.about(id).stream()
                            .filter(event -> "true".equals(event.header("replayed")))
                            .map(event -> event.header("ce_id"))
                            .toList()
                            .equals(ids);
                });
            }
        }
    }

    @Nested
    class Followers {

        @Test
        void completeWhateverOutcomeEventComesFirst() {
            String id = begun();
            UUID outcome = UUID.randomUUID();
            String data = "{\"status\": \"hire\", \"scheduled_interview_id\": \"%s\"}".formatted(id);
            follow("talent-pool.interview-outcomes", "interview-outcome.revised", outcome, data);
            await().untilAsserted(() -> interview(id).body("interview.status", equalTo("completed")));
        }

        @Test
        void keepAReinstatedInterviewFromAClosedRequest() {
            UUID request = requests.approved(SamplePerson.ANNA, UUID.randomUUID());
            String id = schedule(request, freeSlot()).extract().path("interview.id");
            change(id, "cancel", BECAUSE).statusCode(200);
            follow(
                    "talent-pool.interview-requests",
                    "interview-request.withdrawn",
                    request,
                    "{\"status\": \"withdrawn\"}");
            await().untilAsserted(() -> change(id, "reinstate", Map.of())
                    .statusCode(409)
                    .body("type", containsString("request-not-schedulable")));
        }
    }

    private ValidatableResponse history(String id) {
        return as(SamplePerson.CARLA).get(ADMINS + "/" + id + "/history").then();
    }

    private ValidatableResponse change(String id, String command, Map<String, Object> body) {
        return as(SamplePerson.CARLA)
                .body(body)
                .post(ADMINS + "/" + id + "/" + command)
                .then();
    }

    private static Map<String, Object> to(Instant time, int minutes) {
        return Map.of("scheduled_time", time.toString(), "duration_minutes", minutes, "reason", "The office is closed");
    }

    private void follow(String topic, String type, UUID subject, String data) {
        EventTopic.publish(
                broker,
                topic,
                subject.toString(),
                Map.of(
                        "ce_id",
                        UUID.randomUUID().toString(),
                        "ce_type",
                        "io.talentpool." + type + ".v1",
                        "ce_subject",
                        subject.toString(),
                        "ce_sequence",
                        "0000000002"),
                data);
    }
}
