package io.talentpool.request;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;

import java.util.List;
import java.util.UUID;

import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

import io.quarkus.test.junit.QuarkusTest;
import io.talentpool.embedded.people.SamplePerson;

/** What the service does not take, and how it says so. */
@QuarkusTest
class RequestRefusalTest extends RunningService {

    @Nested
    class TheCandidateGateway {

        @Test
        void knowsNoSuchCandidate() {
            ask(SamplePerson.ANNA, gateway.answers(404))
                    .statusCode(404)
                    .body("type", containsString("unknown-candidate"));
        }

        @Test
        void isBrokenAndItsOwnWordsStayInside() {
            ask(SamplePerson.ANNA, gateway.answers(500))
                    .statusCode(503)
                    .header("Retry-After", notNullValue())
                    .contentType("application/problem+json")
                    .body("error", not(containsString("secret")));
            ask(SamplePerson.ANNA, gateway.breaksOff()).statusCode(503);
        }

        @Test
        void liesAndIsNotBelieved() {
            for (String body : List.of(
                    "{}", "[]", "7", "{\"candidate\": {}}", "{\"candidate\": {\"firstName\": {}}}", "no json")) {
                ask(SamplePerson.ANNA, gateway.answers(body)).statusCode(503).body("success", equalTo(false));
            }
        }

        @Test
        void hangs() {
            ask(SamplePerson.ANNA, gateway.hangs()).statusCode(504).header("Retry-After", notNullValue());
        }
    }

    @Nested
    class BadInput {

        @Test
        void isNoJson() {
            as(SamplePerson.ANNA)
                    .body("{\"bpoc_candidate_id\": ")
                    .post(REQUEST)
                    .then()
                    .statusCode(400)
                    .contentType("application/problem+json")
                    .body("error", containsString("not valid JSON"));
        }

        @Test
        void isOfTheWrongType() {
            for (String body : List.of("[]", "null", "\"text\"", "7")) {
                as(SamplePerson.ANNA)
                        .body(body)
                        .post(REQUEST)
                        .then()
                        .statusCode(400)
                        .body("success", equalTo(false));
            }
            refused("{\"bpoc_candidate_id\": 5, \"preferred_times\": []}", "bpoc_candidate_id");
            refused("{\"bpoc_candidate_id\": \"x\", \"preferred_times\": []}", "bpoc_candidate_id");
            UUID id = UUID.randomUUID();
            refused("{\"bpoc_candidate_id\": \"%s\", \"preferred_times\": \"soon\"}".formatted(id), "preferred_times");
            refused("{\"bpoc_candidate_id\": \"%s\", \"preferred_times\": [7]}".formatted(id), "preferred_times[0]");
            refused("{\"bpoc_candidate_id\": \"%s\", \"preferred_times\": [null]}".formatted(id), "preferred_times[0]");
            refused(
                    "{\"bpoc_candidate_id\": \"%s\", \"preferred_times\": [], \"client_notes\": 5}".formatted(id),
                    "client_notes");
            refused("{}", "bpoc_candidate_id");
        }

        @Test
        void isTooLarge() {
            as(SamplePerson.ANNA)
                    .body("{\"client_notes\": \"%s\"}".formatted("x".repeat(1_000_000)))
                    .post(REQUEST)
                    .then()
                    .statusCode(413)
                    .contentType("application/problem+json")
                    .body("success", equalTo(false));
        }

        @Test
        void isSignedInWronglyOrNotAtAll() {
            given().get(REQUEST)
                    .then()
                    .statusCode(401)
                    .contentType("application/problem+json")
                    .body("success", equalTo(false));
            with("not.a.token").get(REQUEST).then().statusCode(401).contentType("application/problem+json");
            as(SamplePerson.CARLA)
                    .get(REQUEST)
                    .then()
                    .statusCode(403)
                    .contentType("application/problem+json")
                    .body("success", equalTo(false));
            as(SamplePerson.ANNA).get(REQUESTS).then().statusCode(403);
        }

        @Test
        void isAnAddressOrAMethodThatIsNotThere() {
            as(SamplePerson.CARLA).get(REQUESTS + "/not-an-id").then().statusCode(404);
            as(SamplePerson.CARLA)
                    .get(REQUESTS + "/" + UUID.randomUUID())
                    .then()
                    .statusCode(404);
            as(SamplePerson.ANNA).get("/api/nothing").then().statusCode(404).body("success", equalTo(false));
            as(SamplePerson.ANNA)
                    .delete(REQUEST)
                    .then()
                    .statusCode(405)
                    .header("Allow", equalTo("GET, POST"))
                    .body("success", equalTo(false));
            as(SamplePerson.CARLA)
                    .get(REQUESTS + "/" + UUID.randomUUID() + "/approve")
                    .then()
                    .statusCode(405)
                    .header("Allow", equalTo("POST"));
        }

        private void refused(String body, String field) {
            as(SamplePerson.ANNA)
                    .body(body)
                    .post(REQUEST)
                    .then()
                    .statusCode(400)
                    .contentType("application/problem+json")
                    .body("violations[0].field", equalTo(field));
        }
    }
}
