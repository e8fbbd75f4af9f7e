package io.talentpool.proofs.invariants;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;

import io.talentpool.local.client.Actor;
import io.talentpool.local.client.Exchange;
import io.talentpool.local.client.Json;
import io.talentpool.proofs.invariants.InterviewModel.State;
import io.talentpool.proofs.stage.ProvingClient;
import io.talentpool.proofs.stage.Stage;

/** What people do with an interview, right or wrong. */
final class InterviewMoves {

    private static final List<String> PARTIES = List.of("client", "candidate", "both");
    private static final List<String> DECISIONS = List.of("hire", "reject", "needs_review");
    private static final Map<String, Object> REASON = Map.of("reason", "So it goes.");

    private final Scene scene;

    InterviewMoves(Scene scene) {
        this.scene = scene;
    }

    void cancel(RequestModel request, InterviewModel interview) {
        boolean byClient = scene.sometimes(40);
        Actor who = byClient ? client(request) : scene.admin();
        String path = byClient
                ? interview.meeting().forClient("cancel")
                : interview.meeting().forAdmin("cancel");
        change(
                byClient ? "cancel (client)" : "cancel (admin)",
                request,
                interview,
                who,
                path,
                REASON,
                canBe(interview, State.scheduled));
    }

    void cancelSomebodyElses(RequestModel request, InterviewModel interview) {
        ProvingClient other = scene.client();
        if (!other.equals(request.asked().client())) {
            note(
                    "cancel somebody else's",
                    other.actor().post(interview.meeting().forClient("cancel"), REASON),
                    Set.of(404),
                    request);
        }
    }

    void cancelWithoutReason(RequestModel request, InterviewModel interview) {
        note(
                "cancel without a reason",
                scene.admin().post(interview.meeting().forAdmin("cancel"), Map.of()),
                Set.of(400),
                request);
    }

    void complete(RequestModel request, InterviewModel interview) {
        change(
                "complete",
                request,
                interview,
                scene.admin(),
                interview.meeting().forAdmin("complete"),
                Map.of(),
                ifBegun(interview));
    }

    void noShow(RequestModel request, InterviewModel interview) {
        Map<String, Object> body = Map.of("party", scene.one(PARTIES), "reason", "Nobody knows.");
        change(
                "no-show",
                request,
                interview,
                scene.admin(),
                interview.meeting().forAdmin("no-show"),
                body,
                ifBegun(interview));
    }

    /** To a time that others may have, or to one that nobody has. */
    void reschedule(RequestModel request, InterviewModel interview) {
        boolean crowded = scene.sometimes(50);
        Instant begin = crowded ? scene.crowdedSlot() : scene.stage().slots().ahead();
        Map<String, Object> body = Map.of(
                "scheduled_time",
                begin.toString(),
                "duration_minutes",
                scene.minutes(),
                "reason",
                "Another day is better.");
        Set<Integer> right = RequestMoves.outcomes(
                200, interview.mayBe(State.scheduled), crowded || !interview.isSurely(State.scheduled));
        if (change(
                "reschedule",
                request,
                interview,
                scene.admin(),
                interview.meeting().forAdmin("reschedule"),
                body,
                right)) {
            interview.begun(false);
        }
    }

    /** Others may have taken the time meanwhile, and the request may be closed or have another interview. */
    void reinstate(RequestModel request, InterviewModel interview) {
        boolean mayWork = interview.mayBe(State.cancelled) && !interview.begun();
        Set<Integer> right = RequestMoves.outcomes(200, mayWork, true);
        change(
                "reinstate",
                request,
                interview,
                scene.admin(),
                interview.meeting().forAdmin("reinstate"),
                Map.of(),
                right);
    }

    void annotate(RequestModel request, InterviewModel interview) {
        Exchange answer = scene.admin()
                .patch(
                        "/api/admin/interviews/scheduled/" + interview.meeting().id(),
                        Map.of("admin_notes", Stage.NOTE));
        note("write notes", answer, Set.of(200), request);
    }

    void letTimePass(RequestModel request, InterviewModel interview) {
        if (interview.isSurely(State.scheduled) && !interview.begun()) {
            interview.begun(scene.letTimePass(interview.meeting()));
        }
    }

    void record(RequestModel request, InterviewModel interview) {
        String decision = scene.one(DECISIONS);
        boolean tookPlace = interview.begun() && interview.mayAnswer();
        boolean surely = interview.begun() && interview.surelyAnswers();
        boolean first = interview.decision().isEmpty();
        boolean revision = !decision.equals("needs_review")
                && interview.decision().filter("needs_review"::equals).isPresent();
        Set<Integer> right = RequestMoves.outcomes(
                first ? 201 : 200, tookPlace && (first || revision), !surely || !(first || revision));
        Exchange answer = client(request)
                .post(interview.meeting().outcome(), Map.of("decision", decision, "client_feedback", Stage.NOTE));
        note(first ? "record an outcome" : "revise an outcome", answer, right, request);
        if (answer.status() < 300) {
            interview.decided(decision);
            request.drift();
        }
    }

    void recordSomebodyElses(RequestModel request, InterviewModel interview) {
        ProvingClient other = scene.client();
        if (!other.equals(request.asked().client())) {
            Exchange answer = other.actor()
                    .post(interview.meeting().outcome(), Map.of("decision", "hire", "client_feedback", Stage.NOTE));
            note("record somebody else's", answer, Set.of(404), request);
        }
    }

    void look(RequestModel request, InterviewModel interview) {
        String before = request.toString();
        Exchange answer = scene.admin()
                .get("/api/admin/interviews/scheduled/" + interview.meeting().id());
        note("look at an interview", answer, Set.of(200), request);
        State seen = State.valueOf(Json.text(answer.member("interview"), "status"));
        if (!interview.mayBe(seen)) {
            scene.ledger()
                    .fault(
                            "look at an interview",
                            "%s is %s: %s".formatted(interview.meeting().id(), seen, before));
        }
        interview.is(seen, answer.member("interview").path("version").asInt());
        request.drift();
    }

    /** @return whether it was done */
    private boolean change(
            String command,
            RequestModel request,
            InterviewModel interview,
            Actor who,
            String path,
            Map<String, Object> body,
            Set<Integer> right) {
        Condition condition = Condition.any(scene);
        Exchange answer = condition.on(who, interview.version()).post(path, body);
        note(command, answer, condition.among(right), request);
        if (answer.status() == 200) {
            interview.is(
                    State.valueOf(Json.text(answer.member("interview"), "status")),
                    answer.member("interview").path("version").asInt());
            request.drift();
        }
        return answer.status() == 200;
    }

    private static Set<Integer> canBe(InterviewModel interview, State from) {
        return RequestMoves.outcomes(200, interview.mayBe(from), !interview.isSurely(from));
    }

    private static Set<Integer> ifBegun(InterviewModel interview) {
        return interview.begun() ? canBe(interview, State.scheduled) : Set.of(409);
    }

    private static Actor client(RequestModel request) {
        return request.asked().client().actor();
    }

    private void note(String command, Exchange answer, Set<Integer> right, RequestModel situation) {
        scene.ledger().add(command, answer, right, situation.toString());
    }
}
