package io.talentpool.gateway.picture;

import java.net.URI;
import java.util.Set;
import java.util.concurrent.TimeUnit;

import io.smallrye.mutiny.Uni;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import io.vertx.core.VertxOptions;
import io.vertx.core.WorkerExecutor;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.file.FileSystemOptions;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.HttpClosedException;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.PoolOptions;

/**
 * Fetches what candidates say is their picture, from servers that anybody may have named: little of it, for a short time, and never from
 * our own network.
 *
 * <p>Its Vert.x is its own: the framework's would put the addresses, which may hold names, into traces and metrics.
 */
final class PictureFetcher implements AutoCloseable {

    static final int MOST_BYTES = 2 * 1024 * 1024;

    private static final int MOST_REDIRECTS = 2;
    private static final int OK = 200;
    private static final Set<Integer> REDIRECTS = Set.of(301, 302, 303, 307, 308);

    /** Request timeout, too early, too many requests. */
    private static final Set<Integer> NOT_NOW = Set.of(408, 425, 429);

    private static final int SERVER_ERRORS = 500;

    private static final long MILLIS = 3_000;
    private static final int IDLE_SECONDS = 5;

    /** A name server that does not answer holds one of them up for longer than anybody waits. */
    private static final int LOOK_UPS = 8;

    /** No bound of its own: those who wait for a connection would use up their time. How many there are at a time is the caller's affair. */
    private static final int CONNECTIONS_TO_A_SERVER = 1_000;

    private final Set<String> trustedOrigins;
    private final Vertx vertx = Vertx.vertx(new VertxOptions()
            .setEventLoopPoolSize(1)
            .setInternalBlockingPoolSize(1)
            .setFileSystemOptions(
                    new FileSystemOptions().setClassPathResolvingEnabled(false).setFileCachingEnabled(false)));
    private final WorkerExecutor lookUps =
            vertx.createSharedWorkerExecutor("picture-look-ups", LOOK_UPS, MILLIS * 10, TimeUnit.MILLISECONDS);
    private final HttpClient http;

    /** @param options trust, for tests; the rest is set here */
    PictureFetcher(Set<String> trustedOrigins, HttpClientOptions options) {
        this.trustedOrigins = trustedOrigins;
        this.http = vertx.httpClientBuilder()
                .with(new HttpClientOptions(options)
                        .setConnectTimeout((int) MILLIS)
                        .setKeepAliveTimeout(IDLE_SECONDS)
                        .setDecompressionSupported(false)
                        .setVerifyHost(true))
                .with(new PoolOptions().setHttp1MaxSize(CONNECTIONS_TO_A_SERVER))
                // Or each server that does not speak HTTP would be an error in our log.
                .withConnectHandler(connection -> connection.exceptionHandler(broken -> {}))
                .build();
    }

    /** The bytes at an address; fails with {@link NoPicture}. They may be anything. */
    Uni<byte[]> fetch(URI address) {
        return Uni.createFrom()
                .completionStage(
                        () -> new Attempt().start(address).map(Buffer::getBytes).toCompletionStage());
    }

    @Override
    public void close() {
        vertx.close().toCompletionStage().toCompletableFuture().join();
    }

    /** One picture's way, over redirects, within the time for all of it. On one event loop, so nothing happens at once. */
    private final class Attempt {

        private final Promise<Buffer> outcome = Promise.promise();
        private HttpClientRequest current;

        Future<Buffer> start(URI address) {
            vertx.runOnContext(begun -> {
                long timer = vertx.setTimer(MILLIS, late -> giveUp());
                get(address, MOST_REDIRECTS)
                        .recover(Attempt::asNoPicture)
                        .onComplete(got -> vertx.cancelTimer(timer))
                        .onSuccess(outcome::tryComplete)
                        .onFailure(outcome::tryFail);
            });
            return outcome.future();
        }

        private void giveUp() {
            outcome.tryFail(new NoPicture(NoPicture.Reason.SLOW));
            if (current != null) {
                current.reset();
            }
        }

        private Future<Buffer> get(URI address, int redirectsLeft) {
            return lookUps.executeBlocking(() -> Destination.of(address, trustedOrigins), false)
                    .compose(this::ask)
                    .compose(response -> REDIRECTS.contains(response.statusCode())
                            ? follow(response, address, redirectsLeft)
                            : body(response));
        }

        /** A server may close a connection that it has kept at the moment that we use it again: that says nothing of the picture. */
        private Future<HttpClientResponse> ask(Destination destination) {
            return askOnce(destination)
                    .recover(failure -> failure instanceof HttpClosedException
                            ? askOnce(destination)
                            : Future.failedFuture(failure));
        }

        private Future<HttpClientResponse> askOnce(Destination destination) {
            return http.request(destination.request()).compose(this::send);
        }

        /** Connecting cannot be called off, so it may be too late by now. */
        private Future<HttpClientResponse> send(HttpClientRequest request) {
            current = request;
            if (outcome.future().isComplete()) {
                request.reset();
                return failed(NoPicture.Reason.SLOW);
            }
            return request.putHeader(HttpHeaders.ACCEPT, "image/webp, image/png, image/jpeg")
                    .putHeader(HttpHeaders.USER_AGENT, "Talent-Pool")
                    .send();
        }

        private Future<Buffer> follow(HttpClientResponse response, URI from, int redirectsLeft) {
            hangUp(response); // what a redirect has to say besides is not read
            var location = response.getHeader(HttpHeaders.LOCATION);
            if (redirectsLeft == 0 || location == null) {
                return failed(NoPicture.Reason.ASTRAY);
            }
            try {
                return get(from.resolve(location), redirectsLeft - 1);
            } catch (IllegalArgumentException noAddress) {
                return failed(NoPicture.Reason.ASTRAY);
            }
        }

        private Future<Buffer> body(HttpClientResponse response) {
            if (response.statusCode() != OK) {
                hangUp(response);
                return failed(isNotNow(response.statusCode()) ? NoPicture.Reason.BUSY : NoPicture.Reason.REFUSED);
            }
            Promise<Buffer> read = Promise.promise();
            var received = Buffer.buffer();
            response.handler(chunk -> {
                if (received.length() + chunk.length() > MOST_BYTES) {
                    read.tryFail(new NoPicture(NoPicture.Reason.TOO_LARGE));
                    response.request().reset();
                } else {
                    received.appendBuffer(chunk);
                }
            });
            response.exceptionHandler(read::tryFail);
            response.endHandler(end -> read.tryComplete(received));
            return read.future();
        }

        private static boolean isNotNow(int status) {
            return status >= SERVER_ERRORS || NOT_NOW.contains(status);
        }

        private static void hangUp(HttpClientResponse response) {
            response.exceptionHandler(hungUp -> {});
            response.request().reset();
        }

        private static <T> Future<T> asNoPicture(Throwable failure) {
            return Future.failedFuture(
                    failure instanceof NoPicture ? failure : new NoPicture(NoPicture.Reason.UNREACHABLE));
        }

        private static <T> Future<T> failed(NoPicture.Reason reason) {
            return Future.failedFuture(new NoPicture(reason));
        }
    }
}
