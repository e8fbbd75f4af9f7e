package io.talentpool.scheduling;

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
 * Every list and every look-up has its index, that of the rooms that are due, too, which goes on all the time: with many
 * interviews, held years ago by five thousand clients, nothing is read from its beginning. The last of the tests, because
 * the rows stay.
 */
@QuarkusTest
class WithManyInterviewsTest extends SchedulingTest {

    private static final long FEW = 5_000;

    /** One page of each; of those that one row in fifty has, about fifty times as many are passed over. */
    private static final long OF_ALL_STATUSES = 20_000;

    private static final List<String> TABLES =
            List.of("scheduled_interviews", "scheduled_interview_events", "scheduled_interview_inbox");
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
        assertReads(FEW, () -> {
            get(client, CLIENTS + "?limit=100");
            get(client, CLIENTS + "?limit=100&cursor=" + IN_THE_MIDDLE);
            get(client, CLIENTS + "?limit=100&status=cancelled");
        });
    }

    @Test
    void listsEverybodysFromTheLatestOn() {
        assertReads(OF_ALL_STATUSES, () -> listEachStatus(""));
    }

    @Test
    void listsEverybodysFromTheMiddleOn() {
        assertReads(OF_ALL_STATUSES, () -> listEachStatus("&cursor=" + IN_THE_MIDDLE));
    }

    @Test
    void listsEverybodysOfATime() {
        assertReads(OF_ALL_STATUSES, () -> {
            listEachStatus("&to=" + MIDDLE);
            listEachStatus("&from=" + MIDDLE + "&to=" + MIDDLE.plus(Duration.ofDays(1)));
        });
    }

    @Test
    void listsWhatNeedsALook() {
        assertReads(OF_ALL_STATUSES, () -> {
            for (String attention : List.of("any", "client_absent", "unconfirmed")) {
                get(admin, ADMINS + "?limit=100&attention=" + attention);
                get(admin, ADMINS + "?limit=100&attention=" + attention + "&cursor=" + IN_THE_MIDDLE);
            }
        });
    }

    @Test
    void schedulesChangesAndLooksUp() {
        UUID request = requests.approved(SamplePerson.MIRA, UUID.randomUUID());
        assertReads(2 * FEW, () -> {
            get(admin, SCHEDULE + "/suggestions?interview_request_id=" + request);
            String id = schedule(request, freeSlot()).statusCode(201).extract().path("interview.id");
            schedule(request, freeSlot()).statusCode(409);
            get(client, CLIENTS + "/" + id);
            get(client, CLIENTS + "/" + id + "/calendar.ics");
            get(admin, ADMINS + "/" + id + "/history");
            with(admin)
                    .body(Map.of("scheduled_time", freeSlot().toString(), "reason", "Ill"))
                    .post(ADMINS + "/" + id + "/reschedule")
                    .then()
                    .statusCode(200);
            with(admin)
                    .body(Map.of("reason", "Ill"))
                    .post(ADMINS + "/" + id + "/cancel")
                    .then()
                    .statusCode(200);
        });
    }

    @Test
    void replays() {
        String id = SuperuserSql.query("select aggregateid from scheduled_interview_events where position = 1000")
                .get(0)
                .get(0);
        assertReads(FEW, () -> {
            replay(Map.of("id", id));
            replay(Map.of("from", "2015-05-05T10:00Z", "to", "2015-05-05T11:00Z"));
        });
    }

    private static void listEachStatus(String more) {
        for (String status : List.of("all", "scheduled", "completed", "cancelled", "no_show")) {
            get(admin, ADMINS + "?limit=100&status=" + status + more);
        }
    }

    private static void replay(Map<String, String> range) {
        assertTrue(with(admin).body(range).post(ADMINS + "/replay").<Integer>path("events") > 0);
    }

    private static void get(String token, String path) {
        with(token).get(path).then().statusCode(200);
    }

    private static void assertReads(long most, Runnable action) {
        RowsRead rows = RowsRead.by(
                "scheduling_service",
                TABLES,
                () -> given().get("/q/health/ready").statusCode() == 200,
                action);
        assertEquals(Map.of(), rows.sequentially(), () -> "no table is read from its beginning: " + rows);
        assertTrue(rows.total() <= most, rows::toString);
    }

    /** From 2015 on one every two minutes, always four at the same moment; one in a thousand is still to be settled. */
    private static void fill() {
        LargeTable.fill("scheduled_interviews", """
                insert into scheduled_interviews (id, interview_request_id, client_user_id, bpoc_candidate_id,
                    candidate_first_name, scheduled_time, status, admin_notes, room_status, room_due_at, attention,
                    created_at, updated_at)
                select numbered.id, numbered.id,
                    case when n %% 5000 = 0 then '%s'::uuid else md5((n %% 5000)::text)::uuid end, numbered.id, 'Maya', held,
                    (case when n %% 1000 = 1 then 'scheduled' when n %% 10 = 2 then 'cancelled' when n %% 50 = 3 then 'no_show'
                        else 'completed' end)::scheduled_interview_status,
                    repeat('x', 100), case when n %% 1000 = 1 then 'ready' else 'closed' end, null,
                    case when n %% 1000 = 1 then 'client_absent' when n %% 1000 = 2 then 'unconfirmed' end,
                    held, held
                from (select n, ('00000000-0000-4000-8000-' || lpad(n::text, 12, '0'))::uuid as id,
                        timestamptz '2015-01-01 00:00Z' + (n / 4) * interval '8 minutes' as held
                    from generate_series(1, %d) as n) as numbered
                """.formatted(SamplePerson.MIRA.clientUserId(), LargeTable.ROWS));
        LargeTable.fill("scheduled_interview_events", """
                insert into scheduled_interview_events (id, aggregatetype, aggregateid, key, version, type, payload, actor_type,
                    occurred_at)
                select id, 'scheduled_interview', id, id, 1, 'scheduled-interview.scheduled', '{"status": "scheduled"}',
                    'system', created_at
                from scheduled_interviews where created_at < '2015-06-01'
                """);
        LargeTable.fill("scheduled_interview_inbox", """
                insert into scheduled_interview_inbox select id, 1 from scheduled_interview_events on conflict do nothing
                """);
    }
}
