package io.talentpool.local;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Stream;

/** Runs steps at the same time. Its threads keep no program from ending. */
final class SideBySide {

    private final ExecutorService threads = Executors.newCachedThreadPool(SideBySide::daemon);

    private static Thread daemon(Runnable work) {
        Thread thread = new Thread(work, "start");
        thread.setDaemon(true);
        return thread;
    }

    /** Begins the work and returns at once. */
    void begin(Runnable work) {
        threads.execute(work);
    }

    /** Returns when all steps are done, or throws what the first one throws that fails, while the others go on. */
    void run(Stream<Runnable> steps) {
        CompletableFuture<Void> failed = new CompletableFuture<>();
        CompletableFuture<?>[] running = steps.map(
                        step -> CompletableFuture.runAsync(step, threads).exceptionally(failure -> {
                            failed.completeExceptionally(failure);
                            throw new CompletionException(failure);
                        }))
                .toArray(CompletableFuture[]::new);
        try {
            CompletableFuture.anyOf(CompletableFuture.allOf(running), failed).join();
        } catch (CompletionException e) {
            throw cause(e);
        }
    }

    private static RuntimeException cause(CompletionException failure) {
        Throwable cause = failure;
        while (cause instanceof CompletionException && cause.getCause() != null) {
            cause = cause.getCause();
        }
        return cause instanceof RuntimeException unchecked ? unchecked : new IllegalStateException(cause);
    }
}
