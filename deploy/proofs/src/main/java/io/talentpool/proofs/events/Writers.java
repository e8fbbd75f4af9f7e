package io.talentpool.proofs.events;

import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

import io.talentpool.local.client.Actor;
import io.talentpool.local.client.Exchange;
import io.talentpool.local.client.Surprise;
import io.talentpool.proofs.stage.Asked;
import io.talentpool.proofs.stage.Meeting;
import io.talentpool.proofs.stage.Stage;

/**
 * Hands that take requests through their life cycles, each as it pleases, until they are told to stop. Something is always being killed,
 * so an answer that says no, or none, ends that life cycle and no more.
 */
public final class Writers implements AutoCloseable {

    private static final long PAUSE_NANOS = TimeUnit.MILLISECONDS.toNanos(50);

    private final Stage stage;
    private final ExecutorService hands;
    private final CompletableFuture<?>[] running;
    private final Map<String, Map<String, Integer>> outcomes = new TreeMap<>();
    private volatile boolean stopping;

    public Writers(Stage stage, int hands, long seed) {
        this.stage = stage;
        this.hands = Executors.newFixedThreadPool(hands);
        this.running = new CompletableFuture<?>[hands];
        for (int hand = 0; hand < hands; hand++) {
            Random random = new Random(seed * 1_009 + hand);
            running[hand] = CompletableFuture.runAsync(() -> write(random), this.hands);
        }
    }

    private void write(Random random) {
        while (!stopping) {
            try {
                live(random);
            } catch (Surprise noAnswer) {
                count("(no answer)", "interrupted");
            }
            LockSupport.parkNanos(PAUSE_NANOS);
        }
    }

    /** One request from its birth to some end. */
    private void live(Random random) {
        Stage.Pair pair = stage.strangers();
        Exchange asked = stage.ask(pair.client(), pair.candidate());
        if (!went("ask", asked, 201)) {
            return;
        }
        Asked request = new Asked(
                pair.client(),
                pair.candidate(),
                asked.member("request").path("id").asText());
        int way = random.nextInt(10);
        if (way == 0) {
            did("withdraw", pair.client().actor(), request.forClient("withdraw"), Map.of());
            return;
        }
        if (way == 1) {
            did("reject", admin(random), request.forAdmin("reject"), Map.of("reason", "This is a proof."));
            return;
        }
        if (way < 6 && !did("approve", admin(random), request.forAdmin("approve"), Map.of())) {
            return;
        }
        var begins = stage.slots().ahead();
        Exchange scheduled = stage.schedule(admin(random), request.id(), begins);
        if (went("schedule", scheduled, 201)) {
            meet(new Meeting(request, scheduled.member("interview").path("id").asText(), begins), random);
        }
    }

    private void meet(Meeting meeting, Random random) {
        if (random.nextInt(3) == 0
                && !did(
                        "reschedule",
                        admin(random),
                        meeting.forAdmin("reschedule"),
                        Map.of(
                                "scheduled_time",
                                stage.slots().ahead().toString(),
                                "duration_minutes",
                                45,
                                "reason",
                                "This is a proof."))) {
            return;
        }
        if (random.nextInt(3) == 0) {
            boolean cancelled =
                    did("cancel", admin(random), meeting.forAdmin("cancel"), Map.of("reason", "This is a proof."));
            if (cancelled && random.nextBoolean()) {
                did("reinstate", admin(random), meeting.forAdmin("reinstate"), Map.of());
            }
            return;
        }
        stage.begin(meeting);
        settle(meeting, random);
    }

    private void settle(Meeting meeting, Random random) {
        switch (random.nextInt(3)) {
            case 0 -> did("complete", admin(random), meeting.forAdmin("complete"), Map.of());
            case 1 ->
                did(
                        "no-show",
                        admin(random),
                        meeting.forAdmin("no-show"),
                        Map.of("party", "candidate", "reason", "This is a proof."));
            default -> decide(meeting);
        }
    }

    private void decide(Meeting meeting) {
        Actor client = meeting.request().client().actor();
        Exchange recorded =
                client.post(meeting.outcome(), Map.of("decision", "needs_review", "client_feedback", Stage.NOTE));
        if (went("decide", recorded, 201)) {
            went(
                    "revise",
                    client.post(meeting.outcome(), Map.of("decision", "hire", "client_feedback", Stage.NOTE)),
                    200);
        }
    }

    private Actor admin(Random random) {
        return random.nextBoolean() ? stage.admin() : stage.otherAdmin();
    }

    private boolean did(String command, Actor actor, String path, Object body) {
        return went(command, actor.post(path, body), 200);
    }

    private boolean went(String command, Exchange answer, int wanted) {
        count(command, Integer.toString(answer.status()));
        return answer.status() == wanted;
    }

    private synchronized void count(String command, String outcome) {
        outcomes.computeIfAbsent(command, first -> new TreeMap<>()).merge(outcome, 1, Integer::sum);
    }

    /** By command, how often each status came. */
    public synchronized Map<String, Map<String, Integer>> outcomes() {
        return new TreeMap<>(outcomes);
    }

    /** Lets every hand finish the life cycle that it is at. */
    @Override
    public void close() {
        stopping = true;
        CompletableFuture.allOf(running).join();
        hands.shutdown();
    }
}
