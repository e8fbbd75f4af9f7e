package io.talentpool.embedded.ports;

import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.VertxOptions;
import io.vertx.core.file.FileSystemOptions;

/** Vert.x as small servers and clients on this machine need it: few threads and no cache of files. */
public final class EventLoops {

    private static final long PATIENCE_SECONDS = 20;

    private EventLoops() {}

    public static Vertx start(int loops) {
        return Vertx.vertx(new VertxOptions()
                .setEventLoopPoolSize(loops)
                .setWorkerPoolSize(2 * loops)
                .setInternalBlockingPoolSize(2)
                .setFileSystemOptions(new FileSystemOptions()
                        .setClassPathResolvingEnabled(false)
                        .setFileCachingEnabled(false)));
    }

    /**
     * What comes of something, for a thread that has to wait for it.
     *
     * @param what that is, as it completes "… failed"
     * @throws IllegalStateException when it fails, or takes too long
     */
    public static <T> T await(Future<T> future, String what) {
        try {
            return future.toCompletionStage()
                    .toCompletableFuture()
                    .orTimeout(PATIENCE_SECONDS, TimeUnit.SECONDS)
                    .join();
        } catch (CompletionException e) {
            throw new IllegalStateException("%s failed: %s".formatted(what, e.getCause()), e.getCause());
        }
    }
}
