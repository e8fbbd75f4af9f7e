package io.talentpool.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;

import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.MigrationInfo;
import org.flywaydb.core.api.configuration.FluentConfiguration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The one-file form does what the services' migrations do, and the two may take turns. */
class CreateScriptTest {

    private static final String SCRIPT = "create-talent-pool-tables.sql";

    @Test
    void makesWhatTheServicesMake() {
        try (OperatorDatabase byServices = OperatorDatabase.withServicesStarted();
                OperatorDatabase byHand = OperatorDatabase.withTables()) {
            assertThat(Catalogue.of(byHand)).isEqualTo(Catalogue.of(byServices)).hasSizeGreaterThan(150);
            assertThat(Catalogue.histories(byHand)).isEqualTo(Catalogue.histories(byServices));
        }
    }

    @Test
    void needsNothingButTheClients() {
        try (OperatorDatabase database = OperatorDatabase.withClients()) {
            assertThat(database.runFile(SCRIPT))
                    .startsWith("Applied request-service, version 1 (interview requests)")
                    .last()
                    .asString()
                    .startsWith("The tables are up to date: request-service at version ");
        }
    }

    @Test
    void changesNothingTheSecondTimeAndSaysSo() {
        try (OperatorDatabase database = OperatorDatabase.withTables()) {
            List<String> before = Catalogue.of(database);
            List<String> histories = Catalogue.histories(database);

            assertThat(database.runFile(SCRIPT)).hasSize(2).startsWith("There was nothing to do.");
            assertThat(Catalogue.of(database)).isEqualTo(before);
            assertThat(Catalogue.histories(database)).isEqualTo(histories);
        }
    }

    @Test
    void removesWhatBelongsToARowThatIsRemoved() {
        try (OperatorDatabase database = OperatorDatabase.withTables()) {
            assertThat(database.run("""
                    select conname from pg_constraint
                    where contype = 'f' and confdeltype = 'c'
                    and conrelid::regclass::text in ('interview_requests', 'scheduled_interviews', 'interview_outcomes')
                    order by 1"""))
                    .containsExactly(
                            "fk_interview_outcomes_client",
                            "fk_interview_outcomes_interview",
                            "fk_interview_requests_client",
                            "fk_scheduled_interviews_client",
                            "fk_scheduled_interviews_request");
        }
    }

    @Test
    void leavesNothingForTheServicesToDo() {
        try (OperatorDatabase database = OperatorDatabase.withTables()) {
            for (String service : OperatorDatabase.SERVICES) {
                Flyway flyway = database.flyway(service);
                flyway.validate();
                assertThat(flyway.migrate().migrationsExecuted).as(service).isZero();
                assertThat(flyway.info().all())
                        .extracting(MigrationInfo::getState)
                        .allMatch(state -> state.isApplied() && !state.isFailed());
            }
        }
    }

    @Test
    void carriesOnWhereTheServicesAre() {
        try (OperatorDatabase byServices = OperatorDatabase.withServicesStarted();
                OperatorDatabase mixed = OperatorDatabase.withRoles()) {
            upTo(2, mixed.flyway("request")).migrate();

            assertThat(mixed.runFile(SCRIPT))
                    .startsWith("Applied request-service, version 3 (event log)")
                    .contains("Applied scheduling-service, version 1 (scheduled interviews)");
            assertThat(Catalogue.of(mixed)).isEqualTo(Catalogue.of(byServices));
            assertThat(Catalogue.histories(mixed)).isEqualTo(Catalogue.histories(byServices));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {SCRIPT, "roles.sql", "client-directory.sql"})
    void stopsWithoutClients(String script) {
        try (OperatorDatabase database = OperatorDatabase.empty()) {
            refuses(database, script, "The table client_users is missing: Talent Pool refers to it, so create it");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {SCRIPT, "roles.sql", "client-directory.sql"})
    void stopsAtClientsWithNumbersForIds(String script) {
        try (OperatorDatabase database = OperatorDatabase.empty()) {
            database.run("create table client_users (id bigint primary key)");

            refuses(database, script, "The column client_users.id is missing or not of type uuid");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {SCRIPT, "roles.sql"})
    void stopsAtClientsThatNothingCanReferTo(String script) {
        try (OperatorDatabase database = OperatorDatabase.empty()) {
            database.run("create table client_users (id uuid)");

            refuses(database, script, "The column client_users.id is not unique");
        }
    }

    private static void refuses(OperatorDatabase database, String script, String sentence) {
        List<String> before = Catalogue.of(database);

        assertThatThrownBy(() -> database.runFile(script))
                .isInstanceOf(OperatorDatabase.Refused.class)
                .hasMessageStartingWith("ERROR: " + sentence);
        assertThat(Catalogue.of(database)).isEqualTo(before);
    }

    private static Flyway upTo(int version, Flyway flyway) {
        return new FluentConfiguration()
                .configuration(flyway.getConfiguration())
                .target(Integer.toString(version))
                .load();
    }
}
