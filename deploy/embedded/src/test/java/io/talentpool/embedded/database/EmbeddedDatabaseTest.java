package io.talentpool.embedded.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Optional;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import io.talentpool.embedded.people.SamplePerson;
import io.talentpool.embedded.ports.LocalPorts;
import io.talentpool.embedded.ports.PortTakenException;

class EmbeddedDatabaseTest {

    /** One for all tests: the server's programs are unpacked and its cluster is created once, which takes most of the time. */
    @TempDir
    static Path folder;

    private final int port = LocalPorts.anyFree();

    @Test
    void keepsItsDataOverARestart() throws SQLException {
        try (EmbeddedDatabase first = start(port)) {
            TalentPoolDatabase.prepare(first);
            execute(first, "update client_users set company = 'Changed' where full_name = 'Anna Lindqvist'");
        }
        try (EmbeddedDatabase second = start(port)) {
            TalentPoolDatabase.prepare(second);
            assertThat(value(second, "select company from client_directory where name = 'Anna Lindqvist'"))
                    .isEqualTo("Changed");
        }
    }

    @Test
    void flushesEveryCommitWhenItIsToLast() throws SQLException {
        try (EmbeddedDatabase database = start(port)) {
            TalentPoolDatabase.prepare(database);
            assertThat(value(database, "show fsync")).isEqualTo("on");
            assertThat(value(database, "show synchronous_commit")).isEqualTo("on");
        }
    }

    @Test
    void refusesAServiceThatHasTheWrongPassword() {
        try (EmbeddedDatabase database = start(port)) {
            TalentPoolDatabase.prepare(database);
            assertThatThrownBy(() -> DriverManager.getConnection(
                            database.jdbcUrl(TalentPoolDatabase.NAME), "request_service", "wrong"))
                    .hasMessageContaining("password authentication failed");
        }
    }

    @Test
    void replacesAServerThatAKilledLauncherLeftBehind() throws Exception {
        ProcessHandle leftBehind = KilledLauncher.leaveServerBehind(folder, port);
        assertThat(leftBehind.isAlive()).isTrue();
        try (EmbeddedDatabase database = start(port)) {
            TalentPoolDatabase.prepare(database);
            assertThat(leftBehind.isAlive()).isFalse();
        }
    }

    @Test
    void startsAgainWhereItsCreationWasInterrupted() throws Exception {
        Path data = folder.resolve("data");
        Files.deleteIfExists(folder.resolve("data.created"));
        Files.createDirectories(data);
        Files.deleteIfExists(data.resolve("PG_VERSION"));
        Files.writeString(data.resolve("postgresql.conf"), "half a line");
        try (EmbeddedDatabase database = start(port)) {
            TalentPoolDatabase.prepare(database);
            long clients = Stream.of(SamplePerson.values())
                    .filter(person -> person.directoryEntry().isPresent())
                    .count();
            assertThat(value(database, "select count(*)::text from client_directory"))
                    .isEqualTo(Long.toString(clients));
        }
    }

    @Test
    void namesThePortThatIsTaken() throws Exception {
        try (ServerSocket stranger = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            int taken = stranger.getLocalPort();
            assertThatThrownBy(() -> start(taken))
                    .isInstanceOf(PortTakenException.class)
                    .hasMessage("Port %d, which PostgreSQL needs, is taken by another program", taken);
        }
    }

    private EmbeddedDatabase start(int onPort) {
        return EmbeddedDatabase.persistent(folder, folder.resolve("server.log"), onPort, Optional.empty());
    }

    private static void execute(EmbeddedDatabase database, String sql) throws SQLException {
        try (Connection connection = database.superuser(TalentPoolDatabase.NAME).getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static String value(EmbeddedDatabase database, String sql) throws SQLException {
        try (Connection connection = database.superuser(TalentPoolDatabase.NAME).getConnection();
                ResultSet rows = connection.createStatement().executeQuery(sql)) {
            rows.next();
            return rows.getString(1);
        }
    }
}
