package io.talentpool.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class RollbackScriptTest {

    private static List<String> before;

    private OperatorDatabase database;

    @BeforeAll
    static void remember() {
        try (OperatorDatabase withoutTables = OperatorDatabase.withRoles()) {
            before = Catalogue.of(withoutTables);
        }
    }

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void leavesOnlyWhatWasThereBefore() {
        database = OperatorDatabase.withServicesStarted();

        assertThat(database.runFile("rollback.sql"))
                .contains("Dropped table interview_requests", "Dropped table flyway_history_request")
                .contains("Dropped type interview_decision", "Dropped function update_talent_pool_updated_at");
        assertThat(Catalogue.of(database)).isEqualTo(before);
        assertThat(database.run("select full_name from client_users")).containsExactly("Anna");
    }

    @Test
    void doesNothingTheSecondTimeAndSaysSo() {
        database = OperatorDatabase.withTables();
        database.runFile("rollback.sql");

        assertThat(database.runFile("rollback.sql")).containsExactly("There was nothing to drop.");
    }

    @Test
    void takesAwayTablesThatWereMadeByHand() {
        database = OperatorDatabase.withRoles();
        database.run(Template.resource("by-hand.sql"));
        database.runFile("rollback.sql");

        assertThat(Catalogue.of(database)).isEqualTo(before);
    }

    @Test
    void letsEverythingBeMadeAgain() {
        database = OperatorDatabase.withTables();
        List<String> made = Catalogue.of(database);
        database.runFile("rollback.sql");
        database.startServices();

        assertThat(Catalogue.of(database)).isEqualTo(made);
    }

    @Test
    void leavesTheExtensionToOthersWhoUseIt() {
        database = OperatorDatabase.withServicesStarted();
        database.run("create table others (id uuid, exclude using gist (id with =))");
        database.runFile("rollback.sql");

        assertThat(database.run("select extname from pg_extension where extname = 'btree_gist'"))
                .hasSize(1);
    }
}
