package io.talentpool.database;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Each row that is written is written into every index of its table. */
class IndexesTest {

    /** Indexes of all rows that some other index of all rows begins with, column for column, so that it serves in their place. */
    private static final String NEEDLESS = """
            select needless.indexrelid::regclass::text
            from pg_index as needless
            join pg_class as ours on ours.oid = needless.indrelid and pg_get_userbyid(ours.relowner) = 'talent_pool_owner'
            where not needless.indisunique and needless.indpred is null and exists (
                select from pg_index as other
                where other.indrelid = needless.indrelid and other.indexrelid <> needless.indexrelid and other.indpred is null
                    and position(needless.indkey::text || ' ' in other.indkey::text || ' ') = 1)
            order by 1""";

    @Test
    void noneIsTheBeginningOfAnother() {
        try (OperatorDatabase database = OperatorDatabase.withTables()) {
            // Its name is the requirements' own, and the other one's names the rule that it keeps, to services that may
            // be of two releases.
            assertThat(database.run(NEEDLESS)).containsExactly("idx_interview_outcomes_interview");
        }
    }
}
