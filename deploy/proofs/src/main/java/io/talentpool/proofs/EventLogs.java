package io.talentpool.proofs;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** The append-only event logs of the services. */
public final class EventLogs {

    private EventLogs() {}

    public static List<String> tables(Database database) {
        return database.column("""
                select table_name from information_schema.columns
                where table_schema = 'public' and table_name like '%\\_events' and column_name = 'aggregateid'
                order by 1""");
    }

    /** The ids of all changes that ever committed. */
    static Set<String> ids(Database database) {
        Set<String> ids = new HashSet<>();
        tables(database).forEach(table -> ids.addAll(database.column("select id from " + table)));
        return ids;
    }
}
