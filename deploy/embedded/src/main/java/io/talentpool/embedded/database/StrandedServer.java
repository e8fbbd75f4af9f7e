package io.talentpool.embedded.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * A server that outlived the program which started it. Left alone it would keep the port and be taken for a fresh one.
 * Its process is recognised by id, by start time and by name, since the id in {@code postmaster.pid} may long belong to a stranger.
 */
final class StrandedServer {

    private static final Duration CLOCK_TOLERANCE = Duration.ofSeconds(30);
    private static final long STOP_SECONDS = 20;

    private final ProcessHandle process;

    private StrandedServer(ProcessHandle process) {
        this.process = process;
    }

    /** The program that makes a data folder, run by this one. */
    static void endCreations() {
        ProcessHandle.current()
                .descendants()
                .filter(process -> isProgram(process.info(), "initdb"))
                .forEach(ProcessHandle::destroyForcibly);
    }

    static Path processFile(Path data) {
        return data.resolve("postmaster.pid");
    }

    static Optional<StrandedServer> on(Path data) {
        Path pidFile = processFile(data);
        if (!Files.exists(pidFile)) {
            return Optional.empty();
        }
        try {
            // Lines: process id, data folder, start time in epoch seconds, port, …
            List<String> lines = Files.readAllLines(pidFile);
            Instant startedAt =
                    Instant.ofEpochSecond(Long.parseLong(lines.get(2).trim()));
            return ProcessHandle.of(Long.parseLong(lines.get(0).trim()))
                    .filter(process -> isServerStartedAt(process.info(), startedAt))
                    .map(StrandedServer::new);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read " + pidFile, e);
        }
    }

    private static boolean isServerStartedAt(ProcessHandle.Info info, Instant startedAt) {
        return isProgram(info, "postgres")
                && info.startInstant()
                        .map(start -> Duration.between(start, startedAt).abs().compareTo(CLOCK_TOLERANCE) < 0)
                        .orElse(true);
    }

    private static boolean isProgram(ProcessHandle.Info info, String name) {
        return info.command()
                .map(Path::of)
                .map(Path::getFileName)
                .map(Path::toString)
                .filter(name::equals)
                .isPresent();
    }

    ProcessHandle process() {
        return process;
    }

    void stop() {
        try {
            interrupt();
            process.onExit().get(STOP_SECONDS, TimeUnit.SECONDS);
        } catch (TimeoutException e) {
            process.destroyForcibly();
        } catch (IOException | ExecutionException e) {
            throw new IllegalStateException(
                    "Cannot stop the PostgreSQL server (process " + process.pid() + ") left over from an earlier run",
                    e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while stopping PostgreSQL", e);
        }
    }

    /** SIGINT cuts sessions off; the SIGTERM that Java can send would wait for the last client to leave. */
    private void interrupt() throws IOException, InterruptedException {
        new ProcessBuilder("kill", "-INT", Long.toString(process.pid())).start().waitFor();
    }
}
