package io.talentpool.gateway.search;

import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;

import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;

import io.micrometer.core.instrument.MeterRegistry;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.subscription.UniEmitter;
import io.talentpool.gateway.search.query.Deadline;
import io.talentpool.support.problem.CommonProblems;

/** Where searches run: a few threads of their own, a line before them that is not endless, and a time after which one is given up. */
@ApplicationScoped
class SearchPool {

    private final SearchConfig config;
    private final MeterRegistry metrics;
    private final ThreadPoolExecutor threads;

    SearchPool(SearchConfig config, MeterRegistry metrics) {
        this.config = config;
        this.metrics = metrics;
        int many = config.atATime() > 0
                ? config.atATime()
                : Math.max(2, Runtime.getRuntime().availableProcessors());
        this.threads = new ThreadPoolExecutor(
                many, many, 0, TimeUnit.SECONDS, new ArrayBlockingQueue<>(config.inLine()), SearchPool::thread);
    }

    private static Thread thread(Runnable searches) {
        var thread = new Thread(searches, "candidate-search");
        thread.setDaemon(true);
        return thread;
    }

    /** Searches; fails with 503 when the line is full or it takes too long. The time in the line counts, too. */
    <T> Uni<T> run(Function<Deadline, T> search) {
        return Uni.createFrom().emitter(answer -> {
            var deadline = Deadline.in(config.timeout());
            try {
                threads.execute(() -> run(search, deadline, answer));
            } catch (RejectedExecutionException full) {
                refuse("no_place_in_line", "There are too many searches at the moment. Try again shortly.", answer);
            }
        });
    }

    private <T> void run(Function<Deadline, T> search, Deadline deadline, UniEmitter<? super T> answer) {
        try {
            deadline.check();
            answer.complete(search.apply(deadline));
        } catch (Deadline.Missed late) {
            refuse("too_late", "This search takes too long. Look for less at a time, or try again shortly.", answer);
        } catch (Throwable failed) {
            answer.fail(failed);
        }
    }

    private void refuse(String reason, String detail, UniEmitter<?> answer) {
        metrics.counter("talent_pool.search.refused", "reason", reason).increment();
        answer.fail(CommonProblems.overloaded(detail));
    }

    @PreDestroy
    void close() {
        threads.shutdownNow();
    }
}
