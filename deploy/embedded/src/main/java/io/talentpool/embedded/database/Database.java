package io.talentpool.embedded.database;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import javax.sql.DataSource;

import org.postgresql.ds.PGSimpleDataSource;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;

/**
 * Statements on a database, each in a session of its own. Whatever PostgreSQL refuses is a {@link Refused} with its words.
 */
public record Database(DataSource dataSource) {

    private static final String SUPERUSER = "postgres";
    private static final JsonMapper JSON = new JsonMapper();

    /** On a server of this machine, as its superuser: past every policy. */
    public static Database local(int port, String name) {
        return local(port, name, SUPERUSER);
    }

    /** The same where a superuser needs the right password. */
    public static Database local(int port, String name, String password) {
        PGSimpleDataSource source = new PGSimpleDataSource();
        source.setURL("jdbc:postgresql://localhost:%d/%s".formatted(port, name));
        source.setUser(SUPERUSER);
        source.setPassword(password);
        return new Database(source);
    }

    /** The rows of a query, each as the texts of its columns; null where a column is. */
    public List<List<String>> rows(String sql, Object... parameters) {
        return run(sql, parameters, statement -> texts(statement.executeQuery()));
    }

    /** The first column of every row, as text; nulls are left out. */
    public List<String> column(String sql, Object... parameters) {
        return rows(sql, parameters).stream()
                .map(row -> row.get(0))
                .filter(Objects::nonNull)
                .toList();
    }

    /** The one number that a query answers. */
    public long number(String sql, Object... parameters) {
        return Long.parseLong(column(sql, parameters).get(0));
    }

    /** @return how many rows have changed */
    public int change(String sql, Object... parameters) {
        return run(sql, parameters, PreparedStatement::executeUpdate);
    }

    /**
     * Inserts rows, each by the names of its columns, unless they are there already: all in one statement, so all of them or none.
     *
     * @param rowsByTable those that others refer to first
     */
    public void insert(Map<String, List<Map<String, Object>>> rowsByTable) {
        String each = rowsByTable.keySet().stream()
                .map(table ->
                        "i_%1$s as (insert into %1$s select * from json_populate_recordset(null::%1$s, ?::json) on conflict do nothing)"
                                .formatted(table))
                .collect(Collectors.joining(", ", "with ", " select"));
        Object[] rows = rowsByTable.values().stream().map(Database::json).toArray();
        run(each, rows, PreparedStatement::execute);
    }

    private static String json(Object rows) {
        try {
            return JSON.writeValueAsString(rows);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("A row is no JSON", e);
        }
    }

    /** One or more statements, in one transaction but for those that PostgreSQL does in none. */
    public void execute(String statements) {
        try (Connection session = dataSource.getConnection();
                Statement statement = session.createStatement()) {
            statement.execute(statements);
        } catch (SQLException e) {
            throw new Refused(e);
        }
    }

    /** Begins a transaction that keeps what the statements lock; what comes back ends it, without a change. */
    public Runnable held(String statements) {
        try {
            Connection session = dataSource.getConnection();
            session.setAutoCommit(false);
            try (Statement statement = session.createStatement()) {
                statement.execute(statements);
            }
            return () -> end(session);
        } catch (SQLException e) {
            throw new Refused(e);
        }
    }

    private static void end(Connection session) {
        try {
            session.close();
        } catch (SQLException e) {
            throw new Refused(e);
        }
    }

    private <T> T run(String sql, Object[] parameters, Work<T> work) {
        try (Connection session = dataSource.getConnection();
                PreparedStatement statement = session.prepareStatement(sql)) {
            for (int i = 0; i < parameters.length; i++) {
                statement.setObject(i + 1, parameters[i]);
            }
            return work.with(statement);
        } catch (SQLException e) {
            throw new Refused(e);
        }
    }

    /** PostgreSQL refuses a statement, or is not there. */
    public static final class Refused extends IllegalStateException {

        private Refused(SQLException cause) {
            super("PostgreSQL says: " + cause.getMessage(), cause);
        }
    }

    @FunctionalInterface
    private interface Work<T> {
        T with(PreparedStatement statement) throws SQLException;
    }

    private static List<List<String>> texts(ResultSet found) throws SQLException {
        List<List<String>> rows = new ArrayList<>();
        while (found.next()) {
            List<String> row = new ArrayList<>();
            for (int column = 1; column <= found.getMetaData().getColumnCount(); column++) {
                row.add(found.getString(column));
            }
            rows.add(row);
        }
        return rows;
    }
}
