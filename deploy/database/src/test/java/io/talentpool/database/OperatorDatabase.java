package io.talentpool.database;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.SQLWarning;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.stream.Stream;

import org.flywaydb.core.Flyway;

import io.talentpool.embedded.database.EmbeddedDatabase;
import io.talentpool.embedded.testing.Migrations;

/**
 * A database of its own on one server for all tests, in the hands of an operator who is no superuser: like Supabase's
 * {@code postgres} they own the database and may create roles. Roles are the server's, so all databases share them.
 */
final class OperatorDatabase implements AutoCloseable {

    static final Path SCRIPTS = Path.of("").toAbsolutePath();
    static final List<String> SERVICES = List.of("request", "scheduling", "outcome");

    private static final String OPERATOR = "operator";
    private static final EmbeddedDatabase SERVER = startServer();
    private static final AtomicInteger COUNT = new AtomicInteger();

    private final String name = "talent_pool_" + COUNT.incrementAndGet();

    /** A state in which many tests begin: brought about once, in a database of which theirs are copies. */
    private enum Start {
        NOTHING(null, database -> {}),
        CLIENTS(NOTHING, database -> database.run("""
                create table client_users (
                    id uuid primary key, subject text, full_name text, email text, company text, time_zone text);
                insert into client_users values
                    ('c0000000-0000-4000-8000-000000000001', 'sub-anna', 'Anna', 'anna@example.com', 'Acme', 'Europe/London')""")),
        ROLES(CLIENTS, database -> {
            database.runFile("client-directory.sql");
            database.runFile("roles.sql");
            database.setPasswords();
        }),
        TABLES(ROLES, database -> database.runFile("create-talent-pool-tables.sql")),
        SERVICES_STARTED(ROLES, OperatorDatabase::startServices);

        private final Start before;
        private final Consumer<OperatorDatabase> change;
        private String template = "template0";

        Start(Start before, Consumer<OperatorDatabase> change) {
            this.before = before;
            this.change = change;
        }

        synchronized String template() {
            if (before != null && template.equals("template0")) {
                OperatorDatabase database = new OperatorDatabase(before);
                change.accept(database);
                template = database.name;
            }
            return template;
        }
    }

    private OperatorDatabase(Start start) {
        execute(superuser(), "create database %s owner %s template %s".formatted(name, OPERATOR, start.template()));
        if (start.compareTo(Start.ROLES) >= 0) {
            // What roles.sql grants on the database itself is no part of a copy.
            run("grant create on database %s to talent_pool_owner".formatted(name));
        }
    }

    /** Nothing is there at all. */
    static OperatorDatabase empty() {
        return new OperatorDatabase(Start.NOTHING);
    }

    /** The operator's own user table is there, with one client. */
    static OperatorDatabase withClients() {
        return new OperatorDatabase(Start.CLIENTS);
    }

    /** The users can sign in, and no table is there yet. */
    static OperatorDatabase withRoles() {
        return new OperatorDatabase(Start.ROLES);
    }

    /** The tables are there, made by the one file. */
    static OperatorDatabase withTables() {
        return new OperatorDatabase(Start.TABLES);
    }

    /** The tables are there, made by the services. */
    static OperatorDatabase withServicesStarted() {
        return new OperatorDatabase(Start.SERVICES_STARTED);
    }

    /** As the operator sets them; here a password is its user's name. */
    void setPasswords() {
        Stream.concat(
                        Stream.of("candidate_gateway"),
                        SERVICES.stream().flatMap(it -> Stream.of(it + "_service", it + "_service_migration")))
                .forEach(user -> run("set scram_iterations = 1; alter role %1$s password '%1$s'".formatted(user)));
    }

    /** As the service does on its start. */
    Flyway flyway(String service) {
        return Migrations.flyway(
                SERVER.jdbcUrl(name),
                SCRIPTS.resolve("../../%s-service/src/main/resources/db/migration".formatted(service)));
    }

    void startServices() {
        SERVICES.forEach(service -> flyway(service).migrate());
    }

    /** Runs a file of {@code deploy/database} and tells what it answers and warns. */
    List<String> runFile(String file) {
        return run(Scripts.read(SCRIPTS.resolve(file)));
    }

    List<String> run(String sql) {
        return execute(connect(OPERATOR), sql);
    }

    List<String> runAs(String user, String sql) {
        return execute(connect(user), sql);
    }

    List<String> runAsSuperuser(String sql) {
        return execute(() -> SERVER.superuser(name).getConnection(), sql);
    }

    @Override
    public void close() {
        execute(superuser(), "drop database %s with (force)".formatted(name));
    }

    private interface Door {
        Connection open() throws SQLException;
    }

    private static Door superuser() {
        return () -> SERVER.superuser("postgres").getConnection();
    }

    private Door connect(String user) {
        return () -> DriverManager.getConnection(SERVER.jdbcUrl(name), user, user);
    }

    /** Every row of every result, its columns joined by {@code " | "}, and every warning. */
    private static List<String> execute(Door door, String sql) {
        List<String> answer = new ArrayList<>();
        try (Connection connection = door.open();
                Statement statement = connection.createStatement()) {
            boolean rows = statement.execute(sql);
            while (rows || statement.getUpdateCount() != -1) {
                if (rows) {
                    collect(statement.getResultSet(), answer);
                }
                rows = statement.getMoreResults();
            }
            for (SQLWarning warning = statement.getWarnings(); warning != null; warning = warning.getNextWarning()) {
                answer.add(warning.getMessage());
            }
            return answer;
        } catch (SQLException refused) {
            throw new Refused(refused);
        }
    }

    private static void collect(ResultSet rows, List<String> answer) throws SQLException {
        int columns = rows.getMetaData().getColumnCount();
        while (rows.next()) {
            List<String> row = new ArrayList<>();
            for (int column = 1; column <= columns; column++) {
                row.add(rows.getString(column));
            }
            answer.add(String.join(" | ", row));
        }
    }

    /** What PostgreSQL says no with. */
    static final class Refused extends RuntimeException {

        private final String sqlState;

        Refused(SQLException cause) {
            super(cause.getMessage(), cause);
            sqlState = cause.getSQLState();
        }

        String sqlState() {
            return sqlState;
        }
    }

    private static EmbeddedDatabase startServer() {
        EmbeddedDatabase server = EmbeddedDatabase.temporary();
        execute(
                () -> server.superuser("postgres").getConnection(),
                // Hundreds of connections, each of which would compute for longer than it works.
                "set scram_iterations = 1; create role %1$s login createrole createdb password '%1$s'"
                        .formatted(OPERATOR));
        return server;
    }
}
