package io.talentpool.scheduling;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import io.talentpool.embedded.people.SamplePerson;

/** What Daily tells, and what others tell in its name. */
@QuarkusTest
class DailyWebhookTest extends SchedulingTest {

    private static final String WEBHOOK = "/api/webhooks/daily";

    @ConfigProperty(name = "daily.webhook-secret")
    String secret;

    @Test
    void completesAnInterviewWhereBothSidesMet() throws Exception {
        String id = begun();
        tell(joined(id, "client-" + SamplePerson.BEN.clientUserId(), "a"));
        tell(joined(id, "candidate-" + UUID.randomUUID(), "b"));
        interview(id).body("interview.status", equalTo("scheduled"));
        tell(ended(id)).statusCode(200).body("success", equalTo(true));
        interview(id).body("interview.status", equalTo("completed")).body("interview.version", equalTo(3));
    }

    @Test
    void mayTellTwiceAndInAnyOrder() throws Exception {
        String id = begun();
        for (String news : List.of(
                ended(id),
                joined(id, "candidate-x", "b"),
                joined(id, "candidate-x", "b"),
                ended(id),
                joined(id, "host-x", "h"),
                joined(id, "client-x", "a"),
                joined(id, "client-x", "a"))) {
            tell(news).statusCode(200);
        }
        interview(id).body("interview.status", equalTo("completed")).body("interview.version", equalTo(3));
    }

    @Test
    void neverMakesANoShowOfOneSideAndNeverUndoesWhatPeopleDecided() throws Exception {
        String alone = begun();
        tell(joined(alone, "client-x", "a"));
        tell(ended(alone));
        interview(alone).body("interview.status", equalTo("scheduled"));
        as(SamplePerson.CARLA)
                .body("{\"party\": \"candidate\", \"reason\": \"Alone\"}")
                .post(ADMINS + "/" + alone + "/no-show")
                .then()
                .statusCode(200);
        tell(joined(alone, "candidate-x", "b")).statusCode(200);
        interview(alone).body("interview.status", equalTo("no_show"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"type\": \"recording.started\", \"payload\": {\"room\": \"interview-1\"}}",
                "{\"type\": \"meeting.ended\", \"payload\": {\"room\": \"lunch\"}}",
                "{\"type\": \"meeting.ended\", \"payload\": 7}",
                "[]",
                "no json"
            })
    void mayTellWhatDoesNotMatter(String body) throws Exception {
        tell(body).statusCode(200);
    }

    @Test
    void mayTellOfAnInterviewThatIsGone() throws Exception {
        tell(ended(UUID.randomUUID().toString())).statusCode(200);
    }

    @Test
    void isTriedOutWithoutASignature() {
        given().contentType(ContentType.JSON)
                .body("{\"test\": \"test\"}")
                .post(WEBHOOK)
                .then()
                .statusCode(200);
    }

    @Test
    void mayCountItsTimeInMilliseconds() throws Exception {
        String now = Long.toString(Instant.now().toEpochMilli());
        send(now, sign(now, "{}"), "{}").statusCode(200);
    }

    @Test
    void isNotBelievedUnlessItsSignatureIsRightAndFresh() throws Exception {
        String id = begun();
        String now = Long.toString(Instant.now().getEpochSecond());
        String old = Long.toString(Instant.now().minusSeconds(301).getEpochSecond());
        refused(given().contentType(ContentType.JSON)
                .body(ended(id))
                .post(WEBHOOK)
                .then());
        refused(send(now, "bm9uc2Vuc2U=", ended(id)));
        refused(send(now, sign(now, ended(id)) + "x", ended(id)));
        refused(send(now, sign(now, ended(id)), ended(id).replace("meeting", "Meeting")));
        refused(send(old, sign(old, ended(id)), ended(id)));
        refused(send("soon", sign("soon", ended(id)), ended(id)));
    }

    private static void refused(ValidatableResponse answer) {
        answer.statusCode(401).contentType("application/problem+json").body("type", containsString("bad-signature"));
    }

    private static String joined(String interview, String user, String session) {
        return """
                {"version": "1.0.0", "type": "participant.joined", "id": "%s", "event_ts": 1795000000.5, "payload":
                 {"room": "interview-%s", "user_id": "%s", "user_name": "x", "session_id": "%s", "joined_at": 1794999000.5}}
                """.formatted(UUID.randomUUID(), interview, user, session);
    }

    private static String ended(String interview) {
        return """
                {"version": "1.0.0", "type": "meeting.ended", "id": "e", "event_ts": 1795000000, "payload":
                 {"room": "interview-%s", "meeting_id": "m", "start_ts": 1794990000, "end_ts": 1795000000.25}}
                """.formatted(interview);
    }

    private ValidatableResponse tell(String body) throws Exception {
        String now = Long.toString(Instant.now().getEpochSecond());
        return send(now, sign(now, body), body);
    }

    private static ValidatableResponse send(String timestamp, String signature, String body) {
        return given().contentType(ContentType.JSON)
                .header("X-Webhook-Timestamp", timestamp)
                .header("X-Webhook-Signature", signature)
                .body(body)
                .post(WEBHOOK)
                .then();
    }

    private String sign(String timestamp, String body) throws Exception {
        Mac mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(Base64.getDecoder().decode(secret), "HmacSHA256"));
        byte[] digest = mac.doFinal((timestamp + "." + body).getBytes(StandardCharsets.UTF_8));
        return Base64.getEncoder().encodeToString(digest);
    }
}
