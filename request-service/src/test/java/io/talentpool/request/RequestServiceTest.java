package io.talentpool.request;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

import io.quarkus.test.junit.QuarkusTest;
import io.talentpool.embedded.people.SamplePerson;
import io.talentpool.embedded.testing.EventTopic;
import io.talentpool.embedded.testing.TestTokens;

/** The service at its edges: real HTTP, tokens, PostgreSQL and Kafka; the candidate gateway is told what to answer. */
@QuarkusTest
class RequestServiceTest extends RunningService {

    @Nested
    class AClient {

        @Test
        void asksForAnInterview() {
            UUID candidate = gateway.knows("Maya");
            String id = ask(SamplePerson.ANNA, candidate)
                    .statusCode(201)
                    .header("Location", containsString(REQUEST + "/"))
                    .body("success", equalTo(true))
                    .body("message", containsString("Maya"))
                    .body(
                            "request.client_user_id",
                            equalTo(SamplePerson.ANNA.clientUserId().toString()))
                    .body("request.bpoc_candidate_id", equalTo(candidate.toString()))
                    .body("request.candidate_first_name", equalTo("Maya"))
                    .body("request.preferred_times", hasSize(1))
                    .body("request.client_timezone", equalTo("Europe/London"))
                    .body("request.client_notes", nullValue())
                    .body("request.status", equalTo("pending"))
                    .body("request.status_reason", nullValue())
                    .body("request.version", equalTo(1))
                    .body("request.created_at", containsString("Z"))
                    .extract()
                    .path("request.id");
            as(SamplePerson.ANNA).get(REQUEST + "/" + id).then().statusCode(200).body("request.id", equalTo(id));
            as(SamplePerson.ANNA).get(REQUEST).then().body("requests.id", hasItem(id));
        }

        @Test
        void meansTheWallClockOfTheirZone() {
            String local = Instant.now().plus(30, ChronoUnit.DAYS).toString().substring(0, 11) + "12:00";
            as(SamplePerson.BEN)
                    .body(Map.of(
                            "bpoc_candidate_id",
                            gateway.knows("Ida"),
                            "client_timezone",
                            "Asia/Manila",
                            "preferred_times",
                            List.of(local, Map.of("datetime", local, "timezone", "UTC"))))
                    .post(REQUEST)
                    .then()
                    .statusCode(201)
                    .body("request.client_timezone", equalTo("Asia/Manila"))
                    .body("request.preferred_times[0]", equalTo(local + ":00+08:00"))
                    .body("request.preferred_times[1]", equalTo(local.replace("T12", "T20") + ":00+08:00"));
        }

        @Test
        void isToldOfTheOpenRequestWhenAskingTwice() {
            UUID candidate = gateway.knows("Noor");
            String first =
                    ask(SamplePerson.ANNA, candidate).statusCode(201).extract().path("request.id");
            ask(SamplePerson.ANNA, candidate)
                    .statusCode(409)
                    .contentType("application/problem+json")
                    .body("type", containsString("request-already-open"))
                    .body("success", equalTo(false))
                    .body("error", containsString("Noor"))
                    .body("interview_request_id", equalTo(first));
            ask(SamplePerson.BEN, candidate).statusCode(201);
        }

        @Test
        void getsOneRequestOutOfTwentyAtOnce() throws Exception {
            UUID candidate = gateway.knows("Sol");
            String token = TestTokens.of(issuer, SamplePerson.ANNA);
            assertEquals(
                    Map.of(201, 1L, 409, 19L),
                    twentyAtOnce(() ->
                            with(token).body(body(candidate)).post(REQUEST).statusCode()));
        }

        @Test
        void cannotSeeWhatIsAnothers() {
            String id = ask(SamplePerson.ANNA, gateway.knows("Eli")).extract().path("request.id");
            as(SamplePerson.BEN)
                    .get(REQUEST + "/" + id)
                    .then()
                    .statusCode(404)
                    .contentType("application/problem+json")
                    .body("error", equalTo("There is no such interview request."));
            as(SamplePerson.BEN).get(REQUEST).then().body("requests.id", not(hasItem(id)));
        }

        @Test
        void pagesThroughAllRequestsWithoutGapOrRepeat() {
            for (int i = 0; i < 5; i++) {
                ask(SamplePerson.BEN, gateway.knows("Page" + i)).statusCode(201);
            }
            List<String> all = as(SamplePerson.BEN).get(REQUEST + "?limit=100").path("requests.id");
            List<String> seen = new java.util.ArrayList<>();
            String cursor = null;
            do {
                var page = as(SamplePerson.BEN).get(REQUEST + "?limit=2" + (cursor == null ? "" : "&cursor=" + cursor));
                List<String> ids = page.path("requests.id");
                seen.addAll(ids);
                cursor = page.path("next_cursor");
            } while (cursor != null);
            assertEquals(all, seen);
        }

        @Test
        void isRefusedWithoutARowInTheDirectory() {
            as(SamplePerson.NORA)
                    .get(REQUEST)
                    .then()
                    .statusCode(403)
                    .contentType("application/problem+json")
                    .body("type", containsString("unknown-client"));
        }
    }

    @Nested
    class AnAdmin {

        @Test
        void seesWhoIsAsking() {
            String id = ask(SamplePerson.ANNA, gateway.knows("Uma")).extract().path("request.id");
            as(SamplePerson.CARLA)
                    .get(REQUESTS)
                    .then()
                    .statusCode(200)
                    .body(
                            "requests.find { it.id == '%s' }.client_company".formatted(id),
                            equalTo(SamplePerson.ANNA.company()))
                    .body("requests.find { it.id == '%s' }.client_email".formatted(id), notNullValue())
                    .body("requests.find { it.id == '%s' }.client_name".formatted(id), notNullValue())
                    .body("count", notNullValue());
            as(SamplePerson.DEV).get(REQUESTS + "/" + id).then().statusCode(200).body("request.id", equalTo(id));
        }

        @Test
        void approvesAndTheEventIsOnTheTopic() {
            String id = ask(SamplePerson.ANNA, gateway.knows("Kai")).extract().path("request.id");
            as(SamplePerson.CARLA)
                    .post(REQUESTS + "/" + id + "/approve")
                    .then()
                    .statusCode(200)
                    .body("request.status", equalTo("approved"))
                    .body("request.version", equalTo(2));
            try (EventTopic topic = EventTopic.follow(broker, "talent-pool.interview-requests")) {
                var created = topic.awaitEvent("io.talentpool.interview-request.created.v1", id);
                var approved = topic.awaitEvent("io.talentpool.interview-request.approved.v1", id);
                assertEquals(id, created.key());
                assertEquals("/request-service", created.header("ce_source"));
                assertEquals("1.0", created.header("ce_specversion"));
                assertEquals("0000000001", created.header("ce_sequence"));
                assertEquals("application/json", created.header("content-type"));
                assertEquals("0000000002", approved.header("ce_sequence"));
                assertEquals("pending", approved.data().path("previous_status").asText());
                assertEquals("approved", approved.data().path("status").asText());
                assertEquals(id, approved.data().path("interview_request_id").asText());
                assertEquals("admin", approved.data().path("actor").path("type").asText());
            }
        }

        @Test
        void isOneOfTwentyWhoApproveAtOnceAndWins() throws Exception {
            String token = TestTokens.of(issuer, SamplePerson.CARLA);
            for (int round = 0; round < 5; round++) {
                String id =
                        ask(SamplePerson.ANNA, gateway.knows("Rio")).extract().path("request.id");
                assertEquals(
                        Map.of(200, 1L, 409, 19L),
                        twentyAtOnce(() -> with(token)
                                .post(REQUESTS + "/" + id + "/approve")
                                .statusCode()));
            }
        }

        @Test
        void rejectsOnlyWithAReasonAndOnlyOnce() {
            String id = ask(SamplePerson.ANNA, gateway.knows("Lou")).extract().path("request.id");
            as(SamplePerson.CARLA)
                    .body("{}")
                    .post(REQUESTS + "/" + id + "/reject")
                    .then()
                    .statusCode(400)
                    .body("violations[0].field", equalTo("reason"));
            as(SamplePerson.CARLA)
                    .body(Map.of("reason", "Not available until spring"))
                    .post(REQUESTS + "/" + id + "/reject")
                    .then()
                    .statusCode(200)
                    .body("request.status_reason", equalTo("Not available until spring"));
            as(SamplePerson.CARLA)
                    .post(REQUESTS + "/" + id + "/approve")
                    .then()
                    .statusCode(409)
                    .body("current_status", equalTo("rejected"))
                    .body("allowed", hasSize(0));
        }

        @Test
        void isToldTheStatusesThatExist() {
            as(SamplePerson.CARLA)
                    .get(REQUESTS + "?status=open")
                    .then()
                    .statusCode(400)
                    .body("error", containsString("pending, approved, rejected, scheduled, withdrawn, all"));
        }
    }
}
