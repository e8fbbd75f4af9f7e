package io.talentpool.gateway;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.UUID;

/** BPOC itself, seen by its own administrator: who a candidate really is, and a way to be away. */
public final class Bpoc {

    private final String url;

    Bpoc(String url) {
        this.url = "jdbc:" + url + "?user=postgres";
    }

    record Person(String firstName, String lastName, String email, String phone) {}

    Person person(UUID id) {
        try (var connection = DriverManager.getConnection(url);
                var query = connection.prepareStatement(
                        "select first_name, last_name, email, phone from users where id = ?")) {
            query.setObject(1, id);
            var row = query.executeQuery();
            row.next();
            return new Person(row.getString(1), row.getString(2), row.getString(3), row.getString(4));
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }

    /** Cuts the gateway's sessions off and lets it in again only when {@code test} is done. */
    public void whileAway(Runnable test) {
        execute("alter role bpoc_reader nologin");
        try {
            execute("select pg_terminate_backend(pid) from pg_stat_activity where usename = 'bpoc_reader'");
            test.run();
        } finally {
            execute("alter role bpoc_reader login");
        }
    }

    public void execute(String statement) {
        try (Connection connection = DriverManager.getConnection(url);
                var command = connection.createStatement()) {
            command.execute(statement);
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }
}
