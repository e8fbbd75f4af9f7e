package io.talentpool.support.database;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Another replica, as far as PostgreSQL sees it: a process of its own, that can be frozen in the middle of what it does. */
public final class ReplicaProcess implements AutoCloseable {

    /** What it prints once it has done what it is to be frozen after. */
    public static final String THERE = "there";

    private final Process process;

    private ReplicaProcess(Process process) {
        this.process = process;
    }

    /** Runs a program, and freezes it as soon as it is {@link #THERE}. */
    public static ReplicaProcess frozen(Class<?> program, String... arguments) {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx64m",
                "-cp",
                System.getProperty("java.class.path"),
                program.getName()));
        command.addAll(List.of(arguments));
        try {
            var replica = new ReplicaProcess(
                    new ProcessBuilder(command).redirectErrorStream(true).start());
            replica.awaitThere();
            replica.signal("-STOP");
            return replica;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void awaitThere() throws IOException {
        var output = new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
        StringBuilder said = new StringBuilder();
        for (String line = output.readLine(); !THERE.equals(line); line = output.readLine()) {
            if (line == null) {
                throw new IllegalStateException("The replica has ended: " + said);
            }
            said.append(line).append('\n');
        }
    }

    private void signal(String signal) throws IOException {
        try {
            new ProcessBuilder("kill", signal, Long.toString(process.pid()))
                    .start()
                    .waitFor();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** Whether it is still in the world, frozen as it is. */
    public boolean isThere() {
        return process.isAlive();
    }

    /** A process is killed even while it is frozen. */
    @Override
    public void close() {
        process.destroyForcibly();
    }
}
