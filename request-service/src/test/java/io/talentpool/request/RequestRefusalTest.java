package io.talentpool.request;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;

import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.talentpool.embedded.people.SamplePerson;
import io.talentpool.embedded.testing.TestTokens;

/** What the service does not take, and how it says so. */
@QuarkusTest
class RequestRefusalTest extends RunningService {

    @Nested
    class TheCandidateGateway {

        @Test
        void knowsNoSuchCandidate() {
            ask(SamplePerson.ANNA, gateway.knowsNot())
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
        void breaksOffOnceAndIsAskedAgain() {
            ask(SamplePerson.ANNA, gateway.breaksOffOnce())
                    .statusCode(201)
                    .body("request.candidate_first_name", equalTo("Maya"));
        }

        @Test
        void liesAndIsNotBelieved() {
            for (String body : List.of(
                    "{}",
                    "[]",
                    "7",
                    "{\"candidates\": {}}",
                    "{\"candidates\": [{}]}",
                    "{\"candidates\": [{\"firstName\": \"Maya\"}]}",
                    "no json")) {
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
        void isTooLargeWithoutHavingSaidSo() throws Exception {
            String body = "{\"client_notes\": \"%s\"}".formatted("x".repeat(200_000));
            HttpResponse<String> answer = sendUnannounced(body);
            assertEquals(413, answer.statusCode());
            assertTrue(answer.body().contains("body-too-large"), answer::body);
        }

        @ParameterizedTest
        @ValueSource(strings = {"/%zz", REQUEST + "/%zz", REQUEST + "?status=%zz", "/<b>", "/%e0%"})
        void isAnAddressThatNobodyCanRead(String address) throws Exception {
            try (Socket socket = new Socket("localhost", RestAssured.port)) {
                socket.getOutputStream()
                        .write("GET %s HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n"
                                .formatted(address)
                                .getBytes(StandardCharsets.US_ASCII));
                String answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
                assertTrue(answer.startsWith("HTTP/1.1 400 "), answer);
                assertTrue(answer.contains("application/problem+json"), answer);
                assertTrue(answer.contains("The address cannot be read"), answer);
            }
        }

        @Test
        void isALongAddress() {
            as(SamplePerson.CARLA)
                    .get(REQUESTS + "/" + "x".repeat(10_000))
                    .then()
                    .statusCode(404)
                    .contentType("application/problem+json");
        }

        /** In chunks, as a stream of unknown length is sent. */
        private HttpResponse<String> sendUnannounced(String body) throws Exception {
            var chunks = HttpRequest.BodyPublishers.ofInputStream(
                    () -> new ByteArrayInputStream(body.getBytes(StandardCharsets.UTF_8)));
            return HttpClient.newHttpClient()
                    .send(
                            HttpRequest.newBuilder(URI.create("http://localhost:" + RestAssured.port + REQUEST))
                                    .header("Authorization", "Bearer " + TestTokens.of(issuer, SamplePerson.ANNA))
                                    .header("Content-Type", "application/json")
                                    .POST(chunks)
                                    .build(),
                            HttpResponse.BodyHandlers.ofString());
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
