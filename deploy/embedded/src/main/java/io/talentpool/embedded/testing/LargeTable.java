package io.talentpool.embedded.testing;

import java.util.List;
import java.util.stream.Collectors;

/** Fills a table with so many rows that a query without an index shows. */
public final class LargeTable {

    /**
     * How many rows: enough that PostgreSQL goes by an index wherever there is one and that doing without shows; a million, the
     * most that a service will ever have, in the exhaustive build.
     */
    public static final int ROWS = Integer.getInteger("talent-pool.test.rows", 100_000);

    private LargeTable() {}

    /**
     * Inserts rows past triggers and foreign keys, and lets PostgreSQL learn what they are like. Indexes are made anew from
     * their own definitions, which takes a fraction of the time.
     *
     * @param insert the whole statement
     */
    public static void fill(String table, String insert) {
        List<List<String>> indexes = SuperuserSql.query("""
                select indexrelid::regclass, pg_get_indexdef(indexrelid) from pg_index
                where indrelid = '%s'::regclass
                and not exists (select from pg_constraint where conindid = indexrelid)
                """.formatted(table));
        SuperuserSql.execute("set session_replication_role = replica; set maintenance_work_mem = '256MB'; %s; %s; %s"
                .formatted(column(indexes, 0, "drop index "), insert, column(indexes, 1, "")));
        SuperuserSql.execute("vacuum analyze " + table);
    }

    private static String column(List<List<String>> rows, int index, String before) {
        return rows.stream().map(row -> before + row.get(index)).collect(Collectors.joining("; "));
    }
}
