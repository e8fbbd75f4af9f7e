package io.talentpool.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.IntStream;

import io.talentpool.embedded.ports.LocalPorts;
import io.talentpool.local.client.ExchangeListener;
import io.talentpool.local.client.Patience;
import io.talentpool.local.client.TalentPool;

/** The real system, started by the real script, on ports that are free and with a state folder of its own. */
public final class StartedSystem implements AutoCloseable {

    /** Beside the module that is tested, or that module itself. */
    private static final Path SCRIPTS = Path.of("").toAbsolutePath().resolveSibling("local");

    private static final Duration LONGEST_START = Duration.ofSeconds(180);
    private static final int LOWEST_PORT = 20_000;
    private static final int PARTS = Part.values().length;

    private final Process process;
    private final Path state;
    private final Path output;

    private StartedSystem(Process process, Path state, Path output) {
        this.process = process;
        this.state = state;
        this.output = output;
    }

    /**
     * Starts with an empty state folder and returns when everything is ready.
     *
     * @param options more of what {@code deploy/local/start} can be told
     */
    static StartedSystem start(Path state, String... options) {
        Path output = state.resolveSibling(state.getFileName() + "-output.txt");
        try {
            Files.createDirectories(state);
            List<String> command = new ArrayList<>(List.of(
                    SCRIPTS.resolve("start").toString(),
                    "--fresh",
                    "--state",
                    state.toString(),
                    "--base-port",
                    String.valueOf(freePorts())));
            command.addAll(List.of(options));
            ProcessBuilder builder =
                    new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(output.toFile());
            builder.environment().put("TALENT_POOL_BUILT", "true"); // the build that runs this test has just done so
            StartedSystem system = new StartedSystem(builder.start(), state, output);
            system.awaitReady();
            return system;
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot run deploy/local/start", e);
        }
    }

    /** Where every part writes its log. */
    Path logs() {
        return state.resolve("logs");
    }

    public RunningSystem description() {
        return RunningSystem.find(state);
    }

    /** The way in, by the edge. */
    public TalentPool talentPool() {
        RunningSystem running = description();
        return new TalentPool(URI.create(running.edgeUrl()), running.issuerUrl(), ExchangeListener.silent());
    }

    /** Runs one of the scripts beside {@code start} against this system; returns its exit code. */
    int run(String script, Path scriptOutput) throws IOException, InterruptedException {
        return run(List.of(SCRIPTS.resolve(script).toString()), scriptOutput);
    }

    /** Runs any program against this system; returns its exit code. */
    public int run(List<String> command, Path scriptOutput) throws IOException, InterruptedException {
        ProcessBuilder builder =
                new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(scriptOutput.toFile());
        builder.environment().put("TALENT_POOL_STATE", state.toString());
        return builder.start().waitFor();
    }

    /** Stops it as Ctrl-C does. */
    @Override
    public void close() {
        process.destroy();
        try {
            process.onExit().get(60, TimeUnit.SECONDS);
        } catch (InterruptedException | ExecutionException | TimeoutException e) {
            process.destroyForcibly();
            throw new AssertionError("The system did not stop within 60 s; its output is in " + output, e);
        }
    }

    private void awaitReady() {
        Patience.await("the system to be ready", LONGEST_START, () -> {
            if (!process.isAlive()) {
                throw new AssertionError(
                        "deploy/local/start ended with %d:%n%s".formatted(process.exitValue(), text()));
            }
            return RunningSystem.recordedIn(state);
        });
    }

    private String text() {
        try {
            List<String> lines = Files.readAllLines(output);
            return String.join("\n", lines.subList(Math.max(0, lines.size() - 30), lines.size()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The first of as many consecutive free ports as there are parts. */
    private static int freePorts() {
        Optional<Integer> first = IntStream.iterate(LOWEST_PORT, port -> port < 30_000, port -> port + PARTS)
                .filter(port -> IntStream.range(port, port + PARTS).allMatch(LocalPorts::isFree))
                .boxed()
                .findFirst();
        return first.orElseThrow(() -> new AssertionError("No free ports on this machine"));
    }
}
