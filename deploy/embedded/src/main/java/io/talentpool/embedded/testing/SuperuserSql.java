package io.talentpool.embedded.testing;

import static io.talentpool.embedded.testing.Patience.await;

import java.util.List;

import org.eclipse.microprofile.config.ConfigProvider;
import org.postgresql.ds.PGSimpleDataSource;

import io.talentpool.embedded.database.Database;

/** SQL as the superuser, who may look and write past the service under test. */
public final class SuperuserSql {

    private SuperuserSql() {}

    private static Database database() {
        PGSimpleDataSource source = new PGSimpleDataSource();
        source.setURL("jdbc:" + ConfigProvider.getConfig().getValue("talent-pool.database.url", String.class));
        source.setUser("postgres");
        return new Database(source);
    }

    /** Runs one or more statements in one transaction. */
    public static void execute(String sql) {
        database().execute(sql);
    }

    /** Runs a statement, and what is to be done while its transaction is open and keeps what it has locked. */
    public static void whileHolding(String lock, Runnable deed) {
        Runnable end = database().held(lock);
        try {
            deed.run();
        } finally {
            end.run();
        }
    }

    /** The rows of a query, each as the texts of its columns; null where a column is. */
    public static List<List<String>> query(String sql) {
        return database().rows(sql);
    }

    /** The one number that a query gives. */
    public static long number(String sql) {
        return database().number(sql);
    }

    /** Ends the sessions of a user and waits until they are gone; what the user asks next begins new ones. */
    public static void endSessions(String user) {
        String sessions = "from pg_stat_activity where usename = '%s' and pid = any('{%s}')";
        String pids = String.join(
                ",", database().column("select pid from pg_stat_activity where usename = '%s'".formatted(user)));
        query("select pg_terminate_backend(pid) " + sessions.formatted(user, pids));
        await().until(() -> number("select count(*) " + sessions.formatted(user, pids)) == 0);
    }
}
