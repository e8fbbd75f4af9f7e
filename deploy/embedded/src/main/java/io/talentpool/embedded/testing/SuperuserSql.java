package io.talentpool.embedded.testing;

import static io.talentpool.embedded.testing.Patience.await;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

import org.eclipse.microprofile.config.ConfigProvider;

/** SQL as the superuser, who may look and write past the service under test. */
public final class SuperuserSql {

    private SuperuserSql() {}

    /** Runs one or more statements in one transaction. */
    public static void execute(String sql) {
        try (Connection superuser = connect();
                Statement statement = superuser.createStatement()) {
            statement.execute(sql);
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }

    /** Runs a statement, and what is to be done while its transaction is open and keeps what it has locked. */
    public static void whileHolding(String lock, Runnable deed) {
        try (Connection superuser = connect();
                Statement statement = superuser.createStatement()) {
            superuser.setAutoCommit(false);
            statement.execute(lock);
            deed.run();
            superuser.rollback();
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }

    /** The rows of a query, each as the texts of its columns; null where a column is. */
    public static List<List<String>> query(String sql) {
        try (Connection superuser = connect();
                Statement statement = superuser.createStatement();
                ResultSet found = statement.executeQuery(sql)) {
            List<List<String>> rows = new ArrayList<>();
            while (found.next()) {
                rows.add(row(found));
            }
            return rows;
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }

    /** The one number that a query gives. */
    public static long number(String sql) {
        return Long.parseLong(query(sql).get(0).get(0));
    }

    /** Ends the sessions of a user and waits until they are gone; what the user asks next begins new ones. */
    public static void endSessions(String user) {
        String sessions = "from pg_stat_activity where usename = '%s' and pid = any('{%s}')";
        String pids = query("select pid from pg_stat_activity where usename = '%s'".formatted(user)).stream()
                .map(row -> row.get(0))
                .collect(Collectors.joining(","));
        query("select pg_terminate_backend(pid) " + sessions.formatted(user, pids));
        await().until(() -> number("select count(*) " + sessions.formatted(user, pids)) == 0);
    }

    private static List<String> row(ResultSet found) throws SQLException {
        List<String> columns = new ArrayList<>();
        for (int i = 1; i <= found.getMetaData().getColumnCount(); i++) {
            columns.add(found.getString(i));
        }
        return columns;
    }

    private static Connection connect() throws SQLException {
        String url = ConfigProvider.getConfig().getValue("talent-pool.database.url", String.class);
        return DriverManager.getConnection("jdbc:" + url + "?user=postgres");
    }
}
