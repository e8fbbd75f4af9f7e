package io.talentpool.proofs.rollout;

import java.time.Duration;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import io.talentpool.embedded.files.TemporaryFolder;
import io.talentpool.local.archives.ImageOptions;
import io.talentpool.local.places.Part;
import io.talentpool.local.places.Settings;
import io.talentpool.proofs.Proof;
import io.talentpool.proofs.Report;
import io.talentpool.proofs.SystemUnderProof;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** What an operator is promised of a deployment, measured on this machine. */
@Command(
        name = "rollout",
        description = "Manifests are right, services start soon, and a rolling restart loses nothing.")
public final class RolloutProof implements Proof {

    @Option(
            names = "--without",
            paramLabel = "PART",
            split = ",",
            description = "What to leave out: manifests, start, restart.")
    private List<String> without = List.of();

    @Option(
            names = "--services",
            paramLabel = "SERVICE",
            split = ",",
            description = "Whose start is measured (default: all four).")
    private List<String> services = Part.services().stream().map(Part::key).toList();

    @Option(
            names = "--tries",
            paramLabel = "N",
            defaultValue = "3",
            description = "How often each is started, of which the best counts (default: 3).")
    private int tries;

    @Option(
            names = "--calm",
            paramLabel = "SECONDS",
            defaultValue = "10",
            description = "Load before the first replica is replaced and after the last (default: 10).")
    private int calm;

    @Option(
            names = "--readers",
            paramLabel = "N",
            defaultValue = "6",
            description = "How many read at once meanwhile, four times a second at most (default: 6).")
    private int readers;

    @Option(
            names = "--hands",
            paramLabel = "N",
            defaultValue = "3",
            description = "How many write at once meanwhile (default: 3).")
    private int hands;

    @Override
    public boolean takesPartsAway() {
        return true;
    }

    @Override
    public void examine(SystemUnderProof system, Report report) {
        if (!without.contains("manifests")) {
            Manifests.check(report);
        }
        Map<Part, List<String>> options = new EnumMap<>(Part.class);
        List<String> asInTheImages =
                ImageOptions.of(Settings.checkout(), Runtime.version().feature());
        Part.services().forEach(part -> options.put(part, asInTheImages));
        try (TemporaryFolder caches = TemporaryFolder.create("talent-pool-caches")) {
            if (!without.contains("start")) {
                options.putAll(new StartUp(system, report, caches.path(), tries).measure(chosen()));
            }
            if (!without.contains("restart")) {
                new RollingRestart(system, report, readers, hands).run(options, Duration.ofSeconds(calm));
            }
        }
    }

    private List<Part> chosen() {
        return Arrays.stream(Part.values())
                .filter(part -> services.contains(part.key().toLowerCase(Locale.ROOT)))
                .toList();
    }
}
