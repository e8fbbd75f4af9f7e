package io.talentpool.embedded.database;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.function.Function;
import javax.sql.DataSource;

import io.talentpool.embedded.files.Resources;
import io.talentpool.embedded.people.SamplePerson;

/**
 * Plays the operator: creates the database the services share, with what they find there in production and never make
 * themselves: {@code client_users}, the views {@code client_directory} and {@code admin_directory}, the roles. The services' migrations do the rest.
 * May run any number of times.
 */
public final class TalentPoolDatabase {

    /** The database of the services. */
    public static final String NAME = "talent_pool";

    private static final List<String> LOGIN_ROLES = List.of(
            "request_service",
            "request_service_migration",
            "scheduling_service",
            "scheduling_service_migration",
            "outcome_service",
            "outcome_service_migration",
            "candidate_gateway");

    private TalentPoolDatabase() {}

    /** Creates whatever is missing. Afterwards each role's password is its own name. */
    public static void prepare(EmbeddedDatabase server) {
        prepare(server::superuser, NAME);
    }

    /**
     * The same under another name.
     *
     * @param superuser gives a database to its superuser
     */
    public static void prepare(Function<String, DataSource> superuser, String name) {
        try {
            createIfAbsent(superuser, name);
            try (Connection connection = superuser.apply(name).getConnection();
                    Statement statement = connection.createStatement()) {
                connection.setAutoCommit(false);
                statement.execute(Resources.text(TalentPoolDatabase.class, "client-users.sql"));
                statement.execute(Resources.text(TalentPoolDatabase.class, "roles.sql"));
                for (String role : LOGIN_ROLES) {
                    statement.execute("alter role %1$s password '%1$s'".formatted(role));
                }
                insertSampleClients(connection);
                insertSampleAdmins(connection);
                connection.commit();
            }
        } catch (SQLException e) {
            throw new IllegalStateException("Cannot prepare the database " + name, e);
        }
    }

    /** {@code create database} for a name that may exist already; not in a transaction, as PostgreSQL demands. */
    static void createIfAbsent(Function<String, DataSource> superuser, String database) throws SQLException {
        try (Connection connection = superuser.apply("postgres").getConnection();
                PreparedStatement query = connection.prepareStatement("select from pg_database where datname = ?")) {
            query.setString(1, database);
            try (ResultSet found = query.executeQuery();
                    Statement statement = connection.createStatement()) {
                if (!found.next()) {
                    statement.execute("create database " + database);
                }
            }
        }
    }

    private static void insertSampleClients(Connection connection) throws SQLException {
        String sql =
                "insert into client_users (id, subject, full_name, email, company, time_zone) values (?, ?, ?, ?, ?,"
                        + " ?) on conflict (id) do nothing";
        try (PreparedStatement insert = connection.prepareStatement(sql)) {
            for (SamplePerson person : SamplePerson.values()) {
                if (person.directoryEntry().isEmpty()) {
                    continue;
                }
                insert.setObject(1, person.clientUserId());
                insert.setString(2, person.subject().toString());
                insert.setString(3, person.fullName());
                insert.setString(4, person.email());
                insert.setString(5, person.company());
                insert.setString(6, person.timeZone().getId());
                insert.addBatch();
            }
            insert.executeBatch();
        }
    }

    private static void insertSampleAdmins(Connection connection) throws SQLException {
        String sql = "insert into admin_users (subject, time_zone) values (?, ?) on conflict (subject) do nothing";
        try (PreparedStatement insert = connection.prepareStatement(sql)) {
            for (SamplePerson person : SamplePerson.values()) {
                if (person.adminZone().isEmpty()) {
                    continue;
                }
                insert.setString(1, person.subject().toString());
                insert.setString(2, person.adminZone().get().getId());
                insert.addBatch();
            }
            insert.executeBatch();
        }
    }
}
