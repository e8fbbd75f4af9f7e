package io.talentpool.outcome;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import io.talentpool.embedded.people.SamplePerson;
import io.talentpool.embedded.testing.EventTopic;
import io.talentpool.embedded.testing.TestTokens;

/** The service at its edges: real HTTP, tokens, PostgreSQL and Kafka; scheduling-service is told what to answer. */
@QuarkusTest
class OutcomeServiceTest extends RunningService {

    @Nested
    class AClient {

        @Test
        void recordsADecision() {
            UUID interview = scheduling.begun(SamplePerson.ANNA);
            decide(SamplePerson.ANNA, interview, "hire")
                    .statusCode(201)
                    .header("Location", containsString("/api/client/interviews/" + interview + "/outcome"))
                    .body("success", equalTo(true))
                    .body("message", containsString("Maya"))
                    .body("decision", equalTo("hire"))
                    .body("outcome.scheduled_interview_id", equalTo(interview.toString()))
                    .body(
                            "outcome.client_user_id",
                            equalTo(SamplePerson.ANNA.clientUserId().toString()))
                    .body("outcome.candidate_first_name", equalTo("Maya"))
                    .body("outcome.client_feedback", equalTo("Clear and kind"))
                    .body("outcome.version", equalTo(1))
                    .body("outcome", not(hasKey("admin_notes")));
            as(SamplePerson.ANNA)
                    .get(CLIENTS + "/" + interview + "/outcome")
                    .then()
                    .statusCode(200)
                    .body("outcome.decision", equalTo("hire"));
        }

        @Test
        void cannotTakeAFinalDecisionBack() {
            UUID interview = scheduling.begun(SamplePerson.ANNA);
            decide(SamplePerson.ANNA, interview, "reject").statusCode(201);
            decide(SamplePerson.ANNA, interview, "hire")
                    .statusCode(409)
                    .contentType("application/problem+json")
                    .body("type", containsString("outcome-final"))
                    .body("decision", equalTo("reject"));
        }

        @Test
        void revisesWhatNeedsReviewOnce() {
            UUID interview = scheduling.begun(SamplePerson.ANNA);
            decide(SamplePerson.ANNA, interview, "needs_review").statusCode(201);
            decide(SamplePerson.ANNA, interview, "needs_review").statusCode(409);
            decide(SamplePerson.ANNA, interview, "hire").statusCode(200).body("outcome.version", equalTo(2));
            decide(SamplePerson.ANNA, interview, "reject").statusCode(409);
        }

        @Test
        void recordsOneDecisionOutOfTwentyAtOnce() throws Exception {
            assertEquals(Map.of(201, 1L, 409, 19L), twentyAtOnce(scheduling.begun(SamplePerson.ANNA)));
        }

        @Test
        void revisesOnceOutOfTwentyTimesAtOnce() throws Exception {
            for (int round = 0; round < 5; round++) {
                UUID interview = scheduling.begun(SamplePerson.ANNA);
                decide(SamplePerson.ANNA, interview, "needs_review").statusCode(201);
                assertEquals(Map.of(200, 1L, 409, 19L), twentyAtOnce(interview));
            }
        }

        private Map<Integer, Long> twentyAtOnce(UUID interview) throws Exception {
            String token = TestTokens.of(issuer, SamplePerson.ANNA);
            Callable<Integer> deciding = () -> with(token)
                    .body(body("hire"))
                    .post(CLIENTS + "/" + interview + "/outcome")
                    .statusCode();
            var pool = Executors.newFixedThreadPool(20);
            try {
                return pool
                        .invokeAll(
                                IntStream.range(0, 20).mapToObj(i -> deciding).toList())
                        .stream()
                        .map(OutcomeServiceTest::result)
                        .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
            } finally {
                pool.shutdownNow();
            }
        }

        @Test
        void waitsForTheInterviewToBegin() {
            Instant soon = Instant.now().plusSeconds(600);
            decide(SamplePerson.ANNA, scheduling.interview(SamplePerson.ANNA, soon, "scheduled"), "hire")
                    .statusCode(409)
                    .body("type", containsString("interview-not-begun"))
                    .body("scheduled_time", equalTo(soon.toString()));
        }

        @Test
        void hasNothingToDecideWhenNobodyMet() {
            for (String status : List.of("cancelled", "no_show")) {
                UUID interview =
                        scheduling.interview(SamplePerson.ANNA, Instant.now().minusSeconds(60), status);
                decide(SamplePerson.ANNA, interview, "hire").statusCode(409).body("current_status", equalTo(status));
            }
        }

        @Test
        void cannotSeeOrDecideWhatIsAnothers() {
            decide(SamplePerson.BEN, scheduling.answers(404), "hire").statusCode(404);
            UUID interview = scheduling.begun(SamplePerson.ANNA);
            decide(SamplePerson.ANNA, interview, "hire").statusCode(201);
            as(SamplePerson.BEN)
                    .get(CLIENTS + "/" + interview + "/outcome")
                    .then()
                    .statusCode(404);
            as(SamplePerson.BEN)
                    .get(CLIENTS + "/outcomes?limit=100")
                    .then()
                    .body("outcomes.scheduled_interview_id", not(hasItem(interview.toString())));
        }

        @Test
        void pagesThroughTheirDecisionsWithoutGapOrRepeat() {
            for (int i = 0; i < 5; i++) {
                decide(SamplePerson.BEN, scheduling.begun(SamplePerson.BEN), "reject")
                        .statusCode(201);
            }
            List<String> seen = new ArrayList<>();
            String cursor = null;
            do {
                JsonPath page = as(SamplePerson.BEN)
                        .get(CLIENTS + "/outcomes?limit=2" + (cursor == null ? "" : "&cursor=" + cursor))
                        .jsonPath();
                seen.addAll(page.getList("outcomes.id"));
                cursor = page.getString("next_cursor");
            } while (cursor != null);
            assertEquals(
                    as(SamplePerson.BEN)
                            .get(CLIENTS + "/outcomes?limit=100")
                            .jsonPath()
                            .getList("outcomes.id"),
                    seen);
        }
    }

    @Nested
    class AnAdmin {

        @Test
        void seesEveryDecisionWithItsInterviewAndClient() {
            UUID interview = scheduling.begun(SamplePerson.ANNA);
            String id = decide(SamplePerson.ANNA, interview, "hire").extract().path("outcome.id");
            String entry = "outcomes.find { it.id == '%s' }.".formatted(id);
            as(SamplePerson.CARLA)
                    .get(ADMINS + "?limit=100")
                    .then()
                    .statusCode(200)
                    .body(entry + "client_company", equalTo(SamplePerson.ANNA.company()))
                    .body(entry + "client_name", notNullValue())
                    .body(entry + "client_email", notNullValue())
                    .body(entry + "scheduled_time", notNullValue())
                    .body(entry + "daily_co_room_url", containsString(interview.toString()))
                    .body(entry + "admin_notes", nullValue());
        }

        @Test
        void seesFiguresOverAllWhateverTheFilter() {
            decide(SamplePerson.ANNA, scheduling.begun(SamplePerson.ANNA), "reject")
                    .statusCode(201);
            JsonPath all = as(SamplePerson.CARLA).get(ADMINS + "?limit=1").jsonPath();
            JsonPath some = as(SamplePerson.CARLA)
                    .get(ADMINS + "?decision=reject&limit=100")
                    .jsonPath();
            assertEquals(all.getMap("stats"), some.getMap("stats"));
            assertEquals(
                    all.getInt("stats.total"),
                    all.getInt("stats.hired") + all.getInt("stats.rejected") + all.getInt("stats.needsReview"));
            as(SamplePerson.CARLA)
                    .get(ADMINS + "?decision=reject&limit=100")
                    .then()
                    .body("outcomes.decision", everyItem(equalTo("reject")))
                    .body("count", equalTo(some.getList("outcomes").size()));
            as(SamplePerson.CARLA)
                    .get(ADMINS + "?decision=maybe")
                    .then()
                    .statusCode(400)
                    .body("error", containsString("hire, reject, needs_review, all"));
        }

        @Test
        void keepsNotesThatNoClientSees() {
            UUID interview = scheduling.begun(SamplePerson.ANNA);
            String id = decide(SamplePerson.ANNA, interview, "hire").extract().path("outcome.id");
            annotate(id, "Ask for references")
                    .statusCode(200)
                    .body("outcome.admin_notes", equalTo("Ask for references"))
                    .body("outcome.version", equalTo(1));
            String seen = as(SamplePerson.ANNA)
                            .get(CLIENTS + "/" + interview + "/outcome")
                            .asString()
                    + as(SamplePerson.ANNA).get(CLIENTS + "/outcomes").asString();
            assertFalse(seen.contains("references") || seen.contains("admin_notes"));
            annotate(id, " ").statusCode(200).body("outcome.admin_notes", nullValue());
            annotate(UUID.randomUUID().toString(), "x").statusCode(404);
        }

        private ValidatableResponse annotate(String outcome, String notes) {
            return as(SamplePerson.CARLA)
                    .body(Map.of("outcome_id", outcome, "admin_notes", notes))
                    .patch(ADMINS)
                    .then();
        }
    }

    @Nested
    class OtherSystems {

        @Test
        void hearOfEveryDecisionInOrderAndOfNoFeedback() {
            UUID interview = scheduling.begun(SamplePerson.ANNA);
            String id = decide(SamplePerson.ANNA, interview, "needs_review")
                    .extract()
                    .path("outcome.id");
            decide(SamplePerson.ANNA, interview, "hire").statusCode(200);
            try (EventTopic topic = EventTopic.follow(broker, "talent-pool.interview-outcomes")) {
                EventTopic.Event revised = topic.awaitEvent("io.talentpool.interview-outcome.revised.v1", id);
                EventTopic.Event recorded = topic.about(id).get(0);
                assertEquals("io.talentpool.interview-outcome.recorded.v1", recorded.header("ce_type"));
                assertEquals("0000000001", recorded.header("ce_sequence"));
                assertEquals("0000000002", revised.header("ce_sequence"));
                assertEquals(
                        interview.toString(),
                        recorded.data().path("scheduled_interview_id").asText());
                assertEquals(
                        "needs_review", revised.data().path("previous_decision").asText());
                assertEquals("hire", revised.data().path("status").asText());
                assertEquals(recorded.data().path("interview_request_id").asText(), recorded.key());
                assertFalse(recorded.value().contains("Clear and kind"));
                assertFalse(recorded.value().contains("Maya"));
            }
        }
    }

    @Nested
    class SchedulingService {

        @Test
        void liesAndIsNotBelieved() {
            for (String body :
                    List.of("{}", "[]", "{\"interview\": {}}", "{\"interview\": {\"status\": 1}}", "no json")) {
                decide(SamplePerson.ANNA, scheduling.answers(body), "hire").statusCode(503);
            }
        }

        @Test
        void isBrokenOrHangsAndItsOwnWordsStayInside() {
            decide(SamplePerson.ANNA, scheduling.answers(500), "hire")
                    .statusCode(503)
                    .header("Retry-After", notNullValue())
                    .body("error", not(containsString("secret")));
            decide(SamplePerson.ANNA, scheduling.hangs(), "hire").statusCode(504);
        }
    }

    @Nested
    class BadInput {

        @Test
        void isRefusedFieldByField() {
            UUID interview = scheduling.begun(SamplePerson.ANNA);
            refused(interview, "{}", "decision");
            refused(interview, "{\"decision\": \"maybe\", \"client_feedback\": \"x\"}", "decision");
            refused(interview, "{\"decision\": 1, \"client_feedback\": \"x\"}", "decision");
            refused(interview, "{\"decision\": \"hire\"}", "client_feedback");
            refused(interview, "{\"decision\": \"hire\", \"client_feedback\": \"  \"}", "client_feedback");
            refused(interview, "{\"decision\": \"hire\", \"client_feedback\": [\"x\"]}", "client_feedback");
            refused(
                    interview,
                    "{\"decision\": \"hire\", \"client_feedback\": \"%s\"}".formatted("x".repeat(5_001)),
                    "client_feedback");
            as(SamplePerson.ANNA)
                    .get(CLIENTS + "/" + interview + "/outcome")
                    .then()
                    .statusCode(404);
            as(SamplePerson.ANNA)
                    .body("{}")
                    .post(CLIENTS + "/nothing/outcome")
                    .then()
                    .statusCode(404);
        }

        @Test
        void isSignedInWronglyOrNotAtAll() {
            given().get(ADMINS).then().statusCode(401).body("success", equalTo(false));
            as(SamplePerson.ANNA).get(ADMINS).then().statusCode(403);
            as(SamplePerson.CARLA).get(CLIENTS + "/outcomes").then().statusCode(403);
            as(SamplePerson.NORA).get(CLIENTS + "/outcomes").then().body("type", containsString("unknown-client"));
        }

        private void refused(UUID interview, String body, String field) {
            as(SamplePerson.ANNA)
                    .body(body)
                    .post(CLIENTS + "/" + interview + "/outcome")
                    .then()
                    .statusCode(400)
                    .contentType("application/problem+json")
                    .body("violations[0].field", equalTo(field));
        }
    }

    private static int result(Future<Integer> answer) {
        try {
            return answer.get();
        } catch (InterruptedException | ExecutionException failed) {
            throw new AssertionError(failed);
        }
    }
}
