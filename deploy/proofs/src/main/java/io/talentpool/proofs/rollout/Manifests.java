package io.talentpool.proofs.rollout;

import java.nio.file.Path;
import java.util.StringJoiner;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import io.talentpool.local.places.Settings;
import io.talentpool.local.programs.Script;
import io.talentpool.proofs.Report;

/** Has the manifests rendered and checked, as the build does. */
final class Manifests {

    private static final Pattern RENDERED =
            Pattern.compile("^(overlay|component)-(\\S+): (\\d+) resources$", Pattern.MULTILINE);
    private static final Pattern COUNT = Pattern.compile("^. (pass|fail) (\\d+)$", Pattern.MULTILINE);

    private Manifests() {}

    static void check(Report report) {
        StringJoiner lines = new StringJoiner("\n");
        Path check = Settings.checkout().resolve("deploy/kubernetes/check");
        int exitCode = Script.run(new ProcessBuilder(check.toString()).redirectErrorStream(true), lines::add);
        String output = lines.toString();
        for (Matcher rendered = RENDERED.matcher(output); rendered.find(); ) {
            report.figure("resources of %s %s".formatted(rendered.group(1), rendered.group(2)), rendered.group(3));
        }
        for (Matcher count = COUNT.matcher(output); count.find(); ) {
            report.figure("checks of the manifests that " + count.group(1), count.group(2));
        }
        report.check("the manifests are rendered, and hold every check", exitCode == 0, () -> output);
    }
}
