package io.talentpool.request;

import static io.talentpool.embedded.testing.Patience.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.talentpool.embedded.people.SamplePerson;
import io.talentpool.embedded.testing.SuperuserSql;
import io.talentpool.embedded.testing.TestTokens;

/** A request that is sent again with its Idempotency-Key is made once, and answered as it stands now. */
@QuarkusTest
class RepeatedRequestsTest extends RunningService {

    private final String key = UUID.randomUUID().toString();

    @Test
    void isAnsweredAsItStandsNowAndSaysThatItWasMadeBefore() {
        UUID candidate = gateway.knows("Ada");
        var first = send(SamplePerson.ANNA, key, body(candidate))
                .statusCode(201)
                .header("Idempotent-Replayed", nullValue())
                .extract();
        String id = first.path("request.id");
        approve(id).statusCode(200);
        var second = send(SamplePerson.ANNA, key, body(candidate))
                .statusCode(201)
                .header("Idempotent-Replayed", "true")
                .header("ETag", "\"2\"")
                .header("Location", endsWith("/" + id))
                .body("message", containsString("was sent before"))
                .body("request.status", equalTo("approved"))
                .extract();
        assertEquals(
                as(SamplePerson.ANNA).get(REQUEST + "/" + id).jsonPath().getMap("request"),
                second.jsonPath().getMap("request"));
        as(SamplePerson.CARLA).get(REQUESTS + "/" + id + "/history").then().body("events", hasSize(2));
    }

    @Test
    void isRefusedWhenTheKeyComesWithAnotherBody() {
        String id = send(SamplePerson.ANNA, key, body(gateway.knows("Ada")))
                .statusCode(201)
                .extract()
                .path("request.id");
        UUID other = gateway.knows("Bo");
        send(SamplePerson.ANNA, key, body(other))
                .statusCode(422)
                .contentType("application/problem+json")
                .body("type", containsString("idempotency-key-reused"))
                .body("success", equalTo(false));
        as(SamplePerson.ANNA).get(REQUEST).then().body("requests[0].id", equalTo(id));
        ask(SamplePerson.ANNA, other).statusCode(201);
    }

    @Test
    void isAnotherRequestOfAnotherClient() {
        UUID candidate = gateway.knows("Ada");
        String annas = send(SamplePerson.ANNA, key, body(candidate)).extract().path("request.id");
        send(SamplePerson.BEN, key, body(candidate))
                .statusCode(201)
                .header("Idempotent-Replayed", nullValue())
                .body("request.id", not(equalTo(annas)));
    }

    @Test
    void isMadeOnceOfTwentyAtOnce() throws Exception {
        UUID candidate = gateway.knows("Ada");
        String token = TestTokens.of(issuer, SamplePerson.ANNA);
        Map<String, Long> answers = twentyAtOnce(() -> {
            var answer = with(token)
                    .header("Idempotency-Key", key)
                    .body(body(candidate))
                    .post(REQUEST);
            return answer.statusCode() + " " + answer.path("request.id");
        });
        assertEquals(1, answers.size(), answers.toString());
        assertEquals("201", answers.keySet().iterator().next().substring(0, 3));
        assertEquals(
                1,
                SuperuserSql.number(
                        "select count(*) from interview_requests where bpoc_candidate_id = '%s'".formatted(candidate)));
    }

    @Test
    void mayBeSentAgainAfterItFailed() {
        UUID candidate = gateway.answers(500);
        send(SamplePerson.ANNA, key, body(candidate)).statusCode(503);
        gateway.knows(candidate, "Ada");
        send(SamplePerson.ANNA, key, body(candidate)).statusCode(201).header("Idempotent-Replayed", nullValue());
        send(SamplePerson.ANNA, key, body(candidate)).statusCode(201).header("Idempotent-Replayed", "true");
    }

    @Test
    void isRefusedAgainWithANewKeyWhileTheFirstIsOpen() {
        UUID candidate = gateway.knows("Ada");
        send(SamplePerson.ANNA, key, body(candidate)).statusCode(201);
        String other = UUID.randomUUID().toString();
        send(SamplePerson.ANNA, other, body(candidate))
                .statusCode(409)
                .body("type", containsString("request-already-open"));
        send(SamplePerson.ANNA, other, body(gateway.knows("Bo"))).statusCode(201);
    }

    @Test
    void isTheSameBodyWhateverItsWhiteSpaceAndTheOrderOfItsMembers() {
        UUID candidate = gateway.knows("Ada");
        String day = TOMORROW.substring(0, 10);
        String first = """
                {"bpoc_candidate_id": "%1$s", "client_notes": "Hi", "client_timezone": "Asia/Manila",
                 "preferred_times": [{"datetime": "%2$sT23:00", "timezone": "UTC"}]}
                """.formatted(candidate, day);
        String second = """
                {"preferred_times":[{"timezone":"UTC","datetime":"%2$sT23:00"}],"client_timezone":"Asia/Manila",
                "client_notes":"Hi","unheard_of":1,"bpoc_candidate_id":"%1$s"}
                """.formatted(candidate.toString().toUpperCase(java.util.Locale.ROOT), day);
        String id =
                send(SamplePerson.ANNA, key, first).statusCode(201).extract().path("request.id");
        send(SamplePerson.ANNA, key, second).statusCode(201).body("request.id", equalTo(id));
        send(SamplePerson.ANNA, key, second.replace("Hi", "Ho")).statusCode(422);
    }

    @ParameterizedTest
    @ValueSource(strings = {"schlüssel", "a\tb"})
    void isNotKnownByJustAnyKey(String bad) {
        send(SamplePerson.ANNA, bad, body(gateway.knows("Ada")))
                .statusCode(400)
                .body("violations[0].field", equalTo("Idempotency-Key"));
    }

    @Test
    void isKnownByAKeyOfUpTo255Characters() {
        UUID candidate = gateway.knows("Ada");
        send(SamplePerson.ANNA, key + "~".repeat(220), body(candidate)).statusCode(400);
        String longest = key + "~".repeat(219);
        send(SamplePerson.ANNA, longest, body(candidate)).statusCode(201);
        send(SamplePerson.ANNA, longest, body(candidate)).header("Idempotent-Replayed", "true");
    }

    @Test
    void isKnownByItsKeyWithQuotationMarksAndWithout() {
        UUID candidate = gateway.knows("Ada");
        String id = send(SamplePerson.ANNA, '"' + key + '"', body(candidate))
                .statusCode(201)
                .extract()
                .path("request.id");
        send(SamplePerson.ANNA, key, body(candidate))
                .statusCode(201)
                .header("Idempotent-Replayed", "true")
                .body("request.id", equalTo(id));
    }

    @Test
    void isForgottenAfterADayThoughNobodyCalls() {
        remember(key + "-old", "25 hours");
        remember(key + "-young", "23 hours");
        await().untilAsserted(() -> assertEquals(
                List.of(List.of(key + "-young")),
                SuperuserSql.query(
                        "select key from interview_request_idempotency_keys where key like '%s%%' order by key"
                                .formatted(key))));
    }

    private static void remember(String key, String age) {
        SuperuserSql.execute("""
                insert into interview_request_idempotency_keys (client_user_id, key, fingerprint, answer, created_at)
                values ('%s', '%s', 'x', '{}', now() - interval '%s')
                """.formatted(SamplePerson.ANNA.clientUserId(), key, age));
    }

    private ValidatableResponse send(SamplePerson client, String key, Object body) {
        return as(client)
                .header("Idempotency-Key", key)
                .body(body)
                .post(REQUEST)
                .then();
    }
}
