package io.talentpool.outcome;

import static io.restassured.RestAssured.given;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

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
 * Every list and every look-up has its index: with many outcomes, recorded years ago by five thousand clients, none reads
 * more than a few thousand rows. The last of the tests, because the rows stay.
 */
@QuarkusTest
class WithManyOutcomesTest extends RunningService {

    private static final long FEW = 5_000;

    /**
     * Two pages of one decision. Where PostgreSQL reckons that to be cheaper, it goes by time alone and passes over others; it
     * must not go far.
     */
    private static final long OF_A_DECISION = 20_000;

    private static final List<String> TABLES = List.of("interview_outcomes", "interview_outcome_events");
    /** Of all, which are made one every two minutes. */
    private static final Instant MIDDLE =
            Instant.parse("2015-01-01T00:00:00Z").plus(Duration.ofMinutes(LargeTable.ROWS));

    private static final String IN_THE_MIDDLE = new Cursor(MIDDLE, UUID.randomUUID()).encoded();

    private static String client;
    private static String admin;

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
        RowsRead rows = rows(() -> {
            get(client, CLIENTS + "/outcomes?limit=100");
            get(client, CLIENTS + "/outcomes?limit=100&cursor=" + IN_THE_MIDDLE);
        });
        assertTrue(rows.total() <= FEW, rows::toString);
    }

    @Test
    void listsThoseOfNamedInterviews() {
        String named = String.join(
                ",",
                SuperuserSql.query("select scheduled_interview_id from interview_outcomes limit 100").stream()
                        .map(row -> row.get(0))
                        .toList());
        RowsRead rows = rows(() -> get(client, CLIENTS + "/outcomes?interviews=" + named));
        assertTrue(rows.total() <= FEW, rows::toString);
    }

    /** The figures over all come from totals that are kept. */
    @Test
    void listsEverybodysWithFiguresOverAll() {
        for (String decision : List.of("all", "hire", "reject", "needs_review")) {
            RowsRead rows = rows(() -> {
                get(admin, ADMINS + "?limit=100&decision=" + decision);
                get(admin, ADMINS + "?limit=100&decision=" + decision + "&cursor=" + IN_THE_MIDDLE);
            });
            assertTrue(rows.total() <= OF_A_DECISION, rows::toString);
        }
    }

    @Test
    void recordsRevisesAnnotatesAndLooksUp() {
        UUID interview = scheduling.begun(SamplePerson.MIRA);
        RowsRead rows = rows(() -> {
            String id = decide(SamplePerson.MIRA, interview, "needs_review")
                    .statusCode(201)
                    .extract()
                    .path("outcome.id");
            decide(SamplePerson.MIRA, interview, "hire").statusCode(200);
            get(client, CLIENTS + "/" + interview + "/outcome");
            get(admin, ADMINS + "/" + id + "/history");
            with(admin)
                    .body(Map.of("outcome_id", id, "admin_notes", "Good"))
                    .patch(ADMINS)
                    .then()
                    .statusCode(200);
        });
        assertTrue(rows.total() <= FEW, rows::toString);
    }

    @Test
    void replays() {
        String id = SuperuserSql.query("select aggregateid from interview_outcome_events where position = 1000")
                .get(0)
                .get(0);
        RowsRead rows = rows(() -> {
            replay(Map.of("id", id));
            replay(Map.of("from", "2015-05-05T10:00Z", "to", "2015-05-05T11:00Z"));
        });
        assertTrue(rows.total() <= FEW, rows::toString);
    }

    private static void replay(Map<String, String> range) {
        assertTrue(with(admin).body(range).post(ADMINS + "/replay").<Integer>path("events") > 0);
    }

    private static void get(String token, String path) {
        with(token).get(path).then().statusCode(200);
    }

    private static RowsRead rows(Runnable action) {
        RowsRead rows = RowsRead.by(
                "outcome_service", TABLES, () -> given().get("/q/health/ready").statusCode() == 200, action);
        assertEquals(Map.of(), rows.sequentially(), () -> "no table is read from its beginning: " + rows);
        return rows;
    }

    /** From 2015 on one every two minutes, always four at the same moment. */
    private static void fill() {
        LargeTable.fill("interview_outcomes", """
                insert into interview_outcomes (id, scheduled_interview_id, client_user_id, bpoc_candidate_id,
                    candidate_first_name, decision, client_feedback, created_at, updated_at)
                select numbered.id, numbered.id,
                    case when n %% 5000 = 0 then '%s'::uuid else md5((n %% 5000)::text)::uuid end,
                    numbered.id, 'Maya',
                    (case when n %% 50 = 0 then 'needs_review' when n %% 3 = 0 then 'hire' else 'reject' end)::interview_decision,
                    repeat('x', 200), made, made
                from (select n, ('00000000-0000-4000-8000-' || lpad(n::text, 12, '0'))::uuid as id,
                        timestamptz '2015-01-01 00:00Z' + (n / 4) * interval '8 minutes' as made
                    from generate_series(1, %d) as n) as numbered
                """.formatted(SamplePerson.MIRA.clientUserId(), LargeTable.ROWS));
        LargeTable.fill("interview_outcome_events", """
                insert into interview_outcome_events (id, aggregatetype, aggregateid, key, version, type, payload, actor_type,
                    occurred_at)
                select id, 'interview_outcome', id, id, 1, 'interview-outcome.recorded', '{"status": "hire"}', 'system', created_at
                from interview_outcomes where created_at < '2015-06-01'
                """);
    }
}
