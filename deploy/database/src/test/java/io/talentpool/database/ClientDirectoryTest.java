package io.talentpool.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ClientDirectoryTest {

    private static final String ANNA =
            "c0000000-0000-4000-8000-000000000001 | sub-anna | Anna Bell | anna@example.com | Acme | Europe/London";

    private final OperatorDatabase database = OperatorDatabase.empty();

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void isMappedOntoOneFlatTable() {
        makeFlatTable();
        database.runFile("client-directory.sql");

        assertThat(readByEveryService()).containsOnly(List.of(ANNA));
    }

    @Test
    void isMappedOntoClientsOfCompanies() {
        database.run("""
                create table companies (id int primary key, name text, time_zone text);
                create table client_users (id uuid primary key, auth_user_id uuid, first_name varchar(40), last_name varchar(40),
                    email varchar(80), company_id int references companies);
                insert into companies values (7, 'Acme', 'Europe/London');
                insert into client_users values
                    ('c0000000-0000-4000-8000-000000000001', 'f0000000-0000-4000-8000-000000000001', 'Anna', 'Bell', 'anna@example.com', 7),
                    ('c0000000-0000-4000-8000-000000000002', 'f0000000-0000-4000-8000-000000000002', 'Ben', null, 'ben@example.com', null)""");
        database.run(script().replace("text := 'flat'", "text := 'company'"));

        assertThat(readByEveryService())
                .containsOnly(
                        List.of(
                                ANNA.replace("sub-anna", "f0000000-0000-4000-8000-000000000001"),
                                "c0000000-0000-4000-8000-000000000002 | f0000000-0000-4000-8000-000000000002 | Ben | ben@example.com | null | null"));
    }

    @Test
    void mayBeMappedAgain() {
        makeFlatTable();
        database.runFile("client-directory.sql");
        database.run("alter table client_users add column display_name varchar(40) default 'Ms Bell'");
        database.run(script().replace("client.full_name::text", "client.display_name::text"));

        assertThat(readByEveryService()).containsOnly(List.of(ANNA.replace("Anna Bell", "Ms Bell")));
    }

    @Test
    void tellsWhereToPutOnesOwnColumns() {
        database.run("create table client_users (id uuid primary key, subject text)");

        assertThatThrownBy(() -> database.runFile("client-directory.sql"))
                .hasMessageContaining(
                        "Nothing was changed, because your tables look different: column client.full_name does not exist. Put their names and columns into the mapping 'flat' of client-directory.sql.");
        assertThat(database.run("select to_regclass('client_directory')")).containsExactly("null");
    }

    @Test
    void isClosedToTheApi() {
        makeFlatTable();
        ApiRoles.during(database, () -> {
            database.runFile("client-directory.sql");

            assertThatThrownBy(() -> database.runAs("anon", "select from client_directory"))
                    .hasMessageContaining("permission denied for view client_directory");
        });
    }

    private void makeFlatTable() {
        database.run("""
                create table client_users (
                    id uuid primary key, subject text, full_name text, email text, company text, time_zone text);
                insert into client_users values
                    ('c0000000-0000-4000-8000-000000000001', 'sub-anna', 'Anna Bell', 'anna@example.com', 'Acme', 'Europe/London')""");
    }

    private List<List<String>> readByEveryService() {
        database.runFile("roles.sql");
        database.setPasswords();
        return List.of("request_service", "scheduling_service", "outcome_service", "candidate_gateway").stream()
                .map(user -> database.runAs(user, "select * from client_directory order by client_user_id"))
                .toList();
    }

    private static String script() {
        return Scripts.read(OperatorDatabase.SCRIPTS.resolve("client-directory.sql"));
    }
}
