package io.talentpool.started;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.IntStream;

import io.talentpool.embedded.ports.LocalPorts;
import io.talentpool.local.client.ExchangeListener;
import io.talentpool.local.client.Patience;
import io.talentpool.local.client.TalentPool;
import io.talentpool.local.places.Part;
import io.talentpool.local.places.RunningSystem;
import io.talentpool.local.samples.InterviewTimes;

/** The real system, started by the real script, on ports that are free and with a state folder of its own. */
public final class StartedSystem implements AutoCloseable {

    private static final Path DEPLOY = Path.of("").toAbsolutePath().getParent();

    /** The launcher gives up sooner when nothing moves any more. */
    private static final Duration LONGEST_START = Duration.ofMinutes(10);

    private static final Duration LONGEST_STOP = Duration.ofMinutes(1);
    /** Below what {@link LocalPorts} gives out, so that nobody takes the port of a service that was killed. */
    private static final int HIGHEST_PORT = 12_000;

    private static final int PARTS = Part.values().length;
    private static int nextPort = 10_000;

    /** Daily's stand-in answers soon or never, so a call whose end nobody saw need not be waited for as long as Daily's own. */
    private static final Map<String, String> QUICK_DAILY = Map.of(
            "TALENT_POOL_ROOMS_CALL_DEADLINE", "6s",
            "TALENT_POOL_ROOMS_PATIENCE", "2s",
            "TALENT_POOL_ROOMS_LEASE", "18s",
            "TALENT_POOL_ROOMS_SETTLES_AFTER", "5s");

    private final Process process;
    private final Path state;
    private final Path output;

    private StartedSystem(Process process, Path state, Path output) {
        this.process = process;
        this.state = state;
        this.output = output;
    }

    /**
     * Returns when everything is ready.
     *
     * @param options more of what {@code deploy/local/start} can be told, as {@code --fresh}
     */
    static StartedSystem start(Path state, String... options) {
        Path output = state.resolveSibling(state.getFileName() + "-output.txt");
        try {
            Files.createDirectories(state);
            List<String> command = new ArrayList<>(List.of(
                    DEPLOY.resolve("local/start").toString(),
                    "--state",
                    state.toString(),
                    "--base-port",
                    String.valueOf(freePorts())));
            command.addAll(List.of(options));
            ProcessBuilder builder =
                    new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(output.toFile());
            builder.environment().put("TALENT_POOL_BUILT", "true"); // the build that runs this test has just done so
            builder.environment().putAll(QUICK_DAILY);
            StartedSystem system = new StartedSystem(builder.start(), state, output);
            system.awaitReady();
            return system;
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot run deploy/local/start", e);
        }
    }

    /** The folder that keeps all it has. */
    Path state() {
        return state;
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

    /**
     * Runs one of the scripts of {@code deploy} against this system.
     *
     * @param script its path there and its arguments, separated by blanks: {@code local/demo}, {@code proofs/races --small}
     * @return what it printed, and its exit code
     */
    ScriptRun run(String script) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(script.split(" ")));
        command.set(0, DEPLOY.resolve(command.get(0)).toString());
        Path printed = state.resolveSibling(script.replaceAll("[^a-z]+", "-") + ".txt");
        ProcessBuilder builder =
                new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(printed.toFile());
        builder.environment().putAll(Map.of("TALENT_POOL_STATE", state.toString(), "TALENT_POOL_BUILT", "true"));
        // Replicas that a proof starts are as patient as the system's own services.
        builder.environment().putAll(QUICK_DAILY);
        int exitCode = builder.start().waitFor();
        return new ScriptRun(script, exitCode, Files.readString(printed));
    }

    /** How a script ended. */
    record ScriptRun(String script, int exitCode, String output) {

        /** @throws AssertionError with all that it printed, when it failed */
        ScriptRun expectSuccess() {
            assertThat(exitCode).as("%s printed:%n%s", script, output).isZero();
            return this;
        }
    }

    /** Lets an interview begin at this moment; returns when it has. */
    public Instant begin(UUID interview) {
        return InterviewTimes.beginNow(InterviewTimes.local(description().databasePort()), interview);
    }

    /** Returns once the process has gone. */
    void awaitEnd() {
        awaitEnd("The system has been stopped, but goes on; its output is in " + output);
    }

    /** Stops it, if it still runs, as an operating system does. */
    @Override
    public void close() {
        process.destroy();
        awaitEnd("The system did not stop; its output is in " + output);
    }

    private void awaitEnd(String otherwise) {
        try {
            process.onExit().get(LONGEST_STOP.toSeconds(), TimeUnit.SECONDS);
        } catch (InterruptedException | ExecutionException | TimeoutException e) {
            process.destroyForcibly();
            throw new AssertionError(otherwise, e);
        }
    }

    private void awaitReady() {
        Patience.await("the system to be ready", LONGEST_START, () -> {
            if (!process.isAlive()) {
                throw new AssertionError(
                        "deploy/local/start ended with %d:%n%s".formatted(process.exitValue(), text()));
            }
            return RunningSystem.recordedIn(state).filter(system -> system.launcherPid() == process.pid());
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

    /** The first of as many consecutive free ports as there are parts; others for each system, since none is taken at once. */
    private static synchronized int freePorts() {
        int first = IntStream.iterate(nextPort, port -> port < HIGHEST_PORT, port -> port + PARTS)
                .filter(port -> IntStream.range(port, port + PARTS).allMatch(LocalPorts::isFree))
                .findFirst()
                .orElseThrow(() -> new AssertionError("No free ports on this machine"));
        nextPort = first + PARTS;
        return first;
    }
}
