package io.talentpool.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;

import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What becomes of time zones that were accepted once and that no browser knows, and of keys in quotation marks. */
class UnknownZonesTest {

    private static final List<String> ZONES = List.of(
            "Z",
            "UT",
            "UTC",
            "GMT",
            "GMT0",
            "UTC+08:00",
            "GMT+08:00",
            "UT-05:00",
            "+08:00",
            "-12:00",
            "+14:00",
            "+05:30",
            "UTC-09:30",
            "+10:45",
            "+01:00:30",
            "-18:00",
            "SystemV/EST5EDT",
            "SystemV/AST4",
            "Asia/Manila",
            "EST5EDT",
            "Etc/GMT+8");

    private static final String INSERT = """
            insert into interview_requests (client_user_id, bpoc_candidate_id, candidate_first_name, preferred_times,
                client_timezone, client_notes, updated_at)
            values ('c0000000-0000-4000-8000-000000000001', gen_random_uuid(), 'Maria', '["2026-12-01T09:00:00+05:30"]',
                '%1$s', '%1$s', '2026-01-01')""";

    private static OperatorDatabase database;

    @BeforeAll
    static void migrate() {
        database = OperatorDatabase.withRoles();
        Flyway flyway = database.flyway("request");
        Flyway.configure()
                .configuration(flyway.getConfiguration())
                .target("6")
                .load()
                .migrate();
        ZONES.forEach(zone -> database.runAsSuperuser(INSERT.formatted(zone)));
        for (String key : List.of("bare", "\"quoted\"", "\"a\\\"b\\\\c\"", "\"half", "both", "\"both\"", "\"\"")) {
            database.runAsSuperuser("""
                    insert into interview_request_idempotency_keys (client_user_id, key, fingerprint, answer, created_at)
                    values ('c0000000-0000-4000-8000-000000000001', '%1$s', '%1$s', '{}', now())""".formatted(key));
        }
        flyway.migrate();
    }

    @AfterAll
    static void close() {
        database.close();
    }

    @ParameterizedTest
    @CsvSource({
        "Z, UTC",
        "UT, UTC",
        "UTC, UTC",
        "GMT, GMT",
        "GMT0, GMT0",
        "UTC+08:00, Etc/GMT-8",
        "GMT+08:00, Etc/GMT-8",
        "UT-05:00, Etc/GMT+5",
        "+08:00, Etc/GMT-8",
        "-12:00, Etc/GMT+12",
        "+14:00, Etc/GMT-14",
        "+05:30, Asia/Kolkata",
        "UTC-09:30, Pacific/Marquesas",
        "+10:45, UTC",
        "+01:00:30, Etc/GMT-1",
        "-18:00, UTC",
        "SystemV/EST5EDT, America/New_York",
        "SystemV/AST4, Etc/GMT+4",
        "Asia/Manila, Asia/Manila",
        "EST5EDT, EST5EDT",
        "Etc/GMT+8, Etc/GMT+8"
    })
    void becomesANameThatBrowsersKnow(String old, String now) {
        assertThat(database.runAsSuperuser("""
                        select client_timezone, preferred_times, version, updated_at = '2026-01-01'
                        from interview_requests where client_notes = '%s'""".formatted(old)))
                .containsExactly(now + " | [\"2026-12-01T09:00:00+05:30\"] | 1 | t");
    }

    @Test
    void findsAKeyByWhatIsWithinItsQuotationMarks() {
        assertThat(
                        database.runAsSuperuser(
                                "select fingerprint, key from interview_request_idempotency_keys order by fingerprint collate \"C\""))
                .containsExactly(
                        "\"\" | \"\"",
                        "\"a\\\"b\\\\c\" | a\"b\\c",
                        "\"both\" | \"both\"",
                        "\"half | \"half",
                        "\"quoted\" | quoted",
                        "bare | bare",
                        "both | both");
    }
}
