package io.talentpool.proofs.events;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.function.LongSupplier;

import io.talentpool.local.client.Patience;
import io.talentpool.local.client.Surprise;
import io.talentpool.proofs.Report;
import io.talentpool.proofs.SystemUnderProof;

/** Ends Kafka, PostgreSQL and each service with {@code kill -9}, in any order but as often each; the launcher starts them again. */
final class Calamities {

    private static final Duration LONGEST_RESTART = Duration.ofSeconds(120);

    private record Victim(String name, LongSupplier pid) {}

    private final SystemUnderProof system;
    private final Report report;
    private final Random random;
    private final List<Victim> victims = new ArrayList<>();

    Calamities(SystemUnderProof system, Report report, Random random) {
        this.system = system;
        this.report = report;
        this.random = random;
        victims.add(new Victim("Kafka", system::brokerPid));
        victims.add(new Victim("PostgreSQL", system::databasePid));
        system.services().forEach(service -> victims.add(new Victim(service, () -> system.pid(service))));
    }

    /**
     * Strikes, and returns when the last one's victim is back.
     *
     * @param atLeast how long it goes on, whatever the number of kills
     * @return how many were killed
     */
    int strike(int times, Duration atLeast) {
        Instant begin = Instant.now();
        int killed = 0;
        List<Victim> next = new ArrayList<>();
        while (killed < times || Duration.between(begin, Instant.now()).compareTo(atLeast) < 0) {
            if (next.isEmpty()) {
                next.addAll(victims);
                Collections.shuffle(next, random);
            }
            strike(next.remove(0), begin);
            killed++;
            Patience.until(Instant.now().plusMillis(2_000 + random.nextInt(4_000)), left -> {});
        }
        return killed;
    }

    private void strike(Victim victim, Instant begin) {
        long pid = pidOf(victim);
        Instant struck = Instant.now();
        ProcessHandle.of(pid).ifPresent(ProcessHandle::destroyForcibly);
        Patience.await(
                victim.name() + " to be started again",
                LONGEST_RESTART,
                () -> Optional.of(victim.pid().getAsLong()).filter(now -> now != pid && now != 0));
        if (system.services().contains(victim.name())) {
            system.awaitReady(victim.name(), LONGEST_RESTART);
        }
        report.remark("%3d s: %s killed; its successor runs after %.1f s"
                .formatted(
                        Duration.between(begin, struck).toSeconds(),
                        victim.name(),
                        Duration.between(struck, Instant.now()).toMillis() / 1_000.0));
    }

    private static long pidOf(Victim victim) {
        long pid = victim.pid().getAsLong();
        if (pid == 0) {
            throw new Surprise("Expected %s to run, but it does not.".formatted(victim.name()));
        }
        return pid;
    }
}
