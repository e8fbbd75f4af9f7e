package io.talentpool.proofs.keycloak;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

import io.talentpool.local.Settings;
import io.talentpool.local.Trouble;

/** Keycloak as its makers publish it. */
final class Distribution {

    private static final Path SCRIPT = Path.of("deploy/proofs/src/main/sh/keycloak-home");

    private Distribution() {}

    /**
     * The folder that it was unpacked to; it is fetched where it has to be.
     *
     * @throws Trouble where it cannot be had
     */
    static Path folder() {
        try {
            Process process =
                    new ProcessBuilder(Settings.checkout().resolve(SCRIPT).toString()).start();
            String where = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
            String why = new String(process.getErrorStream().readAllBytes(), StandardCharsets.UTF_8).strip();
            if (process.waitFor() != 0) {
                throw new Trouble(why);
            }
            return Path.of(where);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot run " + SCRIPT, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while Keycloak was looked for", e);
        }
    }
}
