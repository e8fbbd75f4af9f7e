package io.talentpool.local.processes;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;

import io.talentpool.embedded.files.Texts;

/**
 * The processes that run because of us, kept in a file so that they can be ended even when the launcher has been killed: at
 * once by the {@link Reaper}, or else by the next start. A line is a process id and the epoch millisecond of its start, which
 * tells our process from a stranger that was given the same id later.
 */
public final class ProcessList {

    private static final Duration CLOCK_TOLERANCE = Duration.ofSeconds(2);
    private static final long STOP_SECONDS = 15;

    private final Path file;
    private final List<ProcessHandle> processes = new ArrayList<>();

    public ProcessList(Path file) {
        this.file = file;
    }

    synchronized void add(ProcessHandle process) {
        processes.add(process);
        write();
    }

    synchronized void remove(ProcessHandle process) {
        processes.remove(process);
        write();
    }

    synchronized void clear() {
        processes.clear();
        write();
    }

    /** Ends what an earlier launcher left behind, and waits for that. */
    public void endLeftovers() {
        List<ProcessHandle> leftovers = recorded();
        leftovers.forEach(ProcessHandle::destroy);
        leftovers.forEach(ProcessList::awaitEnd);
        clear();
    }

    private List<ProcessHandle> recorded() {
        try {
            return Files.exists(file)
                    ? Files.readAllLines(file).stream()
                            .flatMap(line -> ours(line).stream())
                            .toList()
                    : List.of();
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read " + file, e);
        }
    }

    private static Optional<ProcessHandle> ours(String line) {
        String[] columns = line.split(" ");
        Instant recorded = Instant.ofEpochMilli(Long.parseLong(columns[1]));
        return ProcessHandle.of(Long.parseLong(columns[0]))
                .filter(process -> startOf(process)
                        .map(start -> Duration.between(start, recorded).abs().compareTo(CLOCK_TOLERANCE) < 0)
                        .orElse(false));
    }

    private static Optional<Instant> startOf(ProcessHandle process) {
        return process.info().startInstant();
    }

    private static void awaitEnd(ProcessHandle process) {
        try {
            process.onExit().get(STOP_SECONDS, TimeUnit.SECONDS);
        } catch (TimeoutException e) {
            process.destroyForcibly();
        } catch (ExecutionException e) {
            throw new IllegalStateException("Cannot end process " + process.pid(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while ending process " + process.pid(), e);
        }
    }

    private void write() {
        String lines = processes.stream()
                .map(process -> "%d %d%n"
                        .formatted(
                                process.pid(),
                                startOf(process).orElse(Instant.EPOCH).toEpochMilli()))
                .collect(Collectors.joining());
        Texts.write(file, lines);
    }
}
