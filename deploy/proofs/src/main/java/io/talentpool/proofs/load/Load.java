package io.talentpool.proofs.load;

import java.net.URI;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.function.IntSupplier;
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
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final Vertx vertx = Vertx.vertx(new VertxOptions().setEventLoopPoolSize(1));
    private final URI address;
    private final String token;
    private final int connections;
    private final HttpClient http;

    /** @param token the person's */
    public Load(String address, String token, int connections) {
        this.address = URI.create(address);
        this.token = token;
        this.connections = connections;
        this.http = vertx.createHttpClient(new HttpClientOptions()
                .setDefaultHost(this.address.getHost())
                .setDefaultPort(this.address.getPort())
                .setMaxPoolSize(connections)
                .setMaxWaitQueueSize(LONGEST_LINE));
    }

    /**
     * So many a second, whether or not those before have been answered: an answer's time counts from when its question was due, so that
     * a pause of the service's is felt by all that fall into it.
     */
    public Outcome steady(int perSecond, Duration time, Supplier<String> paths) {
        long begin = System.nanoTime();
        long nanosApart = TimeUnit.SECONDS.toNanos(1) / perSecond;
        long all = time.toSeconds() * perSecond;
        return run(outcome -> {
            AtomicInteger sent = new AtomicInteger();
            AtomicInteger answered = new AtomicInteger();
            CompletableFuture<Void> done = new CompletableFuture<>();
            vertx.setPeriodic(1, timer -> {
                long due = Math.min(all, (System.nanoTime() - begin) / nanosApart);
                while (sent.get() < due) {
                    long wasDue = begin + sent.incrementAndGet() * nanosApart;
                    ask(paths.get(), wasDue, outcome).onComplete(end -> {
                        if (answered.incrementAndGet() == all) {
                            done.complete(null);
                        }
                    });
                }
                if (due == all) {
                    vertx.cancelTimer(timer);
                }
            });
            return done;
        });
    }

    /** On each connection somebody who reads an answer, thinks, and asks again, until it is over. */
    public Outcome peopleUntil(CompletableFuture<?> over, Duration thinking, Supplier<String> paths) {
        return run(outcome -> {
            AtomicInteger here = new AtomicInteger(connections);
            CompletableFuture<Void> done = new CompletableFuture<>();
            Runnable leave = () -> {
                if (here.decrementAndGet() == 0) {
                    done.complete(null);
                }
            };
            for (int i = 0; i < connections; i++) {
                vertx.runOnContext(start -> askAndThink(over, thinking, paths, outcome, leave));
            }
            return done;
        });
    }

    private void askAndThink(
            CompletableFuture<?> over, Duration thinking, Supplier<String> paths, Outcome outcome, Runnable leave) {
        if (over.isDone()) {
            leave.run();
            return;
        }
        ask(paths.get(), System.nanoTime(), outcome)
                .onComplete(answer -> vertx.setTimer(
                        thinking.toMillis(), later -> askAndThink(over, thinking, paths, outcome, leave)));
    }

    /** Each connection asks again as soon as it is answered. */
    public Outcome fullSpeed(Duration time, Supplier<String> paths) {
        long end = System.nanoTime() + time.toNanos();
        return run(outcome -> {
            AtomicInteger busy = new AtomicInteger(connections);
            CompletableFuture<Void> done = new CompletableFuture<>();
            for (int i = 0; i < connections; i++) {
                vertx.runOnContext(start -> goOn(end, paths, outcome, busy::decrementAndGet, done));
            }
            return done;
        });
    }

    private void goOn(
            long end, Supplier<String> paths, Outcome outcome, IntSupplier stop, CompletableFuture<Void> done) {
        if (System.nanoTime() >= end) {
            if (stop.getAsInt() == 0) {
                done.complete(null);
            }
            return;
        }
        ask(paths.get(), System.nanoTime(), outcome).onComplete(answer -> goOn(end, paths, outcome, stop, done));
    }

    private Outcome run(Function<Outcome, CompletableFuture<Void>> work) {
        Outcome outcome = new Outcome();
        long begin = System.nanoTime();
        work.apply(outcome).join();
        outcome.tookAltogether(Duration.ofNanos(System.nanoTime() - begin));
        return outcome;
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
