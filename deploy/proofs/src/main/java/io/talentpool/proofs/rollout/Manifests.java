package io.talentpool.proofs.rollout;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import io.talentpool.proofs.Report;

/** Has the manifests rendered and checked, as the build does. */
final class Manifests {

    private static final Pattern RENDERED =
            Pattern.compile("^(overlay|component)-(\\S+): (\\d+) resources$", Pattern.MULTILINE);
    private static final Pattern COUNT = Pattern.compile("^. (pass|fail) (\\d+)$", Pattern.MULTILINE);

    private Manifests() {}

    static void check(Report report) {
        Path folder = Path.of(System.getProperty("talent-pool.home"), "deploy/kubernetes");
        try {
            Process process = new ProcessBuilder(folder.resolve("check").toString())
                    .redirectErrorStream(true)
                    .start();
            String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            int exitCode = process.waitFor();
            for (Matcher rendered = RENDERED.matcher(output); rendered.find(); ) {
                report.figure("resources of %s %s".formatted(rendered.group(1), rendered.group(2)), rendered.group(3));
            }
            for (Matcher count = COUNT.matcher(output); count.find(); ) {
                report.figure("checks of the manifests that " + count.group(1), count.group(2));
            }
            report.check("the manifests are rendered, and hold every check", exitCode == 0, () -> output);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot check the manifests", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while checking the manifests", e);
        }
    }
}
