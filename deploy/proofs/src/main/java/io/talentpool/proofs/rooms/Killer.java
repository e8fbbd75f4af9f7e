package io.talentpool.proofs.rooms;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;

import io.talentpool.local.Replica;
import io.talentpool.local.client.Patience;
import io.talentpool.proofs.SystemUnderProof;

/** Ends the two replicas of scheduling-service with {@code kill -9}, in turn, one after a while of quiet for each. */
final class Killer {

    static final String SERVICE = "scheduling-service";

    private static final Duration LONGEST_RESTART = Duration.ofSeconds(90);

    /** A JVM that has just started answers its first calls with code that is not compiled yet, and takes the others' processors. */
    private static final Duration WARM_UP = Duration.ofSeconds(5);

    private final SystemUnderProof system;
    private final Replica second;
    private final Duration quiet;
    private final Queue<Restart> restarts = new ConcurrentLinkedQueue<>();

    Killer(SystemUnderProof system, Replica second, Duration quiet) {
        this.system = system;
        this.second = second;
        this.quiet = quiet;
    }

    /** Begins with so many kills; complete when the last one's victim is back. */
    CompletableFuture<Void> kill(int times) {
        return CompletableFuture.runAsync(() -> {
            for (int kill = 0; kill < times; kill++) {
                Patience.until(Instant.now().plus(quiet), left -> {});
                Instant begin = Instant.now();
                if (kill % 2 == 0) {
                    killFirst();
                } else {
                    second.killAndRestart();
                }
                restarts.add(new Restart(begin, Instant.now().plus(WARM_UP)));
            }
        });
    }

    int killed() {
        return restarts.size();
    }

    /** Whether a replica was missing, or had only just come back, at any time between two moments. */
    boolean disturbed(Instant from, Instant to) {
        return restarts.stream().anyMatch(restart -> restart.begin().isBefore(to) && from.isBefore(restart.end()));
    }

    private record Restart(Instant begin, Instant end) {}

    /** The launcher starts it again. */
    private void killFirst() {
        long pid = system.pid(SERVICE);
        ProcessHandle.of(pid).ifPresent(ProcessHandle::destroyForcibly);
        Patience.await(
                "a restart of " + SERVICE,
                LONGEST_RESTART,
                () -> Optional.of(system.pid(SERVICE)).filter(now -> now != pid && now != 0));
        system.awaitReady(SERVICE, LONGEST_RESTART);
    }
}
