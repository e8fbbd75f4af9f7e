package io.talentpool.outcome;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThanOrEqualTo;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.talentpool.embedded.people.SamplePerson;
import io.talentpool.embedded.testing.EventTopic;

/** Past events are published again, for a consumer that lost them. */
@QuarkusTest
class OutcomeReplayTest extends RunningService {

    @Test
    void publishesTheEventsOfOneOutcomeAgainWithTheirIds() {
        String id = revised();
        replay(Map.of("id", id)).statusCode(200).body("success", equalTo(true)).body("events", equalTo(2));
        assertIsToldTwice(id);
    }

    @Test
    void publishesTheEventsOfATimeAgain() {
        Instant before = Instant.now().minusMillis(1);
        String id = revised();
        replay(Map.of(
                        "from",
                        before.toString(),
                        "to",
                        Instant.now().plusSeconds(1).toString()))
                .statusCode(200)
                .body("events", greaterThanOrEqualTo(2));
        assertIsToldTwice(id);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "{\"from\": \"2026-01-01T00:00Z\"}",
                "{\"from\": \"2026-01-02T00:00Z\", \"to\": \"2026-01-01T00:00Z\"}",
                "{\"id\": \"3f0c8a52-6b1e-4d1c-9a77-0d5e2f1b4c6d\", \"to\": \"2026-01-01T00:00Z\"}",
                "null"
            })
    void refusesWhatNamesNeitherAnOutcomeNorATime(String body) {
        as(SamplePerson.CARLA).body(body).post(ADMINS + "/replay").then().statusCode(400);
    }

    @Test
    void isForAdminsAndFindsNothingOfAnUnknownOutcome() {
        as(SamplePerson.ANNA)
                .body(Map.of("id", UUID.randomUUID()))
                .post(ADMINS + "/replay")
                .then()
                .statusCode(403);
        replay(Map.of("id", UUID.randomUUID())).statusCode(200).body("events", equalTo(0));
    }

    private String revised() {
        UUID interview = scheduling.begun(SamplePerson.ANNA);
        decide(SamplePerson.ANNA, interview, "needs_review").statusCode(201);
        return decide(SamplePerson.ANNA, interview, "hire")
                .statusCode(200)
                .extract()
                .path("outcome.id");
    }

    /** Once when it happened and once more, marked, with the same ids and in the same order. */
    private void assertIsToldTwice(String id) {
        try (EventTopic topic = EventTopic.follow(broker, TOPIC)) {
            topic.await(
                    "the revision, replayed",
                    event -> event.isAbout(id)
                            && "0000000002".equals(event.header("ce_sequence"))
                            && "true".equals(event.header("replayed")));
            List<EventTopic.Event> told = topic.about(id);
            assertEquals(List.of("0000000001", "0000000002", "0000000001", "0000000002"), all(told, "ce_sequence"));
            assertEquals(all(told.subList(0, 2), "ce_id"), all(told.subList(2, 4), "ce_id"), "an event keeps its id");
        }
    }

    private static List<String> all(List<EventTopic.Event> events, String header) {
        return events.stream().map(event -> event.header(header)).toList();
    }

    private ValidatableResponse replay(Map<String, ?> body) {
        return as(SamplePerson.CARLA).body(body).post(ADMINS + "/replay").then();
    }
}
