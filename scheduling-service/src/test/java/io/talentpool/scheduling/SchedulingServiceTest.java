package io.talentpool.scheduling;

import static io.restassured.RestAssured.given;
import static io.talentpool.embedded.testing.Patience.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import io.talentpool.embedded.people.SamplePerson;
import io.talentpool.embedded.testing.EventTopic;

/** The service at its edges: real HTTP, tokens, PostgreSQL and Kafka, and the Daily stand-in with its faults. */
@QuarkusTest
class SchedulingServiceTest extends SchedulingTest {

    @Nested
    class AnAdmin {

        @Test
        void schedulesAnInterviewAndItsRoomIsThere() {
            UUID request = requests.approved(SamplePerson.ANNA, UUID.randomUUID());
            Instant time = freeSlot();
            String id = schedule(request, time)
                    .statusCode(201)
                    .header("Location", startsWith("http"))
                    .body("success", equalTo(true))
                    .body("message", notNullValue())
                    .body("dailyRoomUrl", containsString("interview-"))
                    .body("scheduledTime", equalTo(time.toString()))
                    .body("interview.interview_request_id", equalTo(request.toString()))
                    .body("interview.candidate_first_name", equalTo("Maya"))
                    .body("interview.duration_minutes", equalTo(60))
                    .body("interview.preferred", equalTo(false))
                    .body("interview.status", equalTo("scheduled"))
                    .body("interview.room_status", equalTo("ready"))
                    .body("interview.version", equalTo(2))
                    .body("interview.admin_notes", equalTo("Bring a contract"))
                    .body("interview.client_company", equalTo(SamplePerson.ANNA.company()))
                    .extract()
                    .path("interview.id");
            room(id).statusCode(200)
                    .body("privacy", equalTo("private"))
                    .body("config.nbf", equalTo((int)
                            time.minus(15, ChronoUnit.MINUTES).getEpochSecond()))
                    .body("config.exp", equalTo((int)
                            time.plus(120, ChronoUnit.MINUTES).getEpochSecond()));
            as(SamplePerson.CARLA)
                    .get(ADMINS + "?status=scheduled&limit=100")
                    .then()
                    .body("interviews.id", hasItem(id));
        }

        @Test
        void tellsEveryStepOnTheTopicAndNoName() {
            UUID request = requests.approved(SamplePerson.ANNA, UUID.randomUUID());
            String id = schedule(request, freeSlot()).statusCode(201).extract().path("interview.id");
            try (EventTopic topic = EventTopic.follow(broker, TOPIC)) {
                topic.awaitEvent("io.talentpool.scheduled-interview.room-ready.v1", id);
                List<EventTopic.Event> events = topic.about(id);
                assertEquals(
                        List.of(
                                "io.talentpool.scheduled-interview.scheduled.v1",
                                "io.talentpool.scheduled-interview.room-ready.v1"),
                        events.stream().map(event -> event.header("ce_type")).toList());
                assertEquals(request.toString(), events.get(0).key());
                assertEquals(false, events.get(0).value().contains("Maya"));
                assertEquals(false, events.get(0).value().contains("contract"));
            }
        }

        @Test
        void cannotScheduleARequestTwice() {
            UUID request = requests.approved(SamplePerson.ANNA, UUID.randomUUID());
            String first =
                    schedule(request, freeSlot()).statusCode(201).extract().path("interview.id");
            schedule(request, freeSlot())
                    .statusCode(409)
                    .contentType("application/problem+json")
                    .body("type", containsString("request-already-scheduled"))
                    .body("conflicting_interview_id", equalTo(first));
        }

        @Test
        void cannotBookACandidateOrAClientTwiceAtATime() {
            UUID candidate = UUID.randomUUID();
            Instant time = freeSlot();
            String first = schedule(requests.approved(SamplePerson.ANNA, candidate), time)
                    .statusCode(201)
                    .extract()
                    .path("interview.id");
            schedule(requests.approved(SamplePerson.BEN, candidate), time.plus(59, ChronoUnit.MINUTES))
                    .statusCode(409)
                    .body("type", containsString("slot-taken"))
                    .body("error", containsString("Maya"))
                    .body("conflicting_interview_id", equalTo(first));
            schedule(requests.approved(SamplePerson.ANNA, UUID.randomUUID()), time.minus(59, ChronoUnit.MINUTES))
                    .statusCode(409)
                    .body("error", containsString("The client"));
            schedule(requests.approved(SamplePerson.BEN, candidate), time.plus(60, ChronoUnit.MINUTES))
                    .statusCode(201);
        }

        @Test
        void winsOrLosesARaceForARequest() throws Exception {
            UUID request = requests.approved(SamplePerson.ANNA, UUID.randomUUID());
            assertEquals(Map.of(201, 1L, 409, 11L), race(12, i -> body(request, freeSlot())));
        }

        @Test
        void winsOrLosesARaceForACandidate() throws Exception {
            UUID candidate = UUID.randomUUID();
            Instant time = freeSlot();
            List<UUID> wanted = IntStream.range(0, 12)
                    .mapToObj(i -> requests.approved(i % 2 == 0 ? SamplePerson.ANNA : SamplePerson.BEN, candidate))
                    .toList();
            assertEquals(
                    Map.of(201, 1L, 409, 11L), race(12, i -> body(wanted.get(i), time.plus(i, ChronoUnit.MINUTES))));
        }

        @Test
        void cannotScheduleAClosedOrUnknownRequest() {
            schedule(requests.inStatus("rejected", SamplePerson.ANNA, UUID.randomUUID()), freeSlot())
                    .statusCode(409)
                    .body("current_status", equalTo("rejected"));
            schedule(requests.answers(404), freeSlot()).statusCode(404);
            schedule(requests.answers(500), freeSlot())
                    .statusCode(503)
                    .header("Retry-After", notNullValue())
                    .body("error", not(containsString("secret")));
        }

        @Test
        void isNotServedWithHalfARequest() {
            for (String body :
                    List.of("{}", "[]", "{\"request\": {}}", "{\"request\": {\"status\": \"approved\"}}", "no json")) {
                schedule(requests.answers(body), freeSlot()).statusCode(503);
            }
        }

        @Test
        void handsOutAPersonalLinkForEverybody() {
            String id = scheduledFor(SamplePerson.ANNA, freeSlot());
            as(SamplePerson.CARLA)
                    .post(ADMINS + "/" + id + "/join-links")
                    .then()
                    .statusCode(200)
                    .body("host_url", containsString("?t="))
                    .body("client_url", containsString("?t="))
                    .body("recorded", equalTo(false))
                    .body("candidate_url", containsString("?t="));
        }
    }

    @Nested
    class AClient {

        @Test
        void seesTheirInterviewWithoutTheAdminsNotes() {
            String id = scheduledFor(SamplePerson.ANNA, freeSlot());
            as(SamplePerson.ANNA)
                    .get(CLIENTS + "/" + id)
                    .then()
                    .statusCode(200)
                    .body("interview.id", equalTo(id))
                    .body("interview", not(hasKey("admin_notes")))
                    .body("interview", not(hasKey("client_email")));
            as(SamplePerson.ANNA).get(CLIENTS + "?limit=100").then().body("interviews.id", hasItem(id));
            as(SamplePerson.BEN).get(CLIENTS + "/" + id).then().statusCode(404);
            as(SamplePerson.BEN).get(CLIENTS + "?limit=100").then().body("interviews.id", not(hasItem(id)));
        }

        @Test
        void joinsWhenTheRoomIsOpen() {
            Instant soon = Instant.now().plus(5, ChronoUnit.MINUTES).truncatedTo(ChronoUnit.SECONDS);
            String id = scheduledFor(SamplePerson.BEN, soon);
            String url = as(SamplePerson.BEN)
                    .post(CLIENTS + "/" + id + "/join")
                    .then()
                    .statusCode(200)
                    .extract()
                    .path("url");
            given().get(url).then().statusCode(200).body(containsString("Client"));
            as(SamplePerson.ANNA).post(CLIENTS + "/" + id + "/join").then().statusCode(404);
        }

        @Test
        void isToldWhenTheRoomOpens() {
            Instant time = freeSlot();
            String id = scheduledFor(SamplePerson.ANNA, time);
            as(SamplePerson.ANNA)
                    .post(CLIENTS + "/" + id + "/join")
                    .then()
                    .statusCode(409)
                    .body("type", containsString("not-open-yet"))
                    .body("opens_at", equalTo(time.minus(15, ChronoUnit.MINUTES).toString()))
                    .body(
                            "closes_at",
                            equalTo(time.plus(120, ChronoUnit.MINUTES).toString()));
        }

        @Test
        void isToldWhenTheRoomClosedAndSoIsAnAdmin() {
            String id = scheduledFor(SamplePerson.BEN, freeSlot());
            requests.begins(id);
            for (ValidatableResponse answer : List.of(
                    as(SamplePerson.BEN).post(CLIENTS + "/" + id + "/join").then(),
                    as(SamplePerson.CARLA)
                            .post(ADMINS + "/" + id + "/join-links")
                            .then())) {
                answer.statusCode(409)
                        .body("type", containsString("interview-over"))
                        .body("opens_at", notNullValue())
                        .body("closes_at", notNullValue());
            }
        }

        @Test
        void joinsNoCancelledInterview() {
            String id = scheduledFor(SamplePerson.BEN, freeSlot());
            as(SamplePerson.CARLA)
                    .body(Map.of("reason", "Ill"))
                    .post(ADMINS + "/" + id + "/cancel")
                    .then()
                    .statusCode(200);
            as(SamplePerson.BEN)
                    .post(CLIENTS + "/" + id + "/join")
                    .then()
                    .statusCode(409)
                    .body("type", containsString("interview-not-live"));
        }
    }

    @Nested
    class Daily {

        @Test
        void isBrokenAndTheInterviewStandsAndItsRoomFollows() {
            faults(Map.of("fail_next", 2));
            String id = schedule(requests.approved(SamplePerson.ANNA, UUID.randomUUID()), freeSlot())
                    .statusCode(201)
                    .body("dailyRoomUrl", nullValue())
                    .body("interview.room_status", equalTo("pending"))
                    .extract()
                    .path("interview.id");
            awaitRoom(id);
        }

        @Test
        void isSlowAndTheAdminDoesNotWait() {
            faults(Map.of("latency_millis", 10_000));
            String id = schedule(requests.approved(SamplePerson.ANNA, UUID.randomUUID()), freeSlot())
                    .statusCode(201)
                    .body("interview.room_status", equalTo("pending"))
                    .extract()
                    .path("interview.id");
            faults(Map.of());
            awaitRoom(id);
        }

        @Test
        void losesItsAnswerAndTheRoomIsFoundAgain() {
            faults(Map.of("lose_answers", 1));
            String id = schedule(requests.approved(SamplePerson.ANNA, UUID.randomUUID()), freeSlot())
                    .statusCode(201)
                    .extract()
                    .path("interview.id");
            awaitRoom(id);
        }

        private void awaitRoom(String id) {
            await().untilAsserted(() -> as(SamplePerson.CARLA)
                    .get(ADMINS + "/" + id)
                    .then()
                    .body("interview.room_status", equalTo("ready"))
                    .body("interview.daily_co_room_url", containsString("interview-" + id)));
            room(id).statusCode(200);
        }
    }

    @Nested
    class OtherServices {

        @Test
        void recordAnOutcomeAndTheInterviewIsCompletedOnce() {
            String id = scheduledFor(SamplePerson.ANNA, freeSlot());
            String outcome = UUID.randomUUID().toString();
            for (int i = 0; i < 2; i++) {
                publish(
                        "talent-pool.interview-outcomes",
                        "interview-outcome.recorded",
                        outcome,
                        "{\"scheduled_interview_id\": \"%s\"}".formatted(id));
            }
            awaitStatus(id, "completed");
            as(SamplePerson.CARLA).get(ADMINS + "/" + id).then().body("interview.version", equalTo(3));
        }

        @Test
        void rejectARequestAndItsInterviewAndRoomAreGone() {
            UUID request = requests.approved(SamplePerson.ANNA, UUID.randomUUID());
            String id = schedule(request, freeSlot()).extract().path("interview.id");
            publish(
                    "talent-pool.interview-requests",
                    "interview-request.rejected",
                    request.toString(),
                    "{\"status\": \"rejected\"}");
            awaitStatus(id, "cancelled");
            await().untilAsserted(() -> as(SamplePerson.CARLA)
                    .get(ADMINS + "/" + id)
                    .then()
                    .body("interview.room_status", equalTo("closed")));
            room(id).statusCode(404);
            // request-service may not know yet, or answer from before: the request stays closed here all the same
            schedule(request, freeSlot()).statusCode(409).body("type", containsString("request-not-schedulable"));
        }

        @Test
        void passesOverWhatLeavesARequestOpenWithoutATransaction() {
            UUID request = requests.approved(SamplePerson.ANNA, UUID.randomUUID());
            String id = schedule(request, freeSlot()).extract().path("interview.id");
            for (String type : List.of("created", "approved", "scheduled", "reopened", "deleted")) {
                publish(
                        "talent-pool.interview-requests",
                        "interview-request." + type,
                        request.toString(),
                        "{\"status\": \"%s\"}".formatted(type));
            }
            // Of the same version: had one of those before it left a mark, this would be no news.
            publish(
                    "talent-pool.interview-requests",
                    "interview-request.withdrawn",
                    request.toString(),
                    "{\"status\": \"withdrawn\"}");
            awaitStatus(id, "cancelled");
        }

        private void publish(String topic, String type, String subject, String data) {
            EventTopic.publish(
                    broker,
                    topic,
                    subject,
                    Map.of(
                            "ce_id",
                            UUID.randomUUID().toString(),
                            "ce_type",
                            "io.talentpool." + type + ".v1",
                            "ce_subject",
                            subject,
                            "ce_sequence",
                            "0000000002"),
                    data);
        }

        private void awaitStatus(String id, String status) {
            await().untilAsserted(() ->
                    as(SamplePerson.CARLA).get(ADMINS + "/" + id).then().body("interview.status", equalTo(status)));
        }
    }

    @Nested
    class BadInput {

        @Test
        void isRefusedFieldByField() {
            UUID request = requests.approved(SamplePerson.ANNA, UUID.randomUUID());
            refused(Map.of("candidate_confirmed", false), request, "candidate_confirmed");
            refused(Map.of("candidate_confirmed", "yes"), request, "candidate_confirmed");
            refused(Map.of("scheduled_time", "soon"), request, "scheduled_time");
            refused(Map.of("scheduled_time", "2020-01-01T09:00:00Z"), request, "scheduled_time");
            refused(Map.of("scheduled_time", 5), request, "scheduled_time");
            refused(Map.of("duration_minutes", 5), request, "duration_minutes");
            refused(Map.of("duration_minutes", "60"), request, "duration_minutes");
            refused(Map.of("time_zone", "Mars/Olympus"), request, "time_zone");
            refused(
                    Map.of("scheduled_time", "2027-03-28T01:30", "time_zone", "Europe/London"),
                    request,
                    "scheduled_time");
            refused(Map.of("admin_notes", "x".repeat(2_001)), request, "admin_notes");
            refused(Map.of("interview_request_id", "x"), request, "interview_request_id");
            as(SamplePerson.CARLA).get(ADMINS + "?status=off").then().statusCode(400);
            as(SamplePerson.CARLA).get(ADMINS + "?from=noon").then().statusCode(400);
            as(SamplePerson.CARLA).get(ADMINS + "/" + UUID.randomUUID()).then().statusCode(404);
            as(SamplePerson.CARLA).get(ADMINS + "/nothing").then().statusCode(404);
        }

        @Test
        void isSignedInWronglyOrNotAtAll() {
            given().contentType(ContentType.JSON)
                    .body("{}")
                    .post(SCHEDULE)
                    .then()
                    .statusCode(401);
            as(SamplePerson.ANNA).body("{}").post(SCHEDULE).then().statusCode(403);
            as(SamplePerson.CARLA).get(CLIENTS).then().statusCode(403);
            as(SamplePerson.NORA).get(CLIENTS).then().statusCode(403).body("type", containsString("unknown-client"));
        }

        private void refused(Map<String, Object> change, UUID request, String field) {
            Map<String, Object> body = new HashMap<>(body(request, freeSlot()));
            body.putAll(change);
            as(SamplePerson.CARLA)
                    .body(body)
                    .post(SCHEDULE)
                    .then()
                    .statusCode(400)
                    .contentType("application/problem+json")
                    .body("violations[0].field", equalTo(field));
        }
    }
}
