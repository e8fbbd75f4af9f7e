package io.talentpool.gateway;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;

import java.util.Map;

import org.hamcrest.Matcher;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import io.quarkus.test.junit.QuarkusTest;
import io.talentpool.embedded.bpoc.BpocSampleDatabase;
import io.talentpool.embedded.people.SamplePerson;
import io.talentpool.embedded.testing.TestTokens;

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
