package io.talentpool.proofs.events;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;

import org.HdrHistogram.Histogram;

import io.talentpool.local.client.Exchange;
import io.talentpool.local.topics.TopicReader;
import io.talentpool.proofs.Report;
import io.talentpool.proofs.SystemUnderProof;
import io.talentpool.proofs.stage.Asked;
import io.talentpool.proofs.stage.Crew;
import io.talentpool.proofs.stage.Stage;

/**
 * How soon a consumer has a change, counted from when it happened ({@code ce_time}), which is a moment before it is committed: requests
 * are made and taken back, one at a time, then as many as go, then half as many.
 */
record Latencies(SystemUnderProof system, Stage stage, Report report) {

    private static final int HANDS = 16;
    private static final int AT_REST = 200;

    void measure(Duration each) {
        write(1, HANDS * each.toSeconds(), 0, each); // to warm up
        tell("at rest", listening(() -> {
            for (int i = 0; i < AT_REST; i++) {
                askAndTakeBack();
                LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(40));
            }
        }));
        double most = write(HANDS, Long.MAX_VALUE, 0, each) / (double) each.toSeconds();
        report.figure("changes a second at full load", "%.0f".formatted(2 * most));
        tell("at half of that", listening(() -> write(HANDS, Long.MAX_VALUE, most / 2, each)));
    }

    /**
     * Makes requests and takes them back.
     *
     * @param rate how many a second; 0 for as many as go
     * @return how many there were
     */
    private int write(int hands, long most, double rate, Duration time) {
        AtomicInteger made = new AtomicInteger();
        long begin = System.nanoTime();
        long end = begin + time.toNanos();
        Crew.work(hands, hands, hand -> {
            for (int turn = 0; System.nanoTime() < end && made.get() < most; turn++) {
                if (rate > 0) {
                    long due = begin + (long) ((turn * hands + hand) * TimeUnit.SECONDS.toNanos(1) / rate);
                    LockSupport.parkNanos(due - System.nanoTime());
                }
                askAndTakeBack();
                made.incrementAndGet();
            }
        });
        return made.get();
    }

    private void askAndTakeBack() {
        Stage.Pair pair = stage.strangers();
        Exchange asked = stage.ask(pair.client(), pair.candidate()).expect(201);
        Asked request = new Asked(
                pair.client(),
                pair.candidate(),
                asked.member("request").path("id").asText());
        pair.client().actor().post(request.forClient("withdraw"), Map.of()).expect(200);
    }

    /** What a consumer measures while that is done. */
    private Histogram listening(Runnable work) {
        Histogram micros = new Histogram(TimeUnit.MINUTES.toMicros(1), 3);
        AtomicBoolean done = new AtomicBoolean();
        try (TopicReader reader = TopicReader.fromNow(system.bootstrapServers())) {
            CompletableFuture<Void> working =
                    CompletableFuture.runAsync(work).whenComplete((end, failure) -> done.set(true));
            while (!done.get()) {
                reader.read()
                        .forEach(event -> micros.recordValue(Math.max(
                                0,
                                Duration.between(Instant.parse(event.header("ce_time")), Instant.now())
                                                .toNanos()
                                        / 1_000)));
            }
            working.join();
        }
        return micros;
    }

    private void tell(String when, Histogram micros) {
        report.figure(
                "ms from change to consumer %s, 50 and 99 %%".formatted(when),
                "%.1f, %.1f (%d events)"
                        .formatted(
                                micros.getValueAtPercentile(50) / 1_000.0,
                                micros.getValueAtPercentile(99) / 1_000.0,
                                micros.getTotalCount()));
        report.check("a consumer has most changes within 100 ms " + when, micros.getValueAtPercentile(50) < 100_000);
    }
}
