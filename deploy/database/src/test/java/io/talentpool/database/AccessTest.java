package io.talentpool.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Who may do what in the database, and that nobody may do more. */
class AccessTest {

    private static final String DENIED = "42501";

    private static final Map<String, String> TABLE_OF = Map.of(
            "request", "interview_requests", "scheduling", "scheduled_interviews", "outcome", "interview_outcomes");

    private static OperatorDatabase database;

    @BeforeAll
    static void makeEverything() {
        database = OperatorDatabase.withRoles();
        database.run(Template.resource("by-hand.sql"));
        database.runFile("create-talent-pool-tables.sql");
    }

    @AfterAll
    static void close() {
        database.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"request", "scheduling", "outcome"})
    void aServiceReadsAndWritesItsOwnTable(String service) {
        String table = TABLE_OF.get(service);

        assertThat(database.runAs(service + "_service", "select id from " + table))
                .isNotEmpty();
        assertThatCode(() -> database.runAs(service + "_service", "update %s set version = version".formatted(table)))
                .doesNotThrowAnyException();
        assertThat(tables(service)).isNotEmpty().allSatisfy(own -> {
            assertThat(may(service, "select", own)).isTrue();
            // The lanes are the migration's; a service only moves along in them. What goes into an archive, a function
            // puts there, the trigger of a deletion what is to be closed, and a trigger of outcomes their totals.
            assertThat(may(service, "insert", own))
                    .isEqualTo(!own.endsWith("_call_lanes")
                            && !own.endsWith("_archive")
                            && !own.endsWith("_abandoned_rooms")
                            && !own.endsWith("_totals")
                            && !own.startsWith("flyway_history_"));
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"request", "scheduling", "outcome"})
    void aServiceTakesNothingAwayAndChangesNoTable(String service) {
        assertThat(tables(service)).allSatisfy(own -> {
            if (!own.endsWith("_idempotency_keys")
                    && !own.endsWith("_outbox")
                    && !own.endsWith("_webhooks")
                    && !own.endsWith(
                            "_abandoned_rooms")) { // old answers go, what is published, old news, and what is closed
                denied(service + "_service", "delete from " + own);
            }
            if (own.matches(".*_events(_archive)?")) {
                denied(service + "_service", "update %s set version = version".formatted(own));
            }
            denied(service + "_service", "truncate " + own);
            denied(service + "_service", "alter table %s add column more int".formatted(own));
            denied(service + "_service", "alter table %s disable row level security".formatted(own));
            denied(service + "_service", "drop table " + own);
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"request", "scheduling", "outcome", "candidate_gateway"})
    void nobodyComesNearATableOfAnotherService(String service) {
        String user = service.endsWith("gateway") ? service : service + "_service";
        List<String> others = OperatorDatabase.SERVICES.stream()
                .filter(other -> !other.equals(service))
                .flatMap(other -> tables(other).stream())
                .toList();

        assertThat(others).hasSizeGreaterThan(4).allSatisfy(table -> {
            denied(user, "select from " + table);
            denied(user, "insert into %s default values".formatted(table));
            denied(user, "update %s set %s".formatted(table, aColumnOf(table) + " = default"));
            denied(user, "delete from " + table);
            denied(user, "truncate " + table);
        });
        assertThat(database.run(
                        "select relname from pg_class where relname like 'flyway\\_history\\_%' and relkind = 'r'"))
                .hasSize(3)
                .filteredOn(history -> !history.endsWith("_" + service))
                .allSatisfy(history -> denied(user, "select from " + history));
    }

    @ParameterizedTest
    @ValueSource(strings = {"request_service", "scheduling_service", "outcome_service", "candidate_gateway"})
    void everyServiceKnowsTheClientsByTheDirectoryOnly(String user) {
        assertThat(database.runAs(user, "select name from client_directory")).containsExactly("Anna");
        denied(user, "select from client_users");
        denied(user, "delete from client_directory");
        denied(user, "create table mine (id int)");
    }

    @Test
    void candidateGatewayReadsTheDirectoryAndNothingElse() {
        assertThat(database.run("""
                        select relname from pg_class
                        where relnamespace = 'public'::regnamespace and relkind in ('r', 'v', 'S')
                          and has_table_privilege('candidate_gateway', oid, 'select, insert, update, delete, truncate, references, trigger')""")).containsExactly("client_directory");
    }

    @ParameterizedTest
    @ValueSource(strings = {"request", "scheduling", "outcome"})
    void theMigrationUserOwnsTheTables(String service) {
        String user = service + "_service_migration";

        assertThat(database.runAs(user, "select current_user")).containsExactly("talent_pool_owner");
        assertThatCode(() -> database.runAs(
                        user, "begin; alter table %s add column more int; rollback".formatted(TABLE_OF.get(service))))
                .doesNotThrowAnyException();
        denied(user, "select from client_users");
        denied(user, "alter table client_users add column more int");
    }

    @Test
    void rowLevelSecurityHidesEveryRowFromTheApi() {
        ApiRoles.during(database, () -> {
            database.run("grant select, update, delete on all tables in schema public to anon");

            List<String> ours = database.run("""
                    select relname from pg_class
                    where relkind = 'r' and pg_get_userbyid(relowner) = 'talent_pool_owner'""");
            assertThat(ours)
                    .hasSizeGreaterThan(9)
                    .allSatisfy(table -> assertThat(database.runAs("anon", "select count(*) from " + table))
                            .as("rows of %s that anon sees", table)
                            .containsExactly("0"));
            assertThat(database.runAs("anon", "delete from interview_requests returning id"))
                    .isEmpty();
            assertThat(database.run("select count(*) from interview_requests")).containsExactly("2");
        });
    }

    private static List<String> tables(String service) {
        return database.run("select tablename from pg_policies where roles = '{%s_service}'".formatted(service));
    }

    private static String aColumnOf(String table) {
        return database.run(
                        "select attname from pg_attribute where attrelid = '%s'::regclass and attnum > 0 and not attisdropped order by attnum desc"
                                .formatted(table))
                .get(0);
    }

    private static boolean may(String service, String privilege, String table) {
        return database.run("select has_table_privilege('%s_service', '%s', '%s')".formatted(service, table, privilege))
                .equals(List.of("t"));
    }

    private static void denied(String user, String sql) {
        assertThatThrownBy(() -> database.runAs(user, sql))
                .as("%s: %s", user, sql)
                .isInstanceOfSatisfying(
                        OperatorDatabase.Refused.class,
                        refused -> assertThat(refused.sqlState())
                                .as(refused.getMessage())
                                .isEqualTo(DENIED));
    }
}
