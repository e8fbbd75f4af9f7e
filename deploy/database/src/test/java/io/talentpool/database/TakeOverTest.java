package io.talentpool.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;

import org.flywaydb.core.api.FlywayException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Tables that were made by hand with the requirements document's script become ours, with their rows. */
class TakeOverTest {

    private static final String SCRIPT = "create-talent-pool-tables.sql";

    private OperatorDatabase database;

    /** The two ways from there to here. */
    enum Way {
        SERVICES(it -> {
            it.runFile("roles.sql");
            it.setPasswords();
            it.startServices();
        }),
        ONE_FILE(it -> it.runFile(SCRIPT));

        private final Consumer<OperatorDatabase> go;

        Way(Consumer<OperatorDatabase> go) {
            this.go = go;
        }

        void go(OperatorDatabase database) {
            go.accept(database);
        }
    }

    @BeforeEach
    void makeTablesByHand() {
        database = OperatorDatabase.withClients();
        database.runFile("client-directory.sql");
        database.run(Template.resource("by-hand.sql"));
    }

    @AfterEach
    void close() {
        database.close();
    }

    @ParameterizedTest
    @EnumSource
    void endsInTheSameSchema(Way way) {
        try (OperatorDatabase fresh = OperatorDatabase.withServicesStarted()) {
            way.go(database);

            assertThat(Catalogue.of(database)).isEqualTo(Catalogue.of(fresh));
            assertThat(Catalogue.histories(database)).isEqualTo(Catalogue.histories(fresh));
        }
    }

    @ParameterizedTest
    @EnumSource
    void keepsTheRows(Way way) {
        way.go(database);

        assertThat(database.run("""
                        select id, status, version, client_timezone, preferred_times, scheduled_interview_id, updated_at at time zone 'UTC'
                        from interview_requests order by id"""))
                .containsExactly(
                        "a0000000-0000-4000-8000-000000000001 | scheduled | 1 | America/New_York | [\"2025-11-03T09:00:00-05:00\", \"2025-11-04T10:00:00Z\"] | d0000000-0000-4000-8000-000000000001 | 2025-10-21 08:00:00",
                        "a0000000-0000-4000-8000-000000000002 | pending | 1 | UTC | [\"2026-01-05T09:30:00Z\"] | null | 2025-12-20 08:00:00");
        assertThat(database.run("""
                        select id, status, version, daily_co_room_name, room_status, room_due_at, updated_at at time zone 'UTC'
                        from scheduled_interviews"""))
                .containsExactly(
                        "d0000000-0000-4000-8000-000000000001 | completed | 1 | old-room | closed | null | 2025-11-03 15:00:00");
        assertThat(database.run("select interview_id, status from interview_request_interviews"))
                .containsExactly("d0000000-0000-4000-8000-000000000001 | completed");
        assertThat(database.run("""
                        select id, decision, version, interview_request_id, scheduled_time at time zone 'UTC', updated_at at time zone 'UTC'
                        from interview_outcomes"""))
                .containsExactly(
                        "e0000000-0000-4000-8000-000000000001 | hire | 1 | a0000000-0000-4000-8000-000000000001 | 2025-11-03 14:00:00 | 2025-11-03 16:00:00");
    }

    @Test
    void fillsWhatWasLeftEmpty() {
        database.run("update interview_requests set preferred_times = null");
        database.run("alter table interview_requests disable trigger user;"
                + "update interview_requests set created_at = null, updated_at = '2025-10-21 08:00Z'");
        database.run("update scheduled_interviews set duration_minutes = null");
        Way.ONE_FILE.go(database);

        assertThat(database.run(
                        "select distinct preferred_times, created_at at time zone 'UTC' from interview_requests"))
                .containsExactly("[] | 2025-10-21 08:00:00");
        assertThat(database.run("select duration_minutes from scheduled_interviews"))
                .containsExactly("60");
    }

    @Test
    void givesLiveInterviewsARoomOfOurs() {
        database.run("update scheduled_interviews set status = 'scheduled'");
        Way.ONE_FILE.go(database);

        assertThat(database.run("select room_status, room_due_at <= now() from scheduled_interviews"))
                .containsExactly("pending | t");
    }

    @Test
    void asksForTheRolesFileWhileTheTablesBelongToSomebodyElse() {
        database.runFile("roles.sql");
        database.setPasswords();
        database.run("alter table interview_requests owner to operator");

        assertThatThrownBy(() -> database.flyway("request").migrate())
                .isInstanceOf(FlywayException.class)
                .rootCause()
                .hasMessageContaining(
                        "ERROR: The table interview_requests belongs to operator, so talent_pool_owner may not take it over: run deploy/database/roles.sql as operator");
    }

    @Test
    void takesTheApiRolesRightsAway() {
        ApiRoles.during(database, () -> {
            database.run("grant all on all tables in schema public to anon, authenticated");
            Way.ONE_FILE.go(database);

            assertThat(database.runAsSuperuser("""
                            select table_name from information_schema.table_privileges
                            where grantee in ('anon', 'authenticated') and table_name not like 'client%'""")).isEmpty();
        });
    }

    @Test
    void leavesATableOfTheSameNameAlone() {
        database.run(
                "alter table interview_outcomes drop column admin_notes, alter column client_feedback type varchar(20)");

        refuses(
                "The table interview_outcomes is not the one of the requirements document: it lacks client_feedback text, admin_notes text.");
    }

    @Test
    void namesRequestsThatAreOpenTwice() {
        database.run("""
                insert into interview_requests (id, client_user_id, bpoc_candidate_id, candidate_first_name, status)
                select 'a0000000-0000-4000-8000-000000000003', client_user_id, bpoc_candidate_id, 'Jose', 'approved'
                from interview_requests where status = 'pending'""");

        refuses(
                "Nothing was changed. Please put these rows of interview_requests in order first: a0000000-0000-4000-8000-000000000002 and a0000000-0000-4000-8000-000000000003 are open for the same client and candidate (reject or delete all but one)");
    }

    @Test
    void namesInterviewsThatOverlap() {
        database.run("""
                update scheduled_interviews set status = 'scheduled';
                insert into scheduled_interviews (id, interview_request_id, client_user_id, bpoc_candidate_id, candidate_first_name, scheduled_time)
                values ('d0000000-0000-4000-8000-000000000002', 'a0000000-0000-4000-8000-000000000002',
                    'c0000000-0000-4000-8000-000000000001', 'b0000000-0000-4000-8000-000000000002', 'Jose', '2025-11-03 14:30Z')""");

        refuses(
                "Nothing was changed. Please put these rows of scheduled_interviews in order first: d0000000-0000-4000-8000-000000000001 and d0000000-0000-4000-8000-000000000002 are live, overlap and have the same client (cancel, complete, move or delete one)");
    }

    @Test
    void namesInterviewsThatAreLiveForTheSameRequest() {
        database.run("""
                update scheduled_interviews set status = 'scheduled', duration_minutes = 5;
                insert into scheduled_interviews (id, interview_request_id, client_user_id, bpoc_candidate_id, candidate_first_name, scheduled_time)
                select 'd0000000-0000-4000-8000-000000000002', interview_request_id, client_user_id, bpoc_candidate_id, 'Maria', '2025-11-05 14:00Z'
                from scheduled_interviews""");

        refuses(
                "Nothing was changed. Please put these rows of scheduled_interviews in order first: d0000000-0000-4000-8000-000000000001 and d0000000-0000-4000-8000-000000000002 are live for the same request (cancel, complete or delete all but one); d0000000-0000-4000-8000-000000000001 has a duration of 5 minutes (15 to 240 are possible)");
    }

    @Test
    void namesOutcomesOfTheSameInterview() {
        database.run("""
                insert into interview_outcomes (id, scheduled_interview_id, client_user_id, bpoc_candidate_id, candidate_first_name, decision, client_feedback)
                select 'e0000000-0000-4000-8000-000000000002', scheduled_interview_id, client_user_id, bpoc_candidate_id, 'Maria', 'reject', ''
                from interview_outcomes""");

        refuses(
                "Nothing was changed. Please put these rows of interview_outcomes in order first: e0000000-0000-4000-8000-000000000001 and e0000000-0000-4000-8000-000000000002 are of the same interview (delete all but one); e0000000-0000-4000-8000-000000000002 has client_feedback of 0 characters (1 to 5000 are possible)");
    }

    /** The one file changes nothing; a service that starts stops at the same sentence and has changed none of its rows. */
    private void refuses(String sentence) {
        List<String> before = Catalogue.of(database);
        assertThatThrownBy(() -> Way.ONE_FILE.go(database)).hasMessageStartingWith("ERROR: " + sentence);
        assertThat(Catalogue.of(database)).isEqualTo(before);

        Set<String> rows = rows();
        assertThatThrownBy(() -> Way.SERVICES.go(database)).rootCause().hasMessageContaining("ERROR: " + sentence);
        assertThat(rows()).isEqualTo(rows);
    }

    private Set<String> rows() {
        return new TreeSet<>(database.run("""
                select id || ' ' || status from interview_requests union all select id || ' ' || status from scheduled_interviews
                union all select id || ' ' || decision from interview_outcomes"""));
    }
}
