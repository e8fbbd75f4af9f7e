package io.talentpool.proofs;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

import io.talentpool.local.client.Surprise;

/** Reads the database as its superuser, past every policy: a proof must see what is really there. */
final class Database {

    private final String url;
    private final String user;
    private final String password;

    Database(String url, String user, String password) {
        this.url = url;
        this.user = user;
        this.password = password;
    }

    /** The first column of every row, as text; nulls are left out. */
    List<String> column(String sql, Object... parameters) {
        try (Connection connection = DriverManager.getConnection(url, user, password);
                PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < parameters.length; i++) {
                statement.setObject(i + 1, parameters[i]);
            }
            return texts(statement.executeQuery());
        } catch (SQLException e) {
            throw new Surprise("Expected the database to answer, but it says: " + e.getMessage(), e);
        }
    }

    /** The one number that a query answers. */
    long number(String sql, Object... parameters) {
        return Long.parseLong(column(sql, parameters).get(0));
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
