package io.talentpool.embedded.testing;

import static io.talentpool.embedded.testing.Patience.await;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * How much of some tables a service read to do something, as PostgreSQL counted it. Few rows read, and none by going through
 * a whole table, means that there was an index for it, and that nothing large was sorted.
 *
 * @param sequentially rows read by going through a table from its beginning, and how often that was begun
 * @param byIndex rows read by each index that was used
 */
public record RowsRead(Map<String, Long> sequentially, Map<String, Long> byIndex) {

    /**
     * Does something and counts. The service's sessions are ended before and after: PostgreSQL counts what a session did once
     * it ends, or seconds later.
     *
     * @param role the service's user at the database
     * @param readyAgain whether the service has a session again
     */
    public static RowsRead by(String role, Collection<String> tables, Check readyAgain, Runnable action) {
        SuperuserSql.endSessions(role);
        await().ignoreExceptions().until(readyAgain::holds);
        SuperuserSql.endSessions(role);
        Map<String, Long> sequentially = sequentially(tables);
        Map<String, Long> byIndex = byIndex(tables);
        await().ignoreExceptions().until(readyAgain::holds);
        action.run();
        SuperuserSql.endSessions(role);
        return new RowsRead(difference(sequentially(tables), sequentially), difference(byIndex(tables), byIndex));
    }

    /** Something that becomes true. */
    @FunctionalInterface
    public interface Check {
        boolean holds();
    }

    /** All rows read by indexes. */
    public long total() {
        return byIndex.values().stream().mapToLong(Long::longValue).sum();
    }

    private static Map<String, Long> sequentially(Collection<String> tables) {
        return counts("select relname, seq_scan + seq_tup_read from pg_stat_user_tables", tables);
    }

    private static Map<String, Long> byIndex(Collection<String> tables) {
        return counts("select indexrelname, idx_tup_read from pg_stat_user_indexes", tables);
    }

    private static Map<String, Long> counts(String select, Collection<String> tables) {
        Map<String, Long> counts = new TreeMap<>();
        for (List<String> row :
                SuperuserSql.query(select + " where relname in ('%s')".formatted(String.join("', '", tables)))) {
            counts.put(row.get(0), Long.parseLong(row.get(1)));
        }
        return counts;
    }

    private static Map<String, Long> difference(Map<String, Long> after, Map<String, Long> before) {
        Map<String, Long> difference = new TreeMap<>();
        after.forEach((name, count) -> {
            if (count > before.getOrDefault(name, 0L)) {
                difference.put(name, count - before.getOrDefault(name, 0L));
            }
        });
        return difference;
    }
}
