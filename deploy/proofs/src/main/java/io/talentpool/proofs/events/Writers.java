package io.talentpool.proofs.events;

import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

import io.talentpool.embedded.database.Database;
import io.talentpool.local.client.Actor;
import io.talentpool.local.client.Exchange;
import io.talentpool.local.client.Surprise;
import io.talentpool.proofs.Report;
import io.talentpool.proofs.Tally;
import io.talentpool.proofs.stage.Asked;
import io.talentpool.proofs.stage.Meeting;
import io.talentpool.proofs.stage.Stage;

/**
 * Hands that take requests through their life cycles, each as it pleases, until they are told to stop. Something is always being killed,
 * so an answer that says no, or none, ends that life cycle and no more; but whatever was answered 201 has to be there in the end.
 */
public final class Writers implements AutoCloseable {

    private static final long PAUSE_NANOS = TimeUnit.MILLISECONDS.toNanos(50);
    /** While a service is away: its successor starts sooner when nobody else uses the processor. */
    private static final long BACK_OFF_NANOS = TimeUnit.MILLISECONDS.toNanos(500);

    private static final int SERVER_ERRORS = 500;
    private static final Map<String, Object> REASON = Map.of("reason", "This is a proof.");
    private static final Set<String> COMMANDS =
            Set.of(("ask approve reject withdraw schedule reschedule cancel reinstate complete no-show decide revise")
                    .split(" "));
    private static final Map<String, String> TABLES = Map.of(
            "request", "interview_requests", "interview", "scheduled_interviews", "outcome", "interview_outcomes");

    private final Stage stage;
    private final ExecutorService hands;
    private final CompletableFuture<?>[] running;
    private final Tally tally = new Tally();
    private final Map<String, Set<String>> promised = new ConcurrentHashMap<>();
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
            } catch (Surprise | Database.Refused noAnswer) {
                tally.add("(no answer)", 0);
            }
            LockSupport.parkNanos(PAUSE_NANOS);
        }
    }

    /** One request from its birth to some end. */
    private void live(Random random) {
        Stage.Pair pair = stage.strangers();
        Exchange asked = stage.ask(pair.client(), pair.candidate());
        if (!made("ask", "request", asked)) {
            if (asked.status() >= SERVER_ERRORS) {
                LockSupport.parkNanos(BACK_OFF_NANOS);
            }
            return;
        }
        Asked request = new Asked(pair.client(), pair.candidate(), idOf("request", asked));
        int way = random.nextInt(10);
        if (way == 0) {
            did("withdraw", pair.client().actor(), request.forClient("withdraw"), Map.of());
            return;
        }
        if (way == 1) {
            did("reject", admin(random), request.forAdmin("reject"), REASON);
            return;
        }
        if (way < 6 && !did("approve", admin(random), request.forAdmin("approve"), Map.of())) {
            return;
        }
        Instant begins = stage.slots().ahead();
        Exchange scheduled = stage.schedule(admin(random), request.id(), begins);
        if (made("schedule", "interview", scheduled)) {
            meet(new Meeting(request, idOf("interview", scheduled), begins), random);
        }
    }

    private void meet(Meeting meeting, Random random) {
        Map<String, Object> later = Map.of(
                "scheduled_time",
                stage.slots().ahead().toString(),
                "duration_minutes",
                45,
                "reason",
                "This is a proof.");
        if (random.nextInt(3) == 0 && !did("reschedule", admin(random), meeting.forAdmin("reschedule"), later)) {
            return;
        }
        if (random.nextInt(3) == 0) {
            if (did("cancel", admin(random), meeting.forAdmin("cancel"), REASON) && random.nextBoolean()) {
                did("reinstate", admin(random), meeting.forAdmin("reinstate"), Map.of());
            }
            return;
        }
        stage.begin(meeting);
        Map<String, Object> absence = Map.of("party", "candidate", "reason", "This is a proof.");
        switch (random.nextInt(3)) {
            case 0 -> did("complete", admin(random), meeting.forAdmin("complete"), Map.of());
            case 1 -> did("no-show", admin(random), meeting.forAdmin("no-show"), absence);
            default -> decide(meeting);
        }
    }

    private void decide(Meeting meeting) {
        Actor client = meeting.request().client().actor();
        Exchange recorded =
                client.post(meeting.outcome(), Map.of("decision", "needs_review", "client_feedback", Stage.NOTE));
        if (made("decide", "outcome", recorded)) {
            did("revise", client, meeting.outcome(), Map.of("decision", "hire", "client_feedback", Stage.NOTE));
        }
    }

    private Actor admin(Random random) {
        return random.nextBoolean() ? stage.admin() : stage.otherAdmin();
    }

    private boolean did(String command, Actor actor, String path, Object body) {
        Exchange answer = actor.post(path, body);
        tally.add(command, answer.status());
        return answer.status() == 200;
    }

    private boolean made(String command, String what, Exchange answer) {
        tally.add(command, answer.status());
        if (answer.status() == 201) {
            promised.computeIfAbsent(what, first -> ConcurrentHashMap.newKeySet())
                    .add(idOf(what, answer));
        }
        return answer.status() == 201;
    }

    private static String idOf(String what, Exchange answer) {
        return answer.member(what).path("id").asText();
    }

    /** Whether every kind of command has succeeded at least once. */
    public boolean haveDoneEverything() {
        Map<String, Map<Integer, Integer>> statuses = tally.statuses();
        return COMMANDS.stream()
                .allMatch(command -> statuses.getOrDefault(command, Map.of()).keySet().stream()
                        .anyMatch(status -> status / 100 == 2));
    }

    /** How often each answer came that is neither a success nor a refusal by a rule; no answer is among them. */
    public List<String> failures() {
        return tally.statuses().entrySet().stream()
                .filter(command ->
                        !Set.of(200, 201, 409).containsAll(command.getValue().keySet()))
                .map(Object::toString)
                .toList();
    }

    /** Says what was done, and checks that all of it that was answered 201 is in the tables. */
    public void check(Database database, Report report) {
        tally.statuses().forEach((command, statuses) -> report.figure("  " + command, statuses));
        report.check("something was done by every kind of command", haveDoneEverything());
        TABLES.forEach((what, table) -> {
            Set<String> lost = new HashSet<>(promised.getOrDefault(what, Set.of()));
            lost.removeAll(Set.copyOf(database.column("select id from " + table)));
            report.none("every %s that was answered 201 is in its table".formatted(what), lost);
        });
    }

    /** Lets every hand finish the life cycle that it is at. */
    @Override
    public void close() {
        stopping = true;
        CompletableFuture.allOf(running).join();
        hands.shutdown();
    }
}
