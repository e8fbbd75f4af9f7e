package io.talentpool.proofs;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;

import org.postgresql.ds.PGSimpleDataSource;

import io.talentpool.local.client.Surprise;

/** The database as its superuser sees it, past every policy: a proof must see what is really there. */
public final class Database {

    private final String url;
    private final String user;
    private final String password;

    Database(String url, String user, String password) {
        this.url = url;
        this.user = user;
        this.password = password;
    }

    /** The first column of every row, as text; nulls are left out. */
    public List<String> column(String sql, Object... parameters) {
        return run(sql, parameters, statement -> texts(statement.executeQuery()));
    }

    /** The one number that a query answers. */
    public long number(String sql, Object... parameters) {
        return Long.parseLong(column(sql, parameters).get(0));
    }

    /**
     * Changes rows, which a proof may do to its own only.
     *
     * @return how many
     */
    public int change(String sql, Object... parameters) {
        return run(sql, parameters, PreparedStatement::executeUpdate);
    }

    /** For what is not a single statement. */
    public DataSource dataSource() {
        PGSimpleDataSource source = new PGSimpleDataSource();
        source.setUrl(url);
        source.setUser(user);
        source.setPassword(password);
        return source;
    }

    private <T> T run(String sql, Object[] parameters, Work<T> work) {
        try (Connection connection = DriverManager.getConnection(url, user, password);
                PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < parameters.length; i++) {
                statement.setObject(i + 1, parameters[i]);
            }
            return work.with(statement);
        } catch (SQLException e) {
            throw new Surprise("Expected the database to answer, but it says: " + e.getMessage(), e);
        }
    }

    @FunctionalInterface
    private interface Work<T> {
        T with(PreparedStatement statement) throws SQLException;
    }

    private static List<String> texts(ResultSet rows) throws SQLException {
        List<String> texts = new ArrayList<>();
        while (rows.next()) {
            String text = rows.getString(1);
            if (text != null) {
                texts.add(text);
            }
        }
        return texts;
    }
}
