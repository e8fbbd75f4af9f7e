package io.talentpool.proofs.keycloak;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.function.Consumer;

import io.talentpool.local.Settings;

/** The journeys of {@code web/journeys/keycloak.spec.ts}, in a real browser. */
final class Journeys {

    private static final Path SCRIPT = Path.of("deploy/proofs/journeys");

    private Journeys() {}

    /**
     * Returns when all are over.
     *
     * @param system what they have to know, as JSON
     * @param line takes what they print
     * @return whether every one arrived
     */
    static boolean arrive(String system, Consumer<String> line) {
        ProcessBuilder builder = new ProcessBuilder(
                        Settings.checkout().resolve(SCRIPT).toString(), "keycloak")
                .redirectErrorStream(true);
        builder.environment().put("TALENT_POOL_KEYCLOAK", system);
        try {
            Process process = builder.start();
            process.getOutputStream().close();
            try (BufferedReader output = process.inputReader(StandardCharsets.UTF_8)) {
                output.lines().filter(text -> !text.isBlank()).forEach(line);
            }
            return process.waitFor() == 0;
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot run " + SCRIPT, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted during the journeys", e);
        }
    }
}
