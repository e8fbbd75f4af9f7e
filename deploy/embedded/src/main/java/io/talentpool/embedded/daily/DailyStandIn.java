package io.talentpool.embedded.daily;

import java.time.Clock;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.VertxOptions;
import io.vertx.core.file.FileSystemOptions;

/**
 * A running stand-in for Daily.co: the REST API under {@code /v1}, a page for each room under {@code /video/<room>}, and
 * {@code PUT /stand-in/faults} to make it misbehave (see {@link Faults}). It listens on localhost only.
 */
public final class DailyStandIn implements AutoCloseable {

    private static final long PATIENCE_SECONDS = 20;

    private final Vertx vertx;
    private final int port;

    private DailyStandIn(Vertx vertx, int port) {
        this.vertx = vertx;
        this.port = port;
    }

    /**
     * Starts a stand-in and returns once it accepts requests.
     *
     * @throws IllegalStateException when it cannot listen on the port or read its state file
     */
    public static DailyStandIn start(DailyStandInConfig config) {
        return start(config, Clock.systemUTC());
    }

    static DailyStandIn start(DailyStandInConfig config, Clock clock) {
        Vertx vertx = Vertx.vertx(options());
        try {
            StandInServer server = new StandInServer(config, clock);
            await(vertx.deployVerticle(server));
            return new DailyStandIn(vertx, server.port());
        } catch (IllegalStateException e) {
            vertx.close();
            throw e;
        }
    }

    /** One event loop, which owns all state: no class of this package needs a lock. */
    private static VertxOptions options() {
        return new VertxOptions()
                .setEventLoopPoolSize(1)
                .setWorkerPoolSize(1)
                .setInternalBlockingPoolSize(2)
                .setFileSystemOptions(new FileSystemOptions()
                        .setClassPathResolvingEnabled(false)
                        .setFileCachingEnabled(false));
    }

    /** The base of the REST API: {@code http://localhost:<port>/v1}. */
    public String apiUrl() {
        return "http://localhost:" + port + "/v1";
    }

    public int port() {
        return port;
    }

    @Override
    public void close() {
        await(vertx.close());
    }

    private static void await(Future<?> future) {
        try {
            future.toCompletionStage().toCompletableFuture().get(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (ExecutionException e) {
            throw new IllegalStateException(
                    "The Daily stand-in failed: " + e.getCause().getMessage(), e.getCause());
        } catch (TimeoutException e) {
            throw new IllegalStateException("The Daily stand-in did not react within " + PATIENCE_SECONDS + " s.", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while waiting for the Daily stand-in.", e);
        }
    }
}
