package io.talentpool.embedded.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;

import io.talentpool.embedded.files.Resources;
import io.talentpool.embedded.files.Texts;
import io.talentpool.embedded.ports.LocalPorts;
import io.talentpool.embedded.tls.ServerCertificate;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;

/**
 * A real PostgreSQL server on the loopback interface. The superuser {@code postgres} signs in without a password, everyone
 * else with one (SCRAM), so that a service with wrong credentials fails here as it would in production.
 */
public final class EmbeddedDatabase implements AutoCloseable {

    private static final Duration START_TIMEOUT = Duration.ofSeconds(60);
    private static final String SUPERUSER = "postgres";

    private final EmbeddedPostgres server;

    private EmbeddedDatabase(EmbeddedPostgres server) {
        this.server = server;
    }

    /**
     * For tests: on any free port, in a temporary folder that goes with it, nothing is flushed to disk. Its sessions are in a
     * zone far from anybody's, unless the build names another: nothing may depend on it.
     */
    public static EmbeddedDatabase temporary() {
        // In the library's own folder, where its next start stops and removes what a killed test run left behind.
        Path folder = Path.of(
                System.getProperty("java.io.tmpdir"),
                "embedded-pg",
                UUID.randomUUID().toString());
        EmbeddedPostgres.Builder builder = EmbeddedPostgres.builder()
                .setDataDirectory(folder)
                .setServerConfig("fsync", "off")
                .setServerConfig("full_page_writes", "off")
                // Nothing is recovered or replicated, so little need be logged.
                .setServerConfig("wal_level", "minimal")
                .setServerConfig("max_wal_senders", "0")
                .setServerConfig("max_wal_size", "4GB")
                .setServerConfig("timezone", System.getProperty("talent-pool.test.database-zone", "Asia/Kathmandu"));
        return start(builder);
    }

    /**
     * For the local system: keeps its data in {@code folder} and flushes every commit to disk, as in production. A server
     * that a killed launcher left running on that folder is stopped first. The caller stops this one; there is no shutdown hook.
     *
     * @param log the file that gets what the server has to say
     * @param certificate with which it speaks TLS to who asks for it
     * @throws io.talentpool.embedded.ports.PortTakenException when something else listens on the port
     */
    public static EmbeddedDatabase persistent(
            Path folder, Path log, int port, Optional<ServerCertificate> certificate) {
        stopLeftover(folder);
        LocalPorts.requireFree(port, "PostgreSQL");
        Path data = folder.resolve("data");
        InterruptedCreation.removeFrom(data);
        EmbeddedPostgres.Builder builder = EmbeddedPostgres.builder()
                .setDataDirectory(data)
                .setCleanDataDirectory(false)
                .setRegisterShutdownHook(false)
                .setOverrideWorkingDirectory(folder.resolve("binaries").toFile())
                .setOutputRedirector(ProcessBuilder.Redirect.appendTo(log.toFile()))
                .setPort(port)
                // The library starts every server with -F, fsync off; a later setting wins.
                .setServerConfig("fsync", "on")
                .setServerConfig("synchronous_commit", "on");
        certificate.ifPresent(files -> builder.setServerConfig("ssl", "on")
                .setServerConfig("ssl_cert_file", files.certificate().toString())
                .setServerConfig("ssl_key_file", files.key().toString()));
        EmbeddedDatabase database = start(builder);
        InterruptedCreation.markComplete(data);
        return database;
    }

    /** Stops the server that a killed program left running on that folder, if there is one. */
    public static void stopLeftover(Path folder) {
        StrandedServer.on(folder.resolve("data")).ifPresent(StrandedServer::stop);
    }

    /** Ends a server that another thread of this program creates or starts on that folder; what is half created goes at the next start. */
    public static void abandonStart(Path folder) {
        StrandedServer.endCreations();
        stopLeftover(folder);
    }

    /** The file that names the process of a running server, in the folder of {@link #persistent}. */
    public static Path processFile(Path folder) {
        return StrandedServer.processFile(folder.resolve("data"));
    }

    /** The process of the server that runs on the folder of {@link #persistent}. */
    public static Optional<ProcessHandle> processOn(Path folder) {
        return StrandedServer.on(folder.resolve("data")).map(StrandedServer::process);
    }

    /** Lets go of a server whose process has ended by itself, so that another can be started on its folder. */
    public void abandon() {
        try {
            server.close();
        } catch (IOException | RuntimeException gone) {
            // It cannot be told to stop any more, and its lock on the folder is free.
        }
    }

    private static EmbeddedDatabase start(EmbeddedPostgres.Builder builder) {
        try {
            return new EmbeddedDatabase(builder.setLocaleConfig("locale", "C.UTF-8")
                    .setServerConfig("max_connections", "200")
                    // Only TCP: the default socket folder is not ours and may not be writable.
                    .setServerConfig("unix_socket_directories", "")
                    .setDataDirectoryCustomizer(data -> Texts.write(
                            data.toPath().resolve("pg_hba.conf"),
                            Resources.text(EmbeddedDatabase.class, "pg_hba.conf")))
                    .setPGStartupWait(START_TIMEOUT)
                    .start());
        } catch (IOException e) {
            throw new UncheckedIOException("PostgreSQL did not start", e);
        }
    }

    public int port() {
        return server.getPort();
    }

    /** {@code jdbc:postgresql://localhost:<port>/<database>}, without credentials. */
    public String jdbcUrl(String database) {
        return "jdbc:" + url(database);
    }

    /** {@code postgresql://localhost:<port>/<database>}, the form of the services' configuration. */
    public String url(String database) {
        return "postgresql://localhost:%d/%s".formatted(port(), database);
    }

    /** Connects as the superuser. */
    public DataSource superuser(String database) {
        return server.getDatabase(SUPERUSER, database);
    }

    /** Cuts off open sessions, writes everything to disk and waits until the server has gone. */
    @Override
    public void close() {
        try {
            server.close();
        } catch (IOException e) {
            throw new UncheckedIOException("PostgreSQL did not stop", e);
        }
    }
}
