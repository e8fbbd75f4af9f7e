package io.talentpool.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class VerifyScriptTest {

    private OperatorDatabase database;

    @BeforeEach
    void makeEverything() {
        database = OperatorDatabase.withTables();
    }

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void findsEverythingInOrder() {
        assertThat(database.runFile("verify.sql"))
                .contains("tables | 3 | 3 | pass", "indexes | 15 | 15 | pass")
                .contains(
                        "values of interview_request_status | pending, approved, rejected, scheduled, withdrawn | pending, approved, rejected, scheduled, withdrawn | pass")
                .allMatch(line -> line.endsWith(" | pass"))
                .last()
                .isEqualTo("ALL | 0 failed | 0 failed | pass");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    drop index idx_interview_outcomes_created                                | indexes, 15, 14 missing: idx_interview_outcomes_created
                    alter table interview_outcomes rename to outcomes                        | tables, 3, 2 missing: interview_outcomes
                    alter type interview_decision add value 'perhaps'                        | values of interview_decision, needs_review, perhaps
                    alter table interview_outcomes drop constraint fk_interview_outcomes_client | foreign keys, 5, 4 missing: fk_interview_outcomes_client
                    alter table interview_requests disable trigger all                       | triggers that keep updated_at, 3, 2 missing: trigger_interview_requests_updated_at
                    alter table scheduled_interviews drop constraint ex_scheduled_interviews_client | constraints that settle races, 5, 4 missing: ex_scheduled_interviews_client
                    drop view client_directory                                               | columns of client_directory, 6, 0
                    revoke select on client_directory from outcome_service                   | services that may read client_directory, 4, 3 missing: outcome_service
                    alter table interview_requests owner to postgres                         | tables that belong to somebody else, none, interview_requests
                    alter table interview_requests disable row level security                | tables without row level security, none, interview_requests
                    grant select on interview_requests to outcome_service                    | tables that two services may read, none, interview_requests
                    grant truncate on interview_requests to request_service                  | tables that a service may empty, none, interview_requests
                    """)
    void findsWhatIsWrong(String damage, String finding) {
        database.runAsSuperuser(damage);

        List<String> answer = database.runFile("verify.sql");

        assertThat(answer).last().asString().endsWith("FAIL");
        assertThat(answer)
                .filteredOn(line -> line.endsWith(" | FAIL"))
                .first()
                .asString()
                .contains(finding.split(", |(?<=\\d) "));
    }

    @Test
    void findsAViewThatOutsidersMayRead() {
        ApiRoles.during(database, () -> {
            database.run("grant select on client_directory to anon");

            assertThat(database.runFile("verify.sql"))
                    .contains("outsiders who may read client_directory | none | anon | FAIL");
        });
    }

    @Test
    void worksInAnEmptyDatabase() {
        try (OperatorDatabase empty = OperatorDatabase.empty()) {
            assertThat(empty.runFile("verify.sql"))
                    .contains("tables | 3 | 0 | FAIL", "type of client_users.id | uuid | no such column | FAIL");
        }
    }
}
