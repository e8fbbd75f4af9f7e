package io.talentpool.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What becomes of the preferred times in a table that was made by hand: strings with an offset, and nothing that is none. */
class OldPreferredTimesTest {

    private OperatorDatabase database;

    @BeforeEach
    void makeTablesByHand() {
        database = OperatorDatabase.withClients();
        database.run(Template.resource("by-hand.sql"));
        database.run(
                "delete from interview_outcomes; delete from scheduled_interviews; delete from interview_requests");
    }

    @AfterEach
    void close() {
        database.close();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
                    "2026-12-01T09:00:00+01:00"                                           | 2026-12-01T09:00:00+01:00
                    "2026-12-01T09:00:00.000Z"                                            | 2026-12-01T09:00:00Z
                    "2026-12-01T09:00:00.250Z"                                            | 2026-12-01T09:00:00.25Z
                    "2026-12-01 09:00:00+0530"                                            | 2026-12-01T09:00:00+05:30
                    "2026-12-01T09:00-03"                                                 | 2026-12-01T09:00:00-03:00
                    "2026-12-01T09:00"                                                    | 2026-12-01T09:00:00Z
                    {"datetime": "2026-12-01T09:00"}                                      | 2026-12-01T09:00:00Z
                    {"datetime": "2026-12-01T09:00", "timezone": ""}                      | 2026-12-01T09:00:00Z
                    {"datetime": "2026-12-01T09:00", "timezone": "Asia/Manila"}           | 2026-12-01T09:00:00+08:00
                    {"datetime": "2026-07-01T09:00:00", "timezone": "america/new_york"}   | 2026-07-01T09:00:00-04:00
                    {"datetime": "2026-12-01T09:00:00Z", "timezone": "Australia/Adelaide"}| 2026-12-01T19:30:00+10:30
                    {"datetime": "2026-12-01T09:00:00Z", "timezone": "Nowhere/Land"}      | 2026-12-01T09:00:00Z
                    {"datetime": "2026-10-25T01:30", "timezone": "Europe/London"}         | 2026-10-25T01:30:00+01:00
                    {"datetime": "2026-03-29T01:30", "timezone": "Europe/London"}         | 2026-03-29T02:30:00+01:00
                    {"datetime": "2026-04-05T01:45", "timezone": "Australia/Lord_Howe"}   | 2026-04-05T01:45:00+11:00
                    """)
    void becomesATimeWithAnOffset(String old, String now) {
        assertThat(takenOver("[" + old + "]")).containsExactly("[\"" + now + "\"]");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"next Tuesday\"",
                "\"2026-02-30T09:00\"",
                "\"2026-12-01\"",
                "{\"datetime\": \"2026-12-01T09:00\", \"timezone\": \"Nowhere/Land\"}",
                "{\"when\": \"2026-12-01T09:00\"}",
                "{\"datetime\": 5}",
                "17",
                "null",
                "[]"
            })
    void leavesOutWhatIsNoTimeAndWarns(String old) {
        List<String> answer = takenOver("[\"2026-12-01T09:00Z\", %s, \"2026-12-02T09:00Z\"]".formatted(old));

        assertThat(answer.get(0)).isEqualTo("[\"2026-12-01T09:00:00Z\", \"2026-12-02T09:00:00Z\"]");
        assertThat(answer.get(1))
                .startsWith("Interview request a0000000-0000-4000-8000-000000000001: its preferred time ")
                .contains(" is left out: ");
    }

    @ParameterizedTest
    @ValueSource(strings = {"{}", "null", "\"soon\"", "[]"})
    void becomesEmptyWhereThereIsNoTimeAtAll(String old) {
        assertThat(takenOver(old).get(0)).isEqualTo("[]");
    }

    @Test
    void takesASingleTimeForAListOfOne() {
        assertThat(takenOver("{\"datetime\": \"2026-12-01T09:00\", \"timezone\": \"Asia/Manila\"}"))
                .containsExactly("[\"2026-12-01T09:00:00+08:00\"]");
    }

    @Test
    void keepsTheFirstFiveOfMore() {
        List<String> answer = takenOver(
                "[\"2026-12-01T01:00Z\", \"2026-12-01T02:00Z\", \"2026-12-01T03:00Z\", \"2026-12-01T04:00Z\", \"2026-12-01T05:00Z\", \"2026-12-01T06:00Z\"]");

        assertThat(answer.get(0)).contains("T01:00:00Z", "T05:00:00Z").doesNotContain("T06");
        assertThat(answer.get(1))
                .contains("only the first 5 are kept of its preferred times")
                .contains("T06:00:00Z");
    }

    /** The times as they are afterwards, and the warnings. */
    private List<String> takenOver(String times) {
        database.run("""
                insert into interview_requests (id, client_user_id, bpoc_candidate_id, candidate_first_name, preferred_times)
                values ('a0000000-0000-4000-8000-000000000001', 'c0000000-0000-4000-8000-000000000001', gen_random_uuid(), 'Maria', '%s')""".formatted(times));
        List<String> answer = database.runFile("create-talent-pool-tables.sql");
        List<String> warnings = answer.stream()
                .filter(line -> line.startsWith("Interview request "))
                .toList();
        return java.util.stream.Stream.concat(
                        database.run("select preferred_times from interview_requests").stream(), warnings.stream())
                .toList();
    }
}
