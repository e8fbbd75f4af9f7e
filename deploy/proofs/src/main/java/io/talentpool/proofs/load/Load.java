package io.talentpool.proofs.load;

import java.net.URI;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.function.Supplier;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.VertxOptions;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.RequestOptions;

/** Sends {@code GET}s of one person to one address over a number of connections, at a steady rate or as fast as they are answered. */
public final class Load implements AutoCloseable {

    private static final int LONGEST_LINE = 100_000;
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private final Vertx vertx = Vertx.vertx(new VertxOptions().setEventLoopPoolSize(1));
    private final String token;
    private final int connections;
    private final HttpClient http;

    /** @param token the person's */
    public Load(String address, String token, int connections) {
        URI server = URI.create(address);
        this.token = token;
        this.connections = connections;
        this.http = vertx.createHttpClient(new HttpClientOptions()
                .setDefaultHost(server.getHost())
                .setDefaultPort(server.getPort())
                .setMaxPoolSize(connections)
                .setMaxWaitQueueSize(LONGEST_LINE));
    }

    /** What is over after so many seconds. */
    public static CompletableFuture<Void> time(int seconds) {
        return CompletableFuture.runAsync(() -> {}, CompletableFuture.delayedExecutor(seconds, TimeUnit.SECONDS));
    }

    /**
     * So many a second until it is over, whether or not those before have been answered: an answer's time counts from when its question
     * was due, so that a pause of the service's is felt by all that fall into it.
     */
    public Outcome steady(int perSecond, CompletableFuture<?> over, Supplier<String> paths) {
        long begin = System.nanoTime();
        long nanosApart = TimeUnit.SECONDS.toNanos(1) / perSecond;
        AtomicInteger sent = new AtomicInteger();
        return run(
                1,
                round -> vertx.setPeriodic(1, timer -> {
                    if (over.isDone()) {
                        vertx.cancelTimer(timer);
                        round.leave();
                        return;
                    }
                    while (sent.get() < (System.nanoTime() - begin) / nanosApart) {
                        round.under.incrementAndGet();
                        ask(paths.get(), begin + sent.incrementAndGet() * nanosApart, round.outcome)
                                .onComplete(answer -> round.leave());
                    }
                }));
    }

    /** On each connection somebody who reads an answer, thinks, and asks again, until it is over. */
    public Outcome people(CompletableFuture<?> over, Duration thinking, Supplier<String> paths) {
        return run(connections, round -> askAndThink(over, thinking, paths, round));
    }

    private void askAndThink(CompletableFuture<?> over, Duration thinking, Supplier<String> paths, Round round) {
        if (over.isDone()) {
            round.leave();
            return;
        }
        Runnable again = () -> askAndThink(over, thinking, paths, round);
        ask(paths.get(), System.nanoTime(), round.outcome).onComplete(answer -> {
            if (thinking.isZero()) {
                again.run();
            } else {
                vertx.setTimer(thinking.toMillis(), later -> again.run());
            }
        });
    }

    /** What comes of a load, which ends with the last of those who are under way. */
    private record Round(Outcome outcome, AtomicInteger under, CompletableFuture<Void> done) {

        private void leave() {
            if (under.decrementAndGet() == 0) {
                done.complete(null);
            }
        }
    }

    private Outcome run(int beginners, Consumer<Round> work) {
        Round round = new Round(new Outcome(), new AtomicInteger(beginners), new CompletableFuture<>());
        long begin = System.nanoTime();
        for (int beginner = 0; beginner < beginners; beginner++) {
            vertx.runOnContext(start -> work.accept(round));
        }
        round.done.join();
        round.outcome.tookAltogether(Duration.ofNanos(System.nanoTime() - begin));
        return round.outcome;
    }

    private Future<Integer> ask(String path, long due, Outcome outcome) {
        RequestOptions question = new RequestOptions()
                .setMethod(HttpMethod.GET)
                .setURI(path)
                .setTimeout(PATIENCE.toMillis())
                .putHeader("Authorization", "Bearer " + token);
        return http.request(question)
                .compose(request -> request.send().compose(Load::wholeAnswer))
                .otherwise(0)
                .onSuccess(status -> outcome.answered(status, System.nanoTime() - due));
    }

    private static Future<Integer> wholeAnswer(HttpClientResponse answer) {
        return answer.body().map(body -> answer.statusCode());
    }

    @Override
    public void close() {
        vertx.close().toCompletionStage().toCompletableFuture().join();
    }
}
