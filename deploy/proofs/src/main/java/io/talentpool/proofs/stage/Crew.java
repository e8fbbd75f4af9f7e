package io.talentpool.proofs.stage;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntConsumer;
import java.util.stream.IntStream;

/** Several hands that share a number of jobs. */
public final class Crew {

    private Crew() {}

    /** Does the jobs 0, 1, … with so many hands at once; what goes wrong with one ends all. */
    public static void work(int hands, int jobs, IntConsumer job) {
        AtomicInteger next = new AtomicInteger();
        ExecutorService threads = Executors.newFixedThreadPool(hands);
        try {
            CompletableFuture.allOf(IntStream.range(0, hands)
                            .mapToObj(hand -> CompletableFuture.runAsync(() -> take(next, jobs, job), threads))
                            .toArray(CompletableFuture<?>[]::new))
                    .join();
        } catch (CompletionException e) {
            throw e.getCause() instanceof RuntimeException cause ? cause : e;
        } finally {
            threads.shutdownNow();
        }
    }

    private static void take(AtomicInteger next, int jobs, IntConsumer job) {
        try {
            for (int number = next.getAndIncrement(); number < jobs; number = next.getAndIncrement()) {
                job.accept(number);
            }
        } catch (RuntimeException e) {
            next.set(jobs);
            throw e;
        }
    }
}
