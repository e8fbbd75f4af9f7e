package io.talentpool.gateway;

import static com.github.tomakehurst.wiremock.client.WireMock.containing;
import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.hamcrest.Matcher;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.talentpool.embedded.bpoc.BpocSampleDatabase;
import io.talentpool.embedded.people.SamplePerson;
import io.talentpool.embedded.testing.TestTokens;
import io.talentpool.support.paging.Cursor;

import com.github.tomakehurst.wiremock.client.WireMock;

/** A client's interviews, put together from what three services and BPOC know. */
@QuarkusTest
class InterviewsPageTest extends RunningGateway {

    static final String REQUEST =
            "{'success': true, 'requests': [{'id': 'r1', 'bpoc_candidate_id': '%s', 'status': 'scheduled', 'preferred_times': [], 'new': {'a': 1}}]}";
    private static final String SCHEDULED =
            "{'success': true, 'interviews': [{'id': 'i1', 'bpoc_candidate_id': '%s'}, {'id': 'i2', 'bpoc_candidate_id': '%s'}]}";
    private static final String OUTCOME =
            "{'success': true, 'outcomes': [{'id': 'o1', 'scheduled_interview_id': 'i1', 'decision': 'hire',"
                    + " 'client_feedback': 'Kind', 'created_at': '2026-12-01T10:05:00Z'}]}";

    @Test
    void joinsWhatTheThreeServicesKnow() {
        services.answer(Services.REQUESTS, REQUEST.formatted(CANDIDATE));
        services.answer(Services.SCHEDULED, SCHEDULED.formatted(CANDIDATE, BpocSampleDatabase.HIDDEN_ADMIN));
        services.answer(Services.OUTCOMES, OUTCOME);
        var token = TestTokens.of(issuer, SamplePerson.ANNA);
        var profile = profile(CANDIDATE);
        given().auth()
                .oauth2(token)
                .get(INTERVIEWS)
                .then()
                .statusCode(200)
                .body("success", equalTo(true))
                .body("warnings", empty())
                .body("requests[0].id", equalTo("r1"))
                .body("requests[0].new.a", equalTo(1))
                .body("requests[0].candidateAvatar", equalTo(profile.getString("candidate.avatar")))
                .body("requests[0].candidatePosition", equalTo(profile.getString("candidate.position")))
                .body("scheduledInterviews[0].outcome_decision", equalTo("hire"))
                .body("scheduledInterviews[0].outcome_feedback", equalTo("Kind"))
                .body("scheduledInterviews[0].outcome_created_at", equalTo("2026-12-01T10:05:00Z"))
                .body("scheduledInterviews[0].candidatePosition", notNullValue())
                .body("scheduledInterviews[1]", hasNulls("outcome_decision", "outcome_feedback", "outcome_created_at"))
                .body("scheduledInterviews[1]", hasNulls("candidateAvatar", "candidatePosition"));
        services.verifyAskedWith(token);
    }

    /** The client has something to do until the outcome is there, whatever attendance says and however late an event is. */
    @ParameterizedTest
    @CsvSource({
        "scheduled, false, scheduled",
        "scheduled, true, completed",
        "completed, false, scheduled",
        "completed, true, completed",
        "cancelled, false, cancelled",
        "cancelled, true, cancelled",
        "no_show, false, no_show",
        "no_show, true, no_show"
    })
    void isCompletedForTheClientOnceTheOutcomeIsThere(String exact, boolean outcome, String shown) {
        services.answer(
                Services.SCHEDULED,
                "{'success': true, 'interviews': [{'id': 'i1', 'bpoc_candidate_id': '%s', 'status': '%s'}]}"
                        .formatted(CANDIDATE, exact));
        if (outcome) {
            services.answer(Services.OUTCOMES, OUTCOME);
        }
        as(SamplePerson.ANNA)
                .get(INTERVIEWS)
                .then()
                .statusCode(200)
                .body("scheduledInterviews[0].status", equalTo(shown))
                .body("scheduledInterviews[0].exact_status", equalTo(exact));
    }

    /** Outcomes are by when they were recorded, interviews by when they were: the newest of one are not those of the other. */
    @Test
    void showsAsDecidedWhatWasDecidedLongAgo() {
        services.answer(Services.SCHEDULED, interviews(0, 250, null));
        services.answer(Services.OUTCOMES, "{'success': true, 'outcomes': [], 'count': 0, 'next_cursor': 'more'}");
        services.answer(Services.OUTCOMES, "interviews", containing("i249"), OUTCOME.replace("i1", "i249"));
        as(SamplePerson.ANNA)
                .get(INTERVIEWS)
                .then()
                .statusCode(200)
                .body("scheduledInterviews", hasSize(250))
                .body("scheduledInterviews[248].status", equalTo("scheduled"))
                .body("scheduledInterviews[248].outcome_decision", nullValue())
                .body("scheduledInterviews[249].status", equalTo("completed"))
                .body("scheduledInterviews[249].outcome_decision", equalTo("hire"));
        services.verifyAsked(4, Services.OUTCOMES); // the newest, and those of three hundreds
    }

    @Test
    void leadsOnToWhatIsOlderEachWithItsOutcome() {
        String afterRequests = new Cursor(Instant.EPOCH, CANDIDATE).encoded();
        String afterInterviews = new Cursor(Instant.EPOCH, BpocSampleDatabase.HIDDEN_ADMIN).encoded();
        String request = REQUEST.formatted(CANDIDATE);
        services.answer(Services.REQUESTS, "{'requests': [], 'next_cursor': '%s'}".formatted(afterRequests));
        services.answer(Services.REQUESTS, "cursor", WireMock.equalTo(afterRequests), request);
        services.answer(Services.SCHEDULED, interviews(0, 500, afterInterviews));
        String beyond = new Cursor(Instant.EPOCH, CANDIDATE).encoded();
        services.answer(Services.SCHEDULED, "cursor", WireMock.equalTo(afterInterviews), interviews(500, 500, beyond));
        services.answer(Services.SCHEDULED, "cursor", WireMock.equalTo(beyond), interviews(1000, 250, null));
        services.answer(Services.OUTCOMES, "interviews", containing("i1249"), OUTCOME.replace("i1", "i1249"));

        JsonPath first = page("");
        assertEquals(500, first.getList("scheduledInterviews").size());
        JsonPath second = page("?cursor=" + first.getString("next_cursor"));
        assertEquals(500, second.getList("scheduledInterviews").size());
        assertEquals(List.of("r1"), second.getList("requests.id"));
        JsonPath third = page("?cursor=" + second.getString("next_cursor"));
        assertEquals(List.of(), third.getList("requests"));
        assertEquals(250, third.getList("scheduledInterviews").size());
        assertEquals("scheduled", third.getString("scheduledInterviews[248].status"));
        assertEquals("hire", third.getString("scheduledInterviews[249].outcome_decision"));
        assertNull(third.getString("next_cursor"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"~", "~~", "x", "x~y", "AAAA~", "~AAAA"})
    void refusesACursorThatItHasNotGivenOut(String cursor) {
        as(SamplePerson.ANNA)
                .queryParam("cursor", cursor)
                .get(INTERVIEWS)
                .then()
                .statusCode(400)
                .body("violations[0].field", equalTo("cursor"));
    }

    private JsonPath page(String query) {
        return as(SamplePerson.ANNA)
                .get(INTERVIEWS + query)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    /** Completed ones, which are named in a row. */
    private static String interviews(int from, int count, String next) {
        String list = IntStream.range(from, from + count)
                .mapToObj(
                        n -> "{'id': 'i%d', 'bpoc_candidate_id': '%s', 'status': 'completed'}".formatted(n, CANDIDATE))
                .collect(Collectors.joining(","));
        String cursor = next == null ? "null" : "'" + next + "'";
        return "{'interviews': [%s], 'next_cursor': %s}".formatted(list, cursor);
    }

    @Test
    void isEmptyForAClientWithoutInterviews() {
        as(SamplePerson.BEN)
                .get(INTERVIEWS)
                .then()
                .statusCode(200)
                .body("requests", empty())
                .body("scheduledInterviews", empty());
    }

    @ParameterizedTest
    @ValueSource(strings = {Services.REQUESTS, Services.SCHEDULED, Services.OUTCOMES})
    void isNotGivenWithAServiceMissing(String service) {
        services.fail(service, 500);
        unavailable(as(SamplePerson.ANNA).get(INTERVIEWS).then());
        services.breakOff(service);
        unavailable(as(SamplePerson.ANNA).get(INTERVIEWS).then());
        services.answer(service, "{'unexpected': true}");
        unavailable(as(SamplePerson.ANNA).get(INTERVIEWS).then());
    }

    @Test
    void passesOnThatTheCallerIsRefused() {
        services.fail(Services.REQUESTS, 403);
        as(SamplePerson.ANNA).get(INTERVIEWS).then().statusCode(403).body("type", containsString("unknown-client"));
        services.fail(Services.REQUESTS, 401);
        as(SamplePerson.ANNA).get(INTERVIEWS).then().statusCode(401).body("success", equalTo(false));
    }

    private static Matcher<Map<String, Object>> hasNulls(String... members) {
        return new NullMembers(members);
    }
}
