package io.talentpool.local.programs;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.StringJoiner;
import java.util.function.Consumer;

import io.talentpool.local.places.Settings;
import io.talentpool.local.terminal.Trouble;

/** A program that is run to its end. */
public final class Script {

    private Script() {}

    /**
     * Runs one of the checkout's scripts that find something or fetch it.
     *
     * @param path in the checkout
     * @return what it printed: where the thing is
     * @throws Trouble with its complaint, when it fails
     */
    public static Path find(String path) {
        StringJoiner printed = new StringJoiner("\n");
        Path script = Settings.checkout().resolve(path);
        int exitCode = run(new ProcessBuilder(script.toString()).redirectErrorStream(true), printed::add);
        if (exitCode != 0) {
            throw new Trouble(printed.toString());
        }
        return Path.of(printed.toString().lines().reduce((before, last) -> last).orElse(""));
    }

    /**
     * Returns when the program has ended.
     *
     * @param line takes each line that it prints
     * @return its exit code
     */
    public static int run(ProcessBuilder program, Consumer<String> line) {
        try {
            Process process = program.start();
            process.getOutputStream().close();
            try (BufferedReader output = process.inputReader(StandardCharsets.UTF_8)) {
                output.lines().forEach(line);
            }
            return process.waitFor();
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot run " + program.command(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while running " + program.command(), e);
        }
    }
}
