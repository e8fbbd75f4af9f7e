package io.talentpool.proofs.alerts;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import io.talentpool.local.client.Patience;
import io.talentpool.local.replicas.Observer;
import io.talentpool.proofs.Proof;
import io.talentpool.proofs.Report;
import io.talentpool.proofs.SystemUnderProof;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/**
 * Does to the system what alerts are for, under the eyes of a real Prometheus with the rules of production, and waits for each to come and to
 * go. Whether an alert's condition has to hold for longer before it calls somebody is what its tests by {@code promtool} show.
 */
@Command(name = "alerts", description = "Alerts come when something is the matter, and go when it is over.")
public final class AlertsProof implements Proof {

    /**
     * Two relays need a pooler that lends a session twice; an old index a quarter of an hour; short memory a leak; certificates and a disk that
     * end are shown by tests of the rules and of their metrics.
     */
    private static final Set<String> NOT_BROUGHT_ABOUT = Set.of(
            "TalentPoolTwoRelays",
            "TalentPoolSearchIndexOld",
            "TalentPoolMemoryShort",
            "TalentPoolCertificateEnds",
            "TalentPoolCertificateEndsSoon",
            "TalentPoolDatabaseDisk",
            "TalentPoolDatabaseDiskFull");

    /** What operators have others measure: the cluster, its volumes, the address of the pages, the database's machine. */
    private static final Pattern MEASURED_BY_OTHERS = Pattern.compile("(?:probe|certmanager|strimzi|node|kubelet)_.*");

    /** Told for a while after it is over: the rule counts the last minutes. */
    private static final Set<String> LINGERING = Set.of(
            "TalentPoolDeadLetters", "TalentPoolManyErrors", "TalentPoolManyUnavailable", "TalentPoolPageFailures");

    private static final Duration LONGEST = Duration.ofMinutes(4);
    private static final Duration LONGEST_END = Duration.ofMinutes(7);
    private static final Duration UNTIL_ALL_IS_MEASURED = Duration.ofMinutes(3);

    @Option(
            names = "--faults",
            split = ",",
            paramLabel = "FAULT",
            description = "What is brought about: ${COMPLETION-CANDIDATES} (default: all).")
    private List<Fault> faults = List.of(Fault.values());

    @Option(names = "--series-only", description = "Only look whether each series is measured that a rule asks for.")
    private boolean seriesOnly;

    @Override
    public Optional<String> small() {
        return Optional.of("--series-only");
    }

    @Override
    public boolean disturbsNobody() {
        return seriesOnly;
    }

    @Override
    public boolean takesPartsAway() {
        return !seriesOnly;
    }

    @Override
    public void examine(SystemUnderProof system, Report report) {
        try (Observer observer = Observer.of(system.running())) {
            Watch watch = new Watch(system.at(observer.url()).stranger());
            // Calls are measured from the first one on.
            system.talentPool().stranger().get("/api/client/candidates");
            checkSeries(watch, report);
            if (seriesOnly) {
                return;
            }
            // A proof that was killed has left what it had brought about.
            for (Fault fault : Fault.values()) {
                fault.undo(system);
            }
            try (Scene scene = Scene.in(system)) {
                watch.haveEnded(watch.rules(), LONGEST);
                report.check(
                        "no alert while all is well",
                        watch.alerts().isEmpty(),
                        () -> watch.alerts().toString());
                bringAbout(scene, watch, report);
            }
            checkEnd(watch, report);
        }
    }

    /** A rule that asks for what nobody measures never fires, whatever its tests say. */
    private static void checkSeries(Watch watch, Report report) {
        Set<String> series = new TreeSet<>(watch.seriesOfRules());
        series.removeIf(MEASURED_BY_OTHERS.asMatchPredicate());
        report.figure("series that the rules ask for", series.size());
        Patience.holds(UNTIL_ALL_IS_MEASURED, () -> {
            series.removeIf(watch::knows);
            return series.isEmpty();
        });
        report.none("each of them is measured", series);
    }

    private void bringAbout(Scene scene, Watch watch, Report report) {
        // Those that take a while go on behind the others.
        Map<Fault, Runnable> slow = new EnumMap<>(Fault.class);
        Instant begin = Instant.now();
        faults.stream().filter(Fault::isSlow).forEach(fault -> slow.put(fault, fault.begin(scene)));
        for (Fault fault : faults) {
            if (!fault.isSlow()) {
                Instant now = Instant.now();
                await(fault, now, fault.begin(scene), watch, report);
            }
        }
        slow.forEach((fault, end) -> await(fault, begin, end, watch, report));
    }

    private static void await(Fault fault, Instant begin, Runnable end, Watch watch, Report report) {
        try {
            Set<String> missing = watch.missing(fault.alerts(), LONGEST);
            report.check(
                    "%s: %s after %d s"
                            .formatted(
                                    fault,
                                    String.join(", ", new TreeSet<>(fault.alerts())),
                                    Duration.between(begin, Instant.now()).toSeconds()),
                    missing.isEmpty(),
                    () -> "there was no " + missing);
        } finally {
            end.run();
        }
    }

    private void checkEnd(Watch watch, Report report) {
        Set<String> brought = faults.stream()
                .flatMap(fault -> fault.alerts().stream())
                .collect(Collectors.toCollection(TreeSet::new));
        Set<String> never = new TreeSet<>(watch.rules());
        Arrays.stream(Fault.values()).map(Fault::alerts).forEach(never::removeAll);
        report.check(
                "there is a fault for every alert, but for those that take too much",
                never.equals(NOT_BROUGHT_ABOUT),
                never::toString);
        brought.removeAll(LINGERING);
        Instant begin = Instant.now();
        boolean gone = watch.haveEnded(brought, LONGEST_END);
        report.figure(
                "seconds until the last has gone",
                Duration.between(begin, Instant.now()).toSeconds());
        report.check("each goes when it is over", gone, () -> watch.alerts().toString());
    }
}
