package io.talentpool.request;

import static org.hamcrest.Matchers.containsString;
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
import io.talentpool.embedded.testing.SuperuserSql;

/** Past events are published again, for a consumer that lost them. */
@QuarkusTest
class RequestReplayTest extends RunningService {

    @Test
    void publishesTheEventsOfOneRequestAgainWithTheirIds() {
        String id = approved();
        replay(Map.of("id", id))
                .statusCode(200)
                .body("success", equalTo(true))
                .body("events", equalTo(2))
                .body("refused", equalTo(0));
        assertIsToldTwice(id);
    }

    @Test
    void publishesTheEventsOfATimeAgain() {
        Instant before = Instant.now().minusMillis(1);
        String id = approved();
        replay(Map.of(
                        "from",
                        before.toString(),
                        "to",
                        Instant.now().plusSeconds(1).toString()))
                .statusCode(200)
                .body("events", greaterThanOrEqualTo(2));
        assertIsToldTwice(id);
    }

    @Test
    void leavesTheHistoryAsItIs() {
        String id = approved();
        replay(Map.of("id", id)).statusCode(200);
        as(SamplePerson.CARLA).get(REQUESTS + "/" + id + "/history").then().body("count", equalTo(2));
        as(SamplePerson.ANNA).get(REQUEST + "/" + id).then().body("request.version", equalTo(2));
    }

    @Test
    void doesNotCountWhatKafkaRefuses() {
        String id = UUID.randomUUID().toString();
        // As published ones, which the relay leaves alone.
        SuperuserSql.execute("""
                set session_replication_role = replica;
                insert into interview_request_events
                    (id, aggregatetype, aggregateid, key, version, type, payload, actor_type, occurred_at)
                select gen_random_uuid(), 'interview_request', '%1$s', '%1$s', n, 'interview-request.created',
                       case when n = 2 then jsonb_build_object('text', repeat('x', 2000000)) else '{}' end, 'system', '2010-01-01'
                from generate_series(1, 4) as n
                """.formatted(id));
        try (HeardLog log = HeardLog.listen()) {
            replay(Map.of("id", id)).statusCode(200).body("events", equalTo(1)).body("refused", equalTo(3));
            assertEquals(1, log.count("Kafka refuses event", "of a replay"));
        }
        try (EventTopic topic = EventTopic.followUnchecked(broker, TOPIC)) {
            topic.await("the first of them", event -> event.isAbout(id));
            assertEquals(1, topic.about(id).size());
        }
    }

    @Test
    void findsNothingToPublish() {
        replay(Map.of("id", UUID.randomUUID())).statusCode(200).body("events", equalTo(0));
        replay(Map.of("from", "2001-01-01T00:00Z", "to", "2001-01-02T00:00Z"))
                .statusCode(200)
                .body("events", equalTo(0));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "{\"id\": null}",
                "{\"from\": \"2026-01-01T00:00Z\"}",
                "{\"to\": \"2026-01-01T00:00Z\"}",
                "{\"from\": \"2026-01-01T00:00Z\", \"to\": \"2026-01-01T00:00Z\"}",
                "{\"from\": \"2026-01-02T00:00Z\", \"to\": \"2026-01-01T00:00Z\"}",
                "{\"from\": \"yesterday\", \"to\": \"today\"}",
                "{\"from\": \"-999999999-01-01T00:00:00+18:00\", \"to\": \"2026-01-01T00:00Z\"}",
                "{\"from\": \"2026-01-01T00:00Z\", \"to\": \"+10000-01-01T00:00Z\"}",
                "{\"id\": \"3f0c8a52-6b1e-4d1c-9a77-0d5e2f1b4c6d\", \"from\": \"2026-01-01T00:00Z\"}",
                "{\"id\": \"x\"}",
                "[]",
                "null"
            })
    void refusesWhatNamesNeitherARequestNorATime(String body) {
        as(SamplePerson.CARLA)
                .body(body)
                .post(REQUESTS + "/replay")
                .then()
                .statusCode(400)
                .contentType("application/problem+json")
                .body("type", containsString("invalid-input"));
    }

    @Test
    void isForAdmins() {
        as(SamplePerson.ANNA)
                .body(Map.of("id", UUID.randomUUID()))
                .post(REQUESTS + "/replay")
                .then()
                .statusCode(403);
    }

    private String approved() {
        String id = pending(SamplePerson.ANNA);
        approve(id).statusCode(200);
        return id;
    }

    /** Once when it happened and once more, marked, with the same ids and in the same order. */
    private void assertIsToldTwice(String id) {
        try (EventTopic topic = EventTopic.follow(broker, TOPIC)) {
            topic.await(
                    "the approval, replayed",
                    event -> event.isAbout(id)
                            && "0000000002".equals(event.header("ce_sequence"))
                            && "true".equals(event.header("replayed")));
            List<EventTopic.Event> replayed = topic.about(id).stream()
                    .filter(event -> event.headers().containsKey("replayed"))
                    .toList();
            List<EventTopic.Event> first = topic.about(id).stream()
                    .filter(event -> !event.headers().containsKey("replayed"))
                    .toList();
            assertEquals(2, first.size());
            assertEquals(bodies(first), bodies(replayed));
        }
    }

    private static List<List<String>> bodies(List<EventTopic.Event> events) {
        return events.stream()
                .map(event -> List.of(
                        event.key(),
                        event.header("ce_id"),
                        event.header("ce_type"),
                        event.header("ce_time"),
                        event.header("ce_sequence"),
                        event.value()))
                .toList();
    }

    private ValidatableResponse replay(Map<String, ?> body) {
        return as(SamplePerson.CARLA).body(body).post(REQUESTS + "/replay").then();
    }
}
