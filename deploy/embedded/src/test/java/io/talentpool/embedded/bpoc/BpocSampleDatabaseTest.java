package io.talentpool.embedded.bpoc;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import javax.sql.DataSource;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;

class BpocSampleDatabaseTest {

    private static final String FINGERPRINT = """
            select md5(string_agg(u::text || coalesce(r::text, '') || coalesce(c::text, ''), '' order by u.id))
            from users u
            left join resumes_extracted r on r.user_id = u.id
            left join bpoc_cultural_results c on c.user_id = u.id
            """;

    private static EmbeddedPostgres postgres;

    @BeforeAll
    static void startPostgres() throws IOException {
        postgres = EmbeddedPostgres.builder().setServerConfig("fsync", "off").start();
    }

    @AfterAll
    static void stopPostgres() throws IOException {
        postgres.close();
    }

    @Test
    void holdsAsManyVisibleCandidatesAsAskedForAndThreeHiddenAccounts() throws SQLException {
        var database = database("visible");
        int candidates = ParsedCandidate.UP_TO_THE_LAST;
        BpocSampleDatabase.create(database, candidates);
        assertEquals(
                String.valueOf(candidates),
                ask(
                        database,
                        "select count(*) from users join resumes_extracted on user_id = id where admin_level = 'user'"));
        assertEquals(String.valueOf(candidates + 3), ask(database, "select count(*) from users"));
    }

    @Test
    void isTheSameEachTimeAndGrowsWithoutChangingAnyone() throws SQLException {
        var once = database("once");
        var grown = database("grown");
        BpocSampleDatabase.create(once, 60);
        BpocSampleDatabase.create(grown, 20);
        BpocSampleDatabase.create(grown, 60);
        BpocSampleDatabase.create(grown, 10);
        assertEquals(ask(once, FINGERPRINT), ask(grown, FINGERPRINT));
        assertEquals(
                "1",
                ask(once, "select count(*) from users where id = '%s'".formatted(BpocSampleDatabase.candidateId(59))));
    }

    @Test
    void saysOfNobodyWhatItSaysOfAnother() throws SQLException {
        var database = database("assessments");
        BpocSampleDatabase.create(database, ParsedCandidate.UP_TO_THE_LAST);
        var others = """
                from users join bpoc_cultural_results on user_id = id
                where summary_text like '%shows steady%' and summary_text not like 'The candidate %'
                and not starts_with(summary_text, concat_ws(' ', first_name, last_name) || ' shows')""";
        assertEquals("0", ask(database, "select count(*) " + others + " and first_name <> '' and last_name <> ''"));
    }

    @Test
    void showsEveryShapeOfResume() throws SQLException {
        var database = database("shapes");
        BpocSampleDatabase.create(database, BpocSampleDatabase.DEFAULT_CANDIDATES);
        for (var shape : new String[] {
            "jsonb_typeof(resume_data) = 'array'",
            "resume_data ? 'files'",
            "resume_data = '{}'",
            "jsonb_typeof(resume_data -> 'skills') = 'number'",
            "jsonb_typeof(resume_data -> 'skills') = 'string'",
            "resume_data #> '{professional_experience,positions}' is not null",
            "resume_data -> 'work_history' is not null",
            "resume_data -> 'qualifications' is not null",
            "resume_data -> 'objective' is not null"
        }) {
            assertTrue(
                    Integer.parseInt(ask(database, "select count(*) from resumes_extracted where " + shape)) > 0,
                    shape);
        }
        assertTrue(Integer.parseInt(ask(database, "select count(*) from users where bio like '%@example.com%'")) > 10);
    }

    @Test
    void letsTheReaderReadAndNothingElse() throws SQLException {
        BpocSampleDatabase.create(database("guarded"), 5);
        try (var reader = DriverManager.getConnection(
                postgres.getJdbcUrl(BpocSampleDatabase.READER, "guarded"),
                BpocSampleDatabase.READER,
                BpocSampleDatabase.READER)) {
            assertEquals("8", ask(reader, "select count(*) from users"));
            reader.createStatement().execute("set default_transaction_read_only = off");
            assertThrows(SQLException.class, () -> ask(reader, "delete from users returning 1"));
        }
    }

    private static DataSource database(String name) throws SQLException {
        try (var connection = postgres.getPostgresDatabase().getConnection();
                var statement = connection.createStatement()) {
            statement.execute("create database " + name);
        }
        return postgres.getDatabase("postgres", name);
    }

    private static String ask(DataSource database, String question) throws SQLException {
        try (var connection = database.getConnection()) {
            return ask(connection, question);
        }
    }

    private static String ask(Connection connection, String question) throws SQLException {
        try (var statement = connection.createStatement();
                var answer = statement.executeQuery(question)) {
            assertTrue(answer.next());
            return answer.getString(1);
        }
    }
}
