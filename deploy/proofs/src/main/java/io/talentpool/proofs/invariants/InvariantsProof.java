package io.talentpool.proofs.invariants;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicInteger;

import io.talentpool.proofs.DeadLetters;
import io.talentpool.proofs.Invariants;
import io.talentpool.proofs.Proof;
import io.talentpool.proofs.Report;
import io.talentpool.proofs.Rest;
import io.talentpool.proofs.SystemUnderProof;
import io.talentpool.proofs.Tally;
import io.talentpool.proofs.stage.Crew;
import io.talentpool.proofs.stage.Stage;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/**
 * Thousands of requests are taken through commands in any order, by clients and admins at once. Each answer must be one that
 * the life cycle allows; and once the services have come to rest, everything that the rules say must be true in the tables.
 */
@Command(name = "invariants", description = "Whatever people do, in whatever order, every rule is kept in the tables.")
public final class InvariantsProof implements Proof {

    private static final int PARTS = 10;

    @Option(names = "--sequences", defaultValue = "10000", description = "How many sequences (default: 10000).")
    private int sequences;

    @Option(names = "--hands", defaultValue = "12", description = "How many are played at once (default: 12).")
    private int hands;

    @Option(names = "--clients", defaultValue = "100", description = "How many clients there are (default: 100).")
    private int clients;

    @Option(names = "--seed", description = "The seed of a run to repeat (default: another one each time).")
    private long seed = ThreadLocalRandom.current().nextInt(1_000_000);

    @Override
    public Optional<String> small() {
        return Optional.of("--sequences 150 --clients 20 --seed 20261124");
    }

    @Override
    public void examine(SystemUnderProof system, Report report) {
        report.figure("seed", seed);
        long deadLetters = DeadLetters.in(system.bootstrapServers());
        Stage stage = Stage.with(clients, system);
        Tally tally = new Tally();
        Instant begin = Instant.now();
        AtomicInteger played = new AtomicInteger();
        Crew.work(hands, sequences, number -> {
            Random random = new Random(seed * 1_000_003 + number);
            new Sequence(new Scene(stage, tally, random)).play();
            tellProgress(played.incrementAndGet(), begin, report);
        });
        Duration took = Duration.between(begin, Instant.now());
        report.figure("sequences", sequences);
        int commands = tally.count(status -> true);
        report.figure("commands, a second", commands + ", " + commands * 1_000L / Math.max(1, took.toMillis()));
        tally.tell(report);
        Rest.await(system.database(), report);
        Invariants.check(system.database(), report, "");
        stage.clear();
        Rest.await(system.database());
        Invariants.check(system.database(), report, ", after everything was called off");
        DeadLetters.checkAsMany(deadLetters, system, report);
    }

    private void tellProgress(int played, Instant begin, Report report) {
        if (played % Math.max(1, sequences / PARTS) == 0) {
            report.remark("%d of %d sequences after %d s"
                    .formatted(
                            played,
                            sequences,
                            Duration.between(begin, Instant.now()).toSeconds()));
        }
    }
}
