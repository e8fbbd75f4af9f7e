package io.talentpool.outcome;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.talentpool.embedded.people.SamplePerson;

/** A client makes up their mind, and changes only what they have seen. */
@QuarkusTest
class OutcomeRevisionTest extends RunningService {

    @ParameterizedTest
    @ValueSource(strings = {"hire", "reject"})
    void revisesWhatNeedsReviewWithNewWords(String decision) {
        UUID interview = undecided();
        as(SamplePerson.ANNA)
                .body(Map.of("decision", decision, "client_feedback", "  After a second look "))
                .post(CLIENTS + "/" + interview + "/outcome")
                .then()
                .statusCode(200)
                .header("ETag", "\"2\"")
                .header("Location", nullValue())
                .body("decision", equalTo(decision))
                .body("outcome.client_feedback", equalTo("After a second look"))
                .body("outcome.version", equalTo(2));
        as(SamplePerson.ANNA)
                .get(CLIENTS + "/" + interview + "/outcome")
                .then()
                .header("ETag", "\"2\"")
                .body("outcome.decision", equalTo(decision));
    }

    @Test
    void revisesOnlyTheirOwn() {
        UUID interview = undecided();
        decide(SamplePerson.BEN, interview, "hire").statusCode(412); // scheduling-service would answer 404 before
        as(SamplePerson.ANNA)
                .get(CLIENTS + "/" + interview + "/outcome")
                .then()
                .body("outcome.decision", equalTo("needs_review"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"1\"", "*", "\"7\",\"1\""})
    void revisesWhatTheyHaveSeen(String tag) {
        decide(undecided(), "hire", tag).statusCode(200).header("ETag", "\"2\"");
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"2\"", "W/\"2\""})
    void isStoppedWhereTheyHaveSeenAnotherVersion(String tag) {
        decide(undecided(), "hire", tag)
                .statusCode(412)
                .contentType("application/problem+json")
                .body("type", containsString("version-mismatch"))
                .body("current_version", equalTo(1));
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"1\"", "*", "\"0\""})
    void isStoppedWhereTheySayToHaveSeenOneButThereIsNone(String tag) {
        UUID interview = scheduling.begun(SamplePerson.ANNA);
        decide(interview, "hire", tag).statusCode(412);
        as(SamplePerson.ANNA).get(CLIENTS + "/" + interview + "/outcome").then().statusCode(404);
        decide(SamplePerson.ANNA, interview, "hire").statusCode(201).header("ETag", "\"1\"");
    }

    @Test
    void isToldWhenTheirTagIsNone() {
        decide(undecided(), "hire", "latest").statusCode(400).body("violations[0].field", equalTo("If-Match"));
    }

    @Test
    void isToldThatADecisionIsFinalOnlyWhenTheyHaveSeenIt() {
        UUID interview = scheduling.begun(SamplePerson.ANNA);
        decide(SamplePerson.ANNA, interview, "hire").statusCode(201);
        decide(interview, "reject", "\"1\"").statusCode(409).body("type", containsString("outcome-final"));
        decide(interview, "reject", "\"2\"").statusCode(412);
    }

    @Test
    void hasAHistoryThatAdminsRead() {
        UUID interview = undecided();
        String id = decide(SamplePerson.ANNA, interview, "hire").extract().path("outcome.id");
        history(id, "")
                .statusCode(200)
                .body("count", equalTo(2))
                .body("next_cursor", nullValue())
                .body("events.version", contains(1, 2))
                .body("events.type", contains("interview-outcome.recorded", "interview-outcome.revised"))
                .body("events.previous_status", contains(null, "needs_review"))
                .body("events.status", contains("needs_review", "hire"))
                .body("events.actor.type", contains("client", "client"));
        String cursor = history(id, "?limit=1")
                .body("events.version", contains(1))
                .extract()
                .path("next_cursor");
        history(id, "?limit=1&cursor=" + cursor)
                .body("events.version", contains(2))
                .body("next_cursor", nullValue());
        history(UUID.randomUUID().toString(), "").statusCode(404);
        history("x", "").statusCode(404);
        as(SamplePerson.ANNA).get(ADMINS + "/" + id + "/history").then().statusCode(403);
    }

    @Test
    void areAnnotatedOnlyAsSeen() {
        String id = decide(SamplePerson.ANNA, scheduling.begun(SamplePerson.ANNA), "hire")
                .extract()
                .path("outcome.id");
        annotate(id, "\"2\"").statusCode(412);
        as(SamplePerson.CARLA)
                .get(ADMINS + "?limit=100")
                .then()
                .body("outcomes.find { it.id == '%s' }.admin_notes".formatted(id), nullValue());
        annotate(id, "\"1\"").statusCode(200).header("ETag", "\"1.1\"").body("outcome.version", equalTo(1));
        annotate(id, "\"1\"")
                .statusCode(412)
                .body("current_version", equalTo(1))
                .body("current_etag", equalTo("\"1.1\""));
        as(SamplePerson.CARLA)
                .get(ADMINS + "?limit=100")
                .then()
                .body("outcomes.find { it.id == '%s' }.etag".formatted(id), equalTo("\"1.1\""));
        assertEquals(List.of(1), history(id, "").extract().path("events.version"));
    }

    @RepeatedTest(5)
    void areAnnotatedByOneOfTwoAdminsWhoSawTheSame() throws Exception {
        String id = decide(SamplePerson.ANNA, scheduling.begun(SamplePerson.ANNA), "hire")
                .extract()
                .path("outcome.id");
        ExecutorService pool = Executors.newFixedThreadPool(2);
        try {
            List<Integer> statuses = new ArrayList<>();
            for (var answer : pool.invokeAll(List.<Callable<Integer>>of(
                    () -> annotate(id, "\"1\"", "First").extract().statusCode(),
                    () -> annotate(id, "\"1\"", "Second").extract().statusCode()))) {
                statuses.add(answer.get());
            }
            Collections.sort(statuses);
            assertEquals(List.of(200, 412), statuses);
        } finally {
            pool.shutdownNow();
        }
    }

    @Test
    void looksTheSameToItsClientWhateverAdminsNote() {
        UUID interview = undecided();
        String path = "/api/client/interviews/%s/outcome".formatted(interview);
        String seen = as(SamplePerson.ANNA).get(path).asString();
        String id = as(SamplePerson.ANNA).get(path).path("outcome.id");
        annotate(id, "\"1\"").statusCode(200);
        as(SamplePerson.ANNA).get(path).then().header("ETag", "\"1\"").body(equalTo(seen));
        decide(interview, "hire", "\"1\"").statusCode(200).header("ETag", "\"2\"");
        annotate(id, "\"2\"", "Another").statusCode(200).header("ETag", "\"2.1\"");
    }

    private UUID undecided() {
        UUID interview = scheduling.begun(SamplePerson.ANNA);
        decide(SamplePerson.ANNA, interview, "needs_review").statusCode(201).header("ETag", "\"1\"");
        return interview;
    }

    private ValidatableResponse annotate(String outcome, String tag) {
        return annotate(outcome, tag, "Ask for references");
    }

    private ValidatableResponse annotate(String outcome, String tag, String notes) {
        return as(SamplePerson.CARLA)
                .header("If-Match", tag)
                .body(Map.of("outcome_id", outcome, "admin_notes", notes))
                .patch(ADMINS)
                .then();
    }

    private ValidatableResponse history(String id, String query) {
        return as(SamplePerson.CARLA)
                .get(ADMINS + "/" + id + "/history" + query)
                .then();
    }
}
