package io.talentpool.request;

import static io.restassured.RestAssured.given;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import jakarta.inject.Inject;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import io.quarkus.test.junit.QuarkusTest;
import io.talentpool.embedded.people.SamplePerson;
import io.talentpool.embedded.testing.LargeTable;
import io.talentpool.embedded.testing.RowsRead;
import io.talentpool.embedded.testing.SuperuserSql;
import io.talentpool.embedded.testing.TestTokens;
import io.talentpool.support.paging.Cursor;

/**
 * Every list and every look-up has its index: with many requests, made years ago by five thousand clients, none reads
 * more than a few thousand rows. The last of the tests, because the rows stay.
 */
@QuarkusTest
class WithManyRequestsTest extends RunningService {

    private static final long FEW = 5_000;

    /**
     * One page of each. Where PostgreSQL reckons that to be cheaper, it goes by time alone and passes over what stands
     * elsewhere; it must not go far.
     */
    private static final long OF_ALL_STATUSES = 20_000;

    /** Of all, which are made one every two minutes. */
    private static final Instant MIDDLE =
            Instant.parse("2015-01-01T00:00:00Z").plus(Duration.ofMinutes(LargeTable.ROWS));

    private static final String IN_THE_MIDDLE = new Cursor(MIDDLE, UUID.randomUUID()).encoded();
    private static final List<String> TABLES = List.of(
            "interview_requests",
            "interview_request_events",
            "interview_request_inbox",
            "interview_request_interviews",
            "interview_request_idempotency_keys");

    private static String client;
    private static String admin;

    @Inject
    FollowInterviews followInterviews;

    @BeforeEach
    void thereAreMany() {
        if (client == null) {
            fill();
            client = TestTokens.of(issuer, SamplePerson.MIRA);
            admin = TestTokens.of(issuer, SamplePerson.CARLA);
        }
    }

    @Test
    void listsAClients() {
        assertReads(FEW, () -> {
            get(client, REQUEST + "?limit=100");
            get(client, REQUEST + "?limit=100&cursor=" + IN_THE_MIDDLE);
            get(client, REQUEST + "?limit=100&status=pending");
        });
    }

    @Test
    void listsEverybodysFromTheNewestOn() {
        assertReads(OF_ALL_STATUSES, () -> listEachStatus(""));
    }

    @Test
    void listsEverybodysFromTheMiddleOn() {
        assertReads(OF_ALL_STATUSES, () -> listEachStatus("&cursor=" + IN_THE_MIDDLE));
    }

    private static void listEachStatus(String cursor) {
        for (String status : List.of("all", "pending", "approved", "rejected", "scheduled", "withdrawn")) {
            get(admin, REQUESTS + "?limit=100&status=" + status + cursor);
        }
    }

    @Test
    void looksOneUp() {
        String id = SuperuserSql.query("select id from interview_requests where client_user_id = '%s' limit 1"
                        .formatted(SamplePerson.MIRA.clientUserId()))
                .get(0)
                .get(0);
        assertReadsFew(() -> {
            get(client, REQUEST + "/" + id);
            get(admin, REQUESTS + "/" + id);
            get(admin, REQUESTS + "/" + id + "/history");
            get(admin, REQUESTS + "/" + id + "/history?cursor=" + IN_THE_MIDDLE);
        });
    }

    @Test
    void makesOneAndDecidesAboutIt() {
        UUID candidate = gateway.knows("Ada");
        assertReadsFew(() -> {
            Map<String, Object> body = body(candidate);
            String id = with(client).body(body).post(REQUEST).path("request.id");
            assertEquals(409, with(client).body(body).post(REQUEST).statusCode());
            assertEquals(200, with(admin).post(REQUESTS + "/" + id + "/approve").statusCode());
            assertEquals(
                    200, with(client).post(REQUEST + "/" + id + "/withdraw").statusCode());
        });
    }

    @Test
    void makesOneWithAKeyAndForgetsOldOnes() {
        UUID candidate = gateway.knows("Ada");
        assertReadsFew(() -> {
            for (int i = 0; i < 2; i++) {
                int status = with(client)
                        .header("Idempotency-Key", "among-many")
                        .body(body(candidate))
                        .post(REQUEST)
                        .statusCode();
                assertEquals(201, status);
            }
        });
    }

    @Test
    void followsInterviews() {
        String id = SuperuserSql.query("select id from interview_requests where status = 'pending' limit 1")
                .get(0)
                .get(0);
        InterviewOfARequest interview = InterviewOfARequest.unknownSoFar();
        assertReadsFew(() -> {
            interview.at(1, "scheduled").reach(followInterviews, id);
            interview.at(2, "cancelled").reach(followInterviews, id);
            interview.at(3, "scheduled").reach(followInterviews, id);
        });
    }

    @Test
    void replays() {
        String id = SuperuserSql.query("select aggregateid from interview_request_events where position = 1000")
                .get(0)
                .get(0);
        assertReadsFew(() -> {
            replay(Map.of("id", id));
            replay(Map.of("from", "2015-05-05T10:00Z", "to", "2015-05-05T11:00Z"));
        });
    }

    @Test
    void replaysAsMuchAsAReplayMay() {
        Map<String, String> fortnight = Map.of("from", "2015-02-01T00:00Z", "to", "2015-02-14T20:00Z");
        assertEquals(
                9_960, with(admin).body(fortnight).post(REQUESTS + "/replay").<Integer>path("events"));
        Map<String, String> month = Map.of("from", "2015-02-01T00:00Z", "to", "2015-03-01T00:00Z");
        with(admin).body(month).post(REQUESTS + "/replay").then().statusCode(400);
    }

    private void replay(Map<String, String> range) {
        assertTrue(with(admin).body(range).post(REQUESTS + "/replay").<Integer>path("events") > 0);
    }

    private static void get(String token, String path) {
        with(token).get(path).then().statusCode(200);
    }

    private static void assertReadsFew(Runnable action) {
        assertReads(FEW, action);
    }

    private static void assertReads(long most, Runnable action) {
        RowsRead rows = RowsRead.by(
                "request_service", TABLES, () -> given().get("/q/health/ready").statusCode() == 200, action);
        assertEquals(Map.of(), rows.sequentially(), () -> "no table is read from its beginning: " + rows);
        assertTrue(rows.total() <= most, rows::toString);
    }

    /** From 2015 on one every two minutes, every second four at the same moment; few of them still open. */
    private static void fill() {
        LargeTable.fill("interview_requests", """
                insert into interview_requests (id, client_user_id, bpoc_candidate_id, candidate_first_name, preferred_times,
                    client_notes, status, created_at, updated_at)
                select numbered.id, case when n %% 5000 = 0 then '%s'::uuid else md5((n %% 5000)::text)::uuid end,
                    numbered.id, 'Maya', '["2020-01-01T09:00:00Z"]', repeat('x', 100),
                    (array['pending', 'approved', 'rejected', 'withdrawn', 'rejected', 'scheduled', 'scheduled',
                        'scheduled', 'scheduled', 'scheduled'])[1 + (case when n %% 50 < 2 then n %% 50 else
                        2 + n %% 8 end)]::interview_request_status,
                    made, made
                from (select n, ('00000000-0000-4000-8000-' || lpad(n::text, 12, '0'))::uuid as id, timestamptz '2015-01-01 00:00Z' + (n / 4) * interval '8 minutes' as made
                    from generate_series(1, %d) as n) as numbered
                """.formatted(SamplePerson.MIRA.clientUserId(), LargeTable.ROWS));
        LargeTable.fill("interview_request_events", """
                insert into interview_request_events (id, aggregatetype, aggregateid, key, version, type, payload, actor_type,
                    occurred_at)
                select id, 'interview_request', id, id, 1, 'interview-request.created',
                    '{"status": "pending"}', 'system', created_at
                from interview_requests where created_at < '2015-06-01'
                """);
        LargeTable.fill("interview_request_interviews", """
                insert into interview_request_interviews
                select id, id, 'completed' from interview_requests where created_at < '2015-06-01'
                """);
        LargeTable.fill("interview_request_inbox", """
                insert into interview_request_inbox select interview_id, 1 from interview_request_interviews on conflict do nothing
                """);
        LargeTable.fill("interview_request_idempotency_keys", """
                insert into interview_request_idempotency_keys
                select client_user_id, id, 'x', '{}', now() from interview_requests
                where created_at between '2015-01-01' and '2015-06-01'
                """);
    }
}
