package io.talentpool.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class AdminDirectoryTest {

    private final OperatorDatabase database = OperatorDatabase.withClients();

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void isReadByTheServicesThatAdminsUseWhicheverOfTheScriptsIsFirst() {
        makeTable();
        database.runFile("admin-directory.sql");
        database.runFile("roles.sql");
        database.runFile("admin-directory.sql");
        database.setPasswords();

        for (String user : List.of("request_service", "scheduling_service", "outcome_service")) {
            assertThat(database.runAs(user, "select * from admin_directory"))
                    .containsExactly("sub-carla | Asia/Manila");
            assertThatThrownBy(() -> database.runAs(user, "select from admin_users"))
                    .hasMessageContaining("permission denied");
        }
        assertThatThrownBy(() -> database.runAs("candidate_gateway", "select from admin_directory"))
                .hasMessageContaining("permission denied");
    }

    @Test
    void isClosedToTheApi() {
        makeTable();
        ApiRoles.during(database, () -> {
            database.runFile("admin-directory.sql");

            assertThatThrownBy(() -> database.runAs("anon", "select from admin_directory"))
                    .hasMessageContaining("permission denied for view admin_directory");
        });
    }

    @Test
    void tellsWhereToPutOnesOwnNames() {
        assertThatThrownBy(() -> database.runFile("admin-directory.sql"))
                .hasMessageContaining("Nothing was changed, because your tables look different")
                .hasMessageContaining("Put their names and columns into admin-directory.sql.");
        assertThat(database.run("select to_regclass('admin_directory')")).containsExactly("null");
    }

    private void makeTable() {
        database.run("""
                create table admin_users (subject varchar(40), time_zone text);
                insert into admin_users values ('sub-carla', 'Asia/Manila')""");
    }
}
