package io.talentpool.proofs.rooms;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;

import io.talentpool.local.Replica;
import io.talentpool.local.client.Patience;
import io.talentpool.proofs.SystemUnderProof;

/** Ends the two replicas of scheduling-service with {@code kill -9}, in turn, one after a while of quiet for each. */
final class Killer {

    static final String SERVICE = "scheduling-service";

    private static final Duration LONGEST_RESTART = Duration.ofSeconds(90);

    private final SystemUnderProof system;
    private final Replica second;
    private final Duration quiet;
    private final AtomicInteger killed = new AtomicInteger();

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
                if (kill % 2 == 0) {
                    killFirst();
                } else {
                    second.killAndRestart();
                }
                killed.incrementAndGet();
            }
        });
    }

    int killed() {
        return killed.get();
    }

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
