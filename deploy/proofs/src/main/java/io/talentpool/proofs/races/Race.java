package io.talentpool.proofs.races;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Supplier;

import io.talentpool.local.client.Surprise;

/** Lets several people do something at the same instant: everybody is at the line before anybody may go. */
final class Race implements AutoCloseable {

    private final ExecutorService runners = Executors.newCachedThreadPool();

    /** @return what each got, in the order in which they were named */
    <T> List<T> run(List<Supplier<T>> commands) {
        CountDownLatch ready = new CountDownLatch(commands.size());
        CountDownLatch go = new CountDownLatch(1);
        List<CompletableFuture<T>> running = commands.stream()
                .map(command -> CompletableFuture.supplyAsync(
                        () -> {
                            ready.countDown();
                            await(go);
                            return command.get();
                        },
                        runners))
                .toList();
        await(ready);
        go.countDown();
        return running.stream().map(CompletableFuture::join).toList();
    }

    @Override
    public void close() {
        runners.shutdownNow();
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Surprise("Interrupted at the starting line.", e);
        }
    }
}
