package io.talentpool.scheduling;

import static io.restassured.RestAssured.given;
import static io.talentpool.embedded.testing.Patience.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import io.talentpool.embedded.people.SamplePerson;
import io.talentpool.embedded.testing.SuperuserSql;

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
                "no json",
                ""
            })
    void mayTellWhatDoesNotMatter(String body) throws Exception {
        tell(body).statusCode(200);
    }

    @Test
    void mayTellOfAnInterviewThatIsGone() throws Exception {
        tell(ended(UUID.randomUUID().toString(), Instant.now())).statusCode(200);
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
        String ended = ended(id);
        String now = Long.toString(Instant.now().getEpochSecond());
        String old = Long.toString(Instant.now().minusSeconds(3_601).getEpochSecond());
        refused(given().contentType(ContentType.JSON).body(ended).post(WEBHOOK).then());
        refused(send(now, "bm9uc2Vuc2U=", ended));
        refused(send(now, sign(now, ended) + "x", ended));
        refused(send(now, sign(now, ended), ended.replace("meeting", "Meeting")));
        refused(send(old, sign(old, ended), ended));
        refused(send("soon", sign("soon", ended), ended));
    }

    @Test
    void isTakenOnceHoweverOftenAndLateItIsTold() throws Exception {
        String id = begun();
        String late = Long.toString(Instant.now().minusSeconds(360).getEpochSecond());
        String client = joined(id, "client-x", "a");
        String ended = ended(id);
        double before = verdicts("candidate_absent");
        for (String news : List.of(client, client, client, ended, ended, ended)) {
            send(late, sign(late, news), news).statusCode(200);
        }
        assertEquals(before + 1, verdicts("candidate_absent"));
        interview(id).body("interview.attention", equalTo("candidate_absent"));
        tell(joined(id, "client-x", "a")).statusCode(200); // the same stay under another id
        assertEquals(before + 1, verdicts("candidate_absent"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "text/plain",
                "text/plain; charset=utf-16",
                "application/octet-stream",
                "application/x-www-form-urlencoded",
                "multipart/form-data",
                "nonsense",
                ""
            })
    void isReadWhateverItIsCalled(String contentType) throws Exception {
        String id = begun();
        for (String news : List.of(joined(id, "client-x", "a"), joined(id, "candidate-x", "b"), ended(id))) {
            assertEquals(200, post(contentType, news), contentType);
        }
        interview(id).body("interview.status", equalTo("completed"));
    }

    /** Without a library that would put the content type right. */
    private int post(String contentType, String body) throws Exception {
        String now = Long.toString(Instant.now().getEpochSecond());
        HttpRequest.Builder request = HttpRequest.newBuilder(
                        URI.create("http://localhost:%d%s".formatted(RestAssured.port, WEBHOOK)))
                .header("X-Webhook-Timestamp", now)
                .header("X-Webhook-Signature", sign(now, body))
                .POST(HttpRequest.BodyPublishers.ofString(body));
        if (!contentType.isEmpty()) {
            request.header("Content-Type", contentType);
        }
        return HttpClient.newHttpClient()
                .send(request.build(), HttpResponse.BodyHandlers.discarding())
                .statusCode();
    }

    @Test
    void mayCountItsTimeInSecondsWithAFraction() throws Exception {
        String now = Instant.now().getEpochSecond() + ".125";
        send(now, sign(now, "{}"), "{}").statusCode(200);
    }

    @Test
    void mayLeaveOutWhoAndWhen() throws Exception {
        String id = begun();
        Instant begin = begin(id);
        for (String news : List.of(
                joined(id, "null", "n", begin),
                joined(id, "7", "n", begin),
                joined(id, "\"client-x\"", "a", begin).replace("joined_at", "joined"),
                joined(id, "\"client-x\"", "a", begin).replace("user_id", "user"),
                joined(id, "\"client-x\"", "a", begin).replaceFirst("\"session_id\": \"a\"", "\"session_id\": null"),
                "{\"type\": \"participant.joined\", \"id\": null, \"payload\": null}",
                "null")) {
            tell(news).statusCode(200);
        }
        assertEquals(
                List.of(),
                SuperuserSql.query(
                        "select 1 from scheduled_interview_presences where interview_id = '%s'".formatted(id)));
    }

    @Test
    void doesNotMakeAMeetingOfPeopleWhoTriedTheDoorBeforeTheInterviewWasMoved() throws Exception {
        String id = begun();
        Instant first = begin(id);
        tell(joined(id, "\"client-x\"", "a", first));
        tell(joined(id, "\"candidate-x\"", "b", first));
        as(SamplePerson.CARLA)
                .body(Map.of("scheduled_time", freeSlot().toString(), "reason", "The candidate is ill"))
                .post(ADMINS + "/" + id + "/reschedule")
                .then()
                .statusCode(200);
        requests.begins(id); // next week has come, and nobody with it
        tell(ended(id, first)).statusCode(200);
        interview(id).body("interview.status", equalTo("scheduled")).body("interview.attention", nullValue());
        SuperuserSql.execute("update scheduled_interviews set attendance_due_at = now() where id = '%s'".formatted(id));
        await().untilAsserted(() -> interview(id)
                .body("interview.attention", equalTo("unconfirmed"))
                .body("interview.status", equalTo("scheduled")));
    }

    private static double verdicts(String verdict) {
        return given().get("/q/metrics")
                .asString()
                .lines()
                .filter(line -> line.startsWith("talent_pool_attendance_total{")
                        && line.contains("verdict=\"%s\"".formatted(verdict)))
                .map(line -> line.substring(line.indexOf('}') + 1).strip().split(" ")[0]) // an example may follow
                .mapToDouble(Double::parseDouble)
                .sum();
    }

    private static void refused(ValidatableResponse answer) {
        answer.statusCode(401).contentType("application/problem+json").body("type", containsString("bad-signature"));
    }

    private String joined(String interview, String user, String session) {
        return joined(interview, "\"%s\"".formatted(user), session, begin(interview));
    }

    /** A second and a half after that. */
    private static String joined(String interview, String user, String session, Instant begin) {
        return """
                {"version": "1.0.0", "type": "participant.joined", "id": "%s", "event_ts": 1795000000.5, "payload":
                 {"room": "interview-%s", "user_id": %s, "user_name": "x", "session_id": "%s", "joined_at": %d.5}}
                """.formatted(UUID.randomUUID(), interview, user, session, begin.getEpochSecond() + 1);
    }

    private String ended(String interview) {
        return ended(interview, begin(interview));
    }

    /** Ten minutes after that. */
    private static String ended(String interview, Instant begin) {
        return """
                {"version": "1.0.0", "type": "meeting.ended", "id": "e", "event_ts": 1795000000, "payload":
                 {"room": "interview-%s", "meeting_id": "m", "start_ts": 1794990000, "end_ts": %d.25}}
                """.formatted(interview, begin.getEpochSecond() + 600);
    }

    private Instant begin(String interview) {
        return Instant.parse(interview(interview).extract().path("interview.scheduled_time"));
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
