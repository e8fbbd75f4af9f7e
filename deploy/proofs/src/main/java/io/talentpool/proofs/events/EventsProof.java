package io.talentpool.proofs.events;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.ThreadLocalRandom;

import io.talentpool.embedded.people.SamplePerson;
import io.talentpool.embedded.people.SampleTokens;
import io.talentpool.local.Part;
import io.talentpool.local.Replica;
import io.talentpool.local.client.Patience;
import io.talentpool.local.client.TopicReader;
import io.talentpool.proofs.DeadLetters;
import io.talentpool.proofs.Proof;
import io.talentpool.proofs.Report;
import io.talentpool.proofs.SystemUnderProof;
import io.talentpool.proofs.stage.Stage;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Writes of every kind through all services while everything is killed in turn; then what is on the topics, compared with the tables. */
@Command(name = "deploy/proofs/events", mixinStandardHelpOptions = true)
public final class EventsProof implements Proof {

    private static final int CLIENTS = 60;
    private static final Duration LONGEST = Duration.ofSeconds(60);

    @Option(
            names = "--kills",
            defaultValue = "18",
            description = "How often something is killed, at least (default: 18).")
    private int kills;

    @Option(
            names = "--seconds",
            defaultValue = "180",
            description = "How long the writing and killing goes on, at least (default: 180).")
    private int seconds;

    @Option(names = "--hands", defaultValue = "6", description = "How many write at once (default: 6).")
    private int hands;

    @Option(
            names = "--relay-events",
            defaultValue = "200000",
            description = "How many events the relay and a plain producer race with; 0 for no race (default: 200000).")
    private int relayEvents;

    @Option(
            names = "--load-seconds",
            defaultValue = "20",
            description = "How long each load lasts under which latency is measured; 0 for none (default: 20).")
    private int loadSeconds;

    @Option(names = "--seed", description = "What to repeat the order of the kills with.")
    private Long seed;

    public static void main(String[] arguments) {
        Proof.run(
                "events",
                "Whatever is killed, other systems hear of every change, of nothing else, in order and soon.",
                new EventsProof(),
                arguments);
    }

    @Override
    public void examine(SystemUnderProof system, Report report) {
        long chosen = seed == null ? ThreadLocalRandom.current().nextInt(1_000_000) : seed;
        report.figure("seed", chosen);
        long deadLetters = DeadLetters.in(system.bootstrapServers());
        Stage stage = Stage.with(CLIENTS, system);
        if (loadSeconds > 0) {
            new Latencies(system, stage, report).measure(Duration.ofSeconds(loadSeconds));
        }
        if (relayEvents > 0) {
            new RelayRace(system, report, relayEvents).run();
        }
        try (Replica secondGateway = system.replicaOf(Part.CANDIDATE_GATEWAY);
                TopicReader sinceNow = TopicReader.fromNow(system.bootstrapServers());
                LiveReader page = new LiveReader(
                        List.of(system.urlOf(Part.CANDIDATE_GATEWAY.key()), secondGateway.url()),
                        SampleTokens.fetch(system.issuerUrl(), SamplePerson.CARLA))) {
            Patience.await(
                    "a stream of changes", LONGEST, () -> Optional.of(page).filter(open -> open.connections() > 0));
            writeUnderFire(system, stage, report, chosen);
            EventsAtRest.check(system, page, sinceNow, report);
        }
        report.check(
                "no event was put aside as undeliverable",
                DeadLetters.in(system.bootstrapServers()) == deadLetters,
                () -> (DeadLetters.in(system.bootstrapServers()) - deadLetters) + " were");
        stage.clear();
    }

    private void writeUnderFire(SystemUnderProof system, Stage stage, Report report, long chosen) {
        Instant begin = Instant.now();
        int killed;
        Map<String, Map<String, Integer>> outcomes;
        try (Writers writers = new Writers(stage, hands, chosen)) {
            killed = new Calamities(system, report, new Random(chosen)).strike(kills, Duration.ofSeconds(seconds));
            outcomes = writers.outcomes();
        }
        report.figure(
                "seconds of writing", Duration.between(begin, Instant.now()).toSeconds());
        outcomes.forEach((command, statuses) -> report.figure("  " + command, statuses));
        report.check("something was killed %d times".formatted(killed), killed >= kills);
        report.check(
                "something was done by every kind of command",
                outcomes.entrySet().stream()
                        .filter(command -> !command.getKey().startsWith("("))
                        .allMatch(command ->
                                command.getValue().keySet().stream().anyMatch(status -> status.startsWith("2"))));
    }
}
