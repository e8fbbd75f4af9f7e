package io.talentpool.outcome;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.sql.SQLException;
import java.util.List;
import java.util.UUID;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import io.quarkus.test.junit.QuarkusTest;
import io.talentpool.embedded.people.SamplePerson;
import io.talentpool.embedded.testing.SuperuserSql;

/** The figures over all outcomes are kept by whoever writes one; they are those that counting would give. */
@QuarkusTest
class OutcomeTotalsTest extends RunningService {

    private static final SamplePerson LEAVING = SamplePerson.KEMI;

    /** Some tests insert outcomes past all triggers. */
    @BeforeEach
    void beginWithWhatIsThere() {
        SuperuserSql.execute("""
                delete from interview_outcome_totals;
                insert into interview_outcome_totals select decision, 0, count(*) from interview_outcomes group by decision
                """);
    }

    @Test
    void followDecisionsRevisionsAndDeletions() {
        UUID undecided = scheduling.begun(SamplePerson.ANNA);
        decide(SamplePerson.ANNA, undecided, "needs_review").statusCode(201);
        decide(SamplePerson.ANNA, scheduling.begun(SamplePerson.ANNA), "reject").statusCode(201);
        for (int i = 0; i < 3; i++) {
            decide(LEAVING, scheduling.begun(LEAVING), "hire").statusCode(201);
        }
        assertEquals(counted(), kept());

        decide(SamplePerson.ANNA, undecided, "hire").statusCode(200);
        assertEquals(counted(), kept());

        SuperuserSql.execute("delete from client_users where id = '%s'".formatted(LEAVING.clientUserId()));
        assertEquals(counted(), kept());
    }

    @Test
    void followWhoeverWritesManyAtOnce() {
        decide(SamplePerson.ANNA, scheduling.begun(SamplePerson.ANNA), "needs_review")
                .statusCode(201);
        IllegalStateException undone = assertThrows(IllegalStateException.class, () -> SuperuserSql.execute("""
                do $$
                begin
                    update interview_outcomes set decision = 'hire' where decision = 'needs_review';
                    if (select sum(outcomes) from interview_outcome_totals where decision = 'needs_review') <> 0 then
                        raise exception 'An update of many is not counted';
                    end if;
                    truncate interview_outcomes;
                    if exists (select from interview_outcome_totals) then
                        raise exception 'An empty table has totals';
                    end if;
                    raise exception 'Everything was counted; all of it is undone' using errcode = 'TP000';
                end
                $$
                """));
        assertEquals("TP000", ((SQLException) undone.getCause()).getSQLState(), undone::getMessage);
        assertEquals(counted(), kept());
    }

    private static List<List<String>> counted() {
        return SuperuserSql.query(
                "select decision, count(*) from interview_outcomes group by decision order by decision");
    }

    private static List<List<String>> kept() {
        return SuperuserSql.query("""
                select decision, sum(outcomes) from interview_outcome_totals group by decision having sum(outcomes) <> 0 order by decision""");
    }
}
