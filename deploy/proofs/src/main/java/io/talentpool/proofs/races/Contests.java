package io.talentpool.proofs.races;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.IntFunction;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Stream;

import io.talentpool.local.client.Actor;
import io.talentpool.local.client.Exchange;
import io.talentpool.proofs.races.Contest.Attempt;
import io.talentpool.proofs.stage.Asked;
import io.talentpool.proofs.stage.Meeting;
import io.talentpool.proofs.stage.Stage;

/** Every command of the life cycle, and what excludes each other: each as something that one of many can do. */
final class Contests {

    private static final Map<String, Object> REASON = Map.of("reason", "First come, first served.");
    private static final Map<String, Object> NO_SHOW = Map.of("party", "both", "reason", "Nobody came.");
    private static final Predicate<Exchange> NOT_REPLAYED = answer -> answer.status() == 201
            && answer.headers().firstValue("Idempotent-Replayed").isEmpty();

    private final Stage stage;
    private final List<Meeting> meetings = new ArrayList<>();

    Contests(Stage stage) {
        this.stage = stage;
    }

    /** An interview, and the time to which somebody wants to move it. */
    private record Move(Meeting meeting, Instant begin, Actor admin) {}

    Stream<Contest> all() {
        return Stream.of(ofRequests(), ofTimes(), ofInterviews(), ofOutcomes()).flatMap(contests -> contests);
    }

    private Stream<Contest> ofRequests() {
        Attempt<Asked> approve = (request, number) -> admin(number).post(request.forAdmin("approve"), REASON);
        Attempt<Asked> reject = (request, number) -> admin(number).post(request.forAdmin("reject"), REASON);
        Attempt<Asked> withdraw = (request, number) -> client(request).post(request.forClient("withdraw"), REASON);
        return Stream.of(
                Contest.of(
                        "ask for the same candidate (R3)",
                        409,
                        stage::strangers,
                        (pair, number) -> stage.ask(pair.client(), pair.candidate())),
                Contest.of("ask with the same Idempotency-Key", 201, this::oneKey, (ask, number) -> ask.get())
                        .won(NOT_REPLAYED),
                Contest.of("approve", 409, stage::pending, approve),
                Contest.of("reject", 409, stage::approved, reject),
                Contest.of("withdraw", 409, stage::pending, withdraw),
                Contest.of("reject or withdraw", 409, stage::pending, reject, withdraw),
                Contest.of(
                        "approve, reject or withdraw version 1 (If-Match)",
                        412,
                        stage::pending,
                        (request, number) -> first(admin(number)).post(request.forAdmin("approve"), REASON),
                        (request, number) -> first(admin(number)).post(request.forAdmin("reject"), REASON),
                        (request, number) -> first(client(request)).post(request.forClient("withdraw"), REASON)),
                // Two services decide; whoever is second gives way, or the interview is cancelled again a moment later.
                Contest.of(
                                "reject, withdraw or schedule a request (R9)",
                                409,
                                () -> new Move(new Meeting(stage.pending(), "", Instant.EPOCH), ahead(), stage.admin()),
                                (move, number) -> reject.by(move.meeting().request(), number),
                                (move, number) -> stage.schedule(
                                        admin(number), move.meeting().request().id(), move.begin()),
                                (move, number) -> withdraw.by(move.meeting().request(), number))
                        .freeForAll());
    }

    private Supplier<Exchange> oneKey() {
        Stage.Pair pair = stage.strangers();
        Actor client = pair.client()
                .actor()
                .sending("Idempotency-Key", UUID.randomUUID().toString());
        Map<String, Object> body = Stage.request(pair.candidate());
        return () -> client.post("/api/client/interviews/request", body);
    }

    /** Times that overlap, of which one of many can have one (R6). */
    private Stream<Contest> ofTimes() {
        return Stream.of(
                Contest.of(
                        "schedule for the same request (R6)",
                        409,
                        () -> new Move(new Meeting(stage.pending(), "", Instant.EPOCH), ahead(), stage.admin()),
                        (move, number) -> stage.schedule(
                                admin(number), move.meeting().request().id(), overlapping(move.begin(), number))),
                schedule(
                        "schedule the same candidate at overlapping times (R6)",
                        number -> stage.pending(
                                stage.clients().get(1 + number),
                                stage.candidates().get(0))),
                schedule(
                        "schedule for the same client at overlapping times (R6)",
                        number -> stage.pending(
                                stage.clients().get(0), stage.candidates().get(1 + number))),
                Contest.of(
                        "reschedule the same candidate to overlapping times (R6)", 409, this::rescheduleOneCandidate));
    }

    /** Whoever loses tries again in the next round, for another time. */
    private Contest schedule(String name, IntFunction<Asked> ask) {
        List<Asked> waiting = new ArrayList<>();
        return Contest.of(name, 409, callers -> {
                    while (waiting.size() < callers) {
                        waiting.add(ask.apply(waiting.size()));
                    }
                    Instant begin = ahead();
                    return Contest.each(
                            callers,
                            number -> stage.schedule(
                                    admin(number), waiting.get(number).id(), overlapping(begin, number)));
                })
                .then(answers -> replaceWinner(waiting, answers, ask));
    }

    /** The winner's client asks again, which is right once the request is scheduled (R3). */
    private void replaceWinner(List<Asked> waiting, List<Exchange> answers, IntFunction<Asked> ask) {
        for (int number = 0; number < answers.size(); number++) {
            if (answers.get(number).status() == 201) {
                stage.awaitScheduled(waiting.get(number));
                waiting.set(number, ask.apply(number));
            }
        }
    }

    private List<Supplier<Exchange>> rescheduleOneCandidate(int callers) {
        String candidate = stage.candidates().get(stage.candidates().size() - 1);
        while (meetings.size() < callers) {
            meetings.add(stage.scheduled(stage.pending(stage.clients().get(1 + meetings.size()), candidate)));
        }
        Instant begin = ahead();
        return Contest.each(
                callers, number -> reschedule(admin(number), meetings.get(number), overlapping(begin, number)));
    }

    private Stream<Contest> ofInterviews() {
        Attempt<Meeting> cancel = (meeting, number) -> admin(number).post(meeting.forAdmin("cancel"), REASON);
        Attempt<Meeting> complete = (meeting, number) -> admin(number).post(meeting.forAdmin("complete"), Map.of());
        Attempt<Meeting> noShow = (meeting, number) -> admin(number).post(meeting.forAdmin("no-show"), NO_SHOW);
        Attempt<Meeting> reinstate = (meeting, number) -> admin(number).post(meeting.forAdmin("reinstate"), REASON);
        return Stream.of(
                Contest.of(
                        "cancel, client or admin",
                        409,
                        stage::scheduled,
                        cancel,
                        (meeting, number) -> client(meeting.request()).post(meeting.forClient("cancel"), REASON)),
                Contest.of("complete", 409, stage::begun, complete),
                Contest.of("no-show", 409, stage::begun, noShow),
                Contest.of("cancel, complete or no-show", 409, stage::begun, cancel, complete, noShow),
                Contest.of("reinstate", 409, stage::cancelled, reinstate),
                Contest.of(
                        "reinstate, or schedule another one (R6)",
                        409,
                        this::reopened,
                        (move, number) -> reinstate.by(move.meeting(), number),
                        (move, number) -> stage.schedule(
                                admin(number), move.meeting().request().id(), move.begin())),
                Contest.of(
                        "reschedule one to the same time",
                        409,
                        () -> new Move(stage.scheduled(), ahead(), stage.admin()),
                        (move, number) -> reschedule(move.admin(), move.meeting(), move.begin())),
                Contest.of(
                        "reschedule one version to many times (If-Match)",
                        412,
                        this::oneVersion,
                        (move, number) -> reschedule(move.admin(), move.meeting(), overlapping(move.begin(), number))));
    }

    private Move reopened() {
        Meeting meeting = stage.cancelled();
        stage.awaitOpen(meeting.request());
        return new Move(meeting, ahead(), stage.admin());
    }

    private Move oneVersion() {
        Meeting meeting = stage.scheduled();
        stage.awaitRoom(meeting);
        String version = stage.admin()
                .get("/api/admin/interviews/scheduled/" + meeting.id())
                .expect(200)
                .headers()
                .firstValue("ETag")
                .orElse("none");
        return new Move(meeting, ahead(), stage.admin().sending("If-Match", version));
    }

    /** What a client decides after an interview (R11). */
    private Stream<Contest> ofOutcomes() {
        Attempt<Meeting> hire = (meeting, number) -> record(meeting, "hire");
        Attempt<Meeting> reject = (meeting, number) -> record(meeting, "reject");
        Attempt<Meeting> review = (meeting, number) -> record(meeting, "needs_review");
        return Stream.of(
                Contest.of("record a final outcome (R11)", 409, stage::begun, hire, reject),
                Contest.of("record that it needs review (R11)", 409, stage::begun, review),
                Contest.of("revise an outcome (R11)", 409, stage::underReview, hire, reject),
                // An outcome may be recorded at the very moment at which others decide that there was no interview;
                // admins are
                // told to look.
                Contest.of(
                                "record, cancel, no-show or reschedule (R10)",
                                409,
                                () -> new Move(stage.begun(), ahead(), stage.otherAdmin()),
                                (move, number) -> record(move.meeting(), "hire"),
                                (move, number) ->
                                        admin(number).post(move.meeting().forAdmin("cancel"), REASON),
                                (move, number) -> record(move.meeting(), "needs_review"),
                                (move, number) ->
                                        admin(number).post(move.meeting().forAdmin("no-show"), NO_SHOW),
                                (move, number) -> reschedule(move.admin(), move.meeting(), move.begin()))
                        .freeForAll());
    }

    private static Exchange record(Meeting meeting, String decision) {
        return client(meeting.request())
                .post(meeting.outcome(), Map.of("decision", decision, "client_feedback", Stage.NOTE));
    }

    private static Exchange reschedule(Actor admin, Meeting meeting, Instant begin) {
        return admin.post(
                meeting.forAdmin("reschedule"),
                Map.of("scheduled_time", begin.toString(), "reason", "First come, first served."));
    }

    /** Two admins, in turn. */
    private Actor admin(int number) {
        return number % 2 == 0 ? stage.admin() : stage.otherAdmin();
    }

    private static Actor client(Asked request) {
        return request.client().actor();
    }

    /** Who means the first version only. */
    private static Actor first(Actor actor) {
        return actor.sending("If-Match", "\"1\"");
    }

    private Instant ahead() {
        return stage.slots().ahead();
    }

    /** An interview takes an hour, and the next slot is half an hour behind its end. */
    private static Instant overlapping(Instant begin, int number) {
        return begin.plus(Duration.ofMinutes(number % 30));
    }
}
