package io.talentpool.proofs.events;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ThreadLocalRandom;

import io.talentpool.embedded.people.SamplePerson;
import io.talentpool.embedded.people.SampleTokens;
import io.talentpool.local.client.Patience;
import io.talentpool.local.places.Part;
import io.talentpool.local.processes.Companion;
import io.talentpool.local.replicas.Replica;
import io.talentpool.local.topics.TopicReader;
import io.talentpool.proofs.DeadLetters;
import io.talentpool.proofs.Proof;
import io.talentpool.proofs.Report;
import io.talentpool.proofs.SystemUnderProof;
import io.talentpool.proofs.stage.Stage;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Writes of every kind through all services while everything is killed in turn; then what is on the topics, compared with the tables. */
@Command(
        name = "events",
        description =
                "Whatever is killed, nothing that was promised is lost, and other systems hear of every change, of nothing else and nothing personal, in order and soon.")
public final class EventsProof implements Proof {

    private static final int CLIENTS = 60;
    private static final Duration LONGEST = Duration.ofMinutes(3);

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

    @Option(
            names = "--pause",
            defaultValue = "4000",
            description = "Milliseconds between kills, half of them more or less (default: 4000).")
    private int pause;

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
    private long seed = ThreadLocalRandom.current().nextInt(1_000_000);

    /** Kafka, PostgreSQL, a gateway and the service with most to lose. */
    @Override
    public Optional<String> small() {
        return Optional.of(
                "--kills 4 --seconds 0 --pause 500 --hands 4 --load-seconds 0 --relay-events 0 --seed 20261145");
    }

    @Override
    public boolean takesPartsAway() {
        return true;
    }

    @Override
    public void examine(SystemUnderProof system, Report report) {
        report.figure("seed", seed);
        long deadLetters = DeadLetters.in(system.bootstrapServers());
        CompletableFuture<Companion> starting =
                CompletableFuture.supplyAsync(() -> Replica.start(system.running(), Part.CANDIDATE_GATEWAY));
        Stage stage = Stage.with(CLIENTS, system);
        if (loadSeconds > 0) {
            new Latencies(system, stage, report).measure(Duration.ofSeconds(loadSeconds));
        }
        if (relayEvents > 0) {
            new RelayRace(system, report, relayEvents).run();
        }
        try (Companion secondGateway = starting.join();
                TopicReader sinceNow = TopicReader.fromNow(system.bootstrapServers());
                LiveReader page = new LiveReader(
                        List.of(system.urlOf(Part.CANDIDATE_GATEWAY.key()), secondGateway.url()),
                        SampleTokens.fetch(system.running().issuerUrl(), SamplePerson.CARLA))) {
            Patience.awaitThat("a stream of changes", LONGEST, () -> page.connections() > 0);
            Writers writers = new Writers(stage, hands, seed);
            try (writers) {
                kill(system, report, Instant.now());
                Patience.holds(LONGEST, writers::haveDoneEverything);
            }
            writers.check(system.database(), report);
            EventsAtRest.check(system, page, sinceNow, report);
        }
        DeadLetters.checkAsMany(deadLetters, system, report);
        stage.clear();
    }

    /** Kafka, PostgreSQL and each service with {@code kill -9}, in any order but as often each; the launcher starts them again. */
    private void kill(SystemUnderProof system, Report report, Instant begin) {
        Random random = new Random(seed);
        List<String> next = new ArrayList<>();
        for (int killed = 0; killed < kills || Report.secondsSince(begin) < seconds; killed++) {
            if (next.isEmpty()) {
                next.addAll(List.of(SystemUnderProof.KAFKA, SystemUnderProof.POSTGRESQL));
                next.addAll(system.services());
                Collections.shuffle(next, random);
            }
            Patience.pause(Duration.ofMillis(pause / 2 + random.nextInt(pause)));
            Instant struck = Instant.now();
            String victim = next.remove(0);
            system.replace(victim, true);
            report.remark("%3.0f s: %s killed; its successor runs after %.1f s"
                    .formatted(Report.secondsSince(begin), victim, Report.secondsSince(struck)));
        }
    }
}
