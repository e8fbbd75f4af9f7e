package io.talentpool.request;

import static io.restassured.RestAssured.given;
import static io.talentpool.embedded.testing.Patience.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThanOrEqualTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.talentpool.embedded.people.SamplePerson;
import io.talentpool.embedded.testing.EventTopic;
import io.talentpool.embedded.testing.SuperuserSql;

/** What is in the log reaches Kafka, in order, whatever else is in it; and what is old moves on. */
@QuarkusTest
class RequestEventLogTest extends RunningService {

    private static final String UNPUBLISHED =
            "select count(*) from interview_request_outbox join interview_request_events using (position) where ";
    private static final int MORE_THAN_KAFKA_TAKES = 2_000_000;

    @Test
    void anEventThatKafkaRefusesHoldsUpItsKeyOnlyAndIsSeen() {
        String key = UUID.randomUUID().toString();
        String poisoned = append(key, 1, "repeat('x', %d)".formatted(MORE_THAN_KAFKA_TAKES));
        append(key, 2, "'after'");
        String other = append(UUID.randomUUID().toString(), 1, "'other'");
        await().untilAsserted(() -> assertTrue(isPublished(other)));
        await().untilAsserted(() -> health().body(event("stuck"), equalTo(List.of(1))));
        assertEquals(2, unpublished(key));
        assertEquals(1, metric("talent_pool_events_stuck"));
        await().untilAsserted(() -> assertTrue(metric("talent_pool_events_unpublished") >= 2));

        SuperuserSql.execute("update interview_request_events set payload = '{}' where id = '%s'".formatted(poisoned));
        await().untilAsserted(() -> assertEquals(0, unpublished(key)));
        await().untilAsserted(() -> health().body(event("stuck"), equalTo(List.of(0))));
        try (EventTopic topic = EventTopic.followUnchecked(broker, TOPIC)) {
            topic.await(
                    "the second event",
                    event -> key.equals(event.key()) && "0000000002".equals(event.header("ce_sequence")));
            assertEquals(
                    List.of("0000000001", "0000000002"),
                    topic.about(key).stream()
                            .map(event -> event.header("ce_sequence"))
                            .toList());
        }
    }

    @Test
    void manyEventsOfOneKeyStayInOrderThroughMoreThanOneBatch() {
        String key = UUID.randomUUID().toString();
        SuperuserSql.execute("""
                insert into interview_request_events
                    (id, aggregatetype, aggregateid, key, version, type, payload, actor_type, occurred_at)
                select gen_random_uuid(), 'interview_request', case when n %% 10 = 0 then '%1$s'::uuid else gen_random_uuid() end,
                       case when n %% 10 = 0 then '%1$s'::uuid else gen_random_uuid() end, n, 'interview-request.created', '{}', 'system', now()
                from generate_series(1, 5000) as n
                """.formatted(key));
        try (EventTopic topic = EventTopic.followUnchecked(broker, TOPIC)) {
            topic.await(
                    "the last event",
                    event -> key.equals(event.key()) && "0000005000".equals(event.header("ce_sequence")));
            assertEquals(
                    IntStream.rangeClosed(1, 500)
                            .mapToObj(n -> "%010d".formatted(n * 10))
                            .toList(),
                    topic.about(key).stream()
                            .map(event -> event.header("ce_sequence"))
                            .toList());
        }
    }

    @Test
    void aRefusedEventIsNotOvertakenByOneThatIsBatchesAway() {
        String key = UUID.randomUUID().toString();
        SuperuserSql.execute("""
                insert into interview_request_events
                    (id, aggregatetype, aggregateid, key, version, type, payload, actor_type, occurred_at)
                select gen_random_uuid(), 'interview_request', a, a, n, 'interview-request.created',
                       case when n = 1 then jsonb_build_object('text', repeat('x', %d)) else '{}' end, 'system', now()
                from (select n, case when n in (1, 7000) then '%s'::uuid else gen_random_uuid() end as a
                      from generate_series(1, 7000) as n) as numbered order by n
                """.formatted(MORE_THAN_KAFKA_TAKES, key));
        await().untilAsserted(
                        () -> assertEquals(2, SuperuserSql.number("select count(*) from interview_request_outbox")));
        assertEquals(2, unpublished(key));
        SuperuserSql.execute("update interview_request_events set payload = '{}' where key = '%s'".formatted(key));
        await().untilAsserted(() -> assertEquals(0, unpublished(key)));
    }

    @Test
    void whatIsPublishedIsTakenOutWithoutWaitingForTheDiskAndNothingElseIs() {
        SuperuserSql.execute("""
                create table outbox_commits (what text, synchronous text);
                create function note_outbox_commit() returns trigger language plpgsql security definer as $$
                begin
                    insert into public.outbox_commits
                    select tg_op, case source when 'session' then setting else 'as the server is set' end
                    from pg_settings where name = 'synchronous_commit';
                    return null;
                end
                $$;
                create trigger note_outbox_commit after insert or delete on interview_request_outbox
                    for each row execute function note_outbox_commit()
                """);
        try {
            for (int again = 0; again < 3; again++) {
                String id = pending(SamplePerson.ANNA);
                await().untilAsserted(() -> assertEquals(0, unpublished(id)));
            }
            assertEquals(
                    List.of(List.of("DELETE", "off", "3"), List.of("INSERT", "as the server is set", "3")),
                    SuperuserSql.query(
                            "select what, synchronous, count(*) from outbox_commits group by 1, 2 order by 1"));
        } finally {
            SuperuserSql.execute("drop function note_outbox_commit cascade; drop table outbox_commits");
        }
    }

    @Test
    void anOldEventMovesToTheArchiveWhereHistoryAndReplaysFindIt() {
        String id = pending(SamplePerson.ANNA);
        await().untilAsserted(() -> assertEquals(0, unpublished(id)));
        SuperuserSql.execute("update interview_request_events set occurred_at = '2003-01-01' where aggregateid = '%s'"
                .formatted(id));
        await().untilAsserted(() -> assertEquals(
                1,
                SuperuserSql.number("select count(*) from interview_request_events_archive where aggregateid = '%s'"
                        .formatted(id))));
        assertEquals(
                0,
                SuperuserSql.number(
                        "select count(*) from interview_request_events where aggregateid = '%s'".formatted(id)));

        approve(id).statusCode(200);
        as(SamplePerson.CARLA)
                .get(REQUESTS + "/" + id + "/history")
                .then()
                .body("events.version", equalTo(List.of(1, 2)));
        as(SamplePerson.CARLA)
                .body(Map.of("id", id))
                .post(REQUESTS + "/replay")
                .then()
                .body("events", equalTo(2));
        as(SamplePerson.CARLA)
                .body(Map.of("from", "2002-12-31T00:00Z", "to", "2003-01-02T00:00Z"))
                .post(REQUESTS + "/replay")
                .then()
                .body("events", greaterThanOrEqualTo(1));
    }

    @Test
    void theTraceOfARequestGoesThroughTheLogToKafkaAndOnFromThereIntoWhatFollows() {
        String asked = trace();
        String id = as(SamplePerson.ANNA)
                .header("traceparent", "00-" + asked + "-00f067aa0ba902b7-00")
                .body(body(gateway.knows("Maya")))
                .post(REQUEST)
                .then()
                .statusCode(201)
                .extract()
                .path("request.id");
        try (EventTopic topic = EventTopic.followUnchecked(broker, TOPIC)) {
            assertEquals(asked, traceOf(topic.awaitEvent("io.talentpool.interview-request.created.v1", id)));

            String scheduled = trace();
            InterviewOfARequest.unknownSoFar()
                    .at(1, "scheduled")
                    .publish(broker, id, Map.of("traceparent", "00-" + scheduled + "-00f067aa0ba902b7-00"));
            assertEquals(scheduled, traceOf(topic.awaitEvent("io.talentpool.interview-request.scheduled.v1", id)));
        }
    }

    private static String trace() {
        return UUID.randomUUID().toString().replace("-", "");
    }

    private static String traceOf(EventTopic.Event event) {
        return event.header("traceparent").split("-")[1];
    }

    /** An event as it would be logged for a change of an aggregate whose id is the key, too; its id. */
    private static String append(String key, int version, String text) {
        String id = UUID.randomUUID().toString();
        SuperuserSql.execute("""
                insert into interview_request_events
                    (id, aggregatetype, aggregateid, key, version, type, payload, actor_type, occurred_at)
                values ('%s', 'interview_request', '%s', '%s', %d, 'interview-request.created', jsonb_build_object('text', %s),
                        'system', now())
                """.formatted(id, key, key, version, text));
        return id;
    }

    private static boolean isPublished(String event) {
        return SuperuserSql.number(UNPUBLISHED + "id = '%s'".formatted(event)) == 0;
    }

    private static long unpublished(String key) {
        return SuperuserSql.number(UNPUBLISHED + "key = '%s'".formatted(key));
    }

    private static ValidatableResponse health() {
        return given().get("/q/health/ready").then().statusCode(200);
    }

    private static String event(String detail) {
        return "checks.findAll { it.name == 'events' }.data.'%s'".formatted(detail);
    }
}
