package io.talentpool.proofs.invariants;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;

import io.talentpool.local.client.Actor;
import io.talentpool.local.client.Exchange;
import io.talentpool.local.client.Json;
import io.talentpool.proofs.invariants.InterviewModel.State;
import io.talentpool.proofs.stage.Stage;

import com.fasterxml.jackson.databind.JsonNode;

/** What people do with an interview, right or wrong. */
record InterviewMoves(Scene scene) {

    private static final List<String> PARTIES = List.of("client", "candidate", "both");
    private static final List<String> DECISIONS = List.of("hire", "reject", "needs_review");
    private static final Map<String, Object> REASON = Map.of("reason", "So it goes.");

    void cancel(InterviewModel interview) {
        Set<Integer> right = canBe(interview, State.scheduled);
        if (scene.sometimes(40)) {
            change(
                    "cancel (client)",
                    interview,
                    client(interview),
                    interview.meeting().forClient("cancel"),
                    REASON,
                    right);
        } else {
            admin("cancel", interview, REASON, right);
        }
    }

    void cancelSomebodyElses(InterviewModel interview) {
        scene.anybodyBut(interview.request().asked().client()).ifPresent(other -> {
            Exchange answer = other.actor().post(interview.meeting().forClient("cancel"), REASON);
            scene.note("cancel somebody else's", answer, Set.of(404), interview);
        });
    }

    void cancelWithoutReason(InterviewModel interview) {
        Exchange answer = scene.admin().post(interview.meeting().forAdmin("cancel"), Map.of());
        scene.note("cancel without a reason", answer, Set.of(400), interview);
    }

    void complete(InterviewModel interview) {
        admin("complete", interview, Map.of(), ifBegun(interview));
    }

    void noShow(InterviewModel interview) {
        admin("no-show", interview, Map.of("party", scene.one(PARTIES), "reason", "Nobody knows."), ifBegun(interview));
    }

    /** To a time that others may have, or to one that nobody has. */
    void reschedule(InterviewModel interview) {
        boolean crowded = scene.sometimes(50);
        Instant begin = scene.slot(crowded);
        Map<String, Object> body = Map.of(
                "scheduled_time",
                begin.toString(),
                "duration_minutes",
                scene.minutes(),
                "reason",
                "Another day is better.");
        Set<Integer> right =
                Scene.outcomes(200, interview.mayBe(State.scheduled), crowded || !interview.isSurely(State.scheduled));
        if (admin("reschedule", interview, body, right)) {
            interview.begun(false);
        }
    }

    /** Others may have taken the time meanwhile, and the request may be closed or have another interview. */
    void reinstate(InterviewModel interview) {
        boolean mayWork = interview.mayBe(State.cancelled) && !interview.begun();
        admin("reinstate", interview, Map.of(), Scene.outcomes(200, mayWork, true));
    }

    void annotate(InterviewModel interview) {
        Exchange answer = scene.admin().patch(path(interview), Map.of("admin_notes", Stage.NOTE));
        scene.note("write notes", answer, Set.of(200), interview);
    }

    /** If its room is there: until then its service may write the old time back. */
    void letTimePass(InterviewModel interview) {
        if (interview.isSurely(State.scheduled) && !interview.begun()) {
            interview.begun(scene.stage().beginIfReady(interview.meeting()));
        }
    }

    void record(InterviewModel interview) {
        String decision = scene.one(DECISIONS);
        boolean tookPlace = interview.begun() && interview.mayAnswer();
        boolean surely = interview.begun() && interview.surelyAnswers();
        boolean first = interview.decision().isEmpty();
        boolean revision = !decision.equals("needs_review")
                && interview.decision().filter("needs_review"::equals).isPresent();
        Set<Integer> right =
                Scene.outcomes(first ? 201 : 200, tookPlace && (first || revision), !surely || !(first || revision));
        Exchange answer = client(interview).post(interview.meeting().outcome(), outcome(decision));
        scene.note(first ? "record an outcome" : "revise an outcome", answer, right, interview);
        if (answer.status() < 300) {
            interview.decided(decision);
            interview.request().drift();
        }
    }

    void recordSomebodyElses(InterviewModel interview) {
        scene.anybodyBut(interview.request().asked().client()).ifPresent(other -> {
            Exchange answer = other.actor().post(interview.meeting().outcome(), outcome("hire"));
            scene.note("record somebody else's", answer, Set.of(404), interview);
        });
    }

    void look(InterviewModel interview) {
        String before = interview.request().toString();
        Exchange answer = scene.admin().get(path(interview));
        scene.note("look at an interview", answer, Set.of(200), interview);
        JsonNode seen = answer.member("interview");
        State state = State.valueOf(Json.text(seen, "status"));
        if (!interview.mayBe(state)) {
            scene.fault("look at an interview", "%s is %s: %s".formatted(path(interview), state, before));
        }
        interview.is(state, seen.path("version").asInt());
    }

    /** @return whether it was done */
    private boolean admin(String command, InterviewModel interview, Map<String, Object> body, Set<Integer> right) {
        return change(command, interview, scene.admin(), interview.meeting().forAdmin(command), body, right);
    }

    private boolean change(
            String command,
            InterviewModel interview,
            Actor who,
            String path,
            Map<String, Object> body,
            Set<Integer> right) {
        Condition condition = Condition.any(scene);
        Exchange answer = condition.on(who, interview.version()).post(path, body);
        scene.note(command, answer, condition.among(right), interview);
        if (answer.status() == 200) {
            JsonNode seen = answer.member("interview");
            interview.is(
                    State.valueOf(Json.text(seen, "status")),
                    seen.path("version").asInt());
        }
        return answer.status() == 200;
    }

    private static String path(InterviewModel interview) {
        return "/api/admin/interviews/scheduled/" + interview.meeting().id();
    }

    private static Map<String, Object> outcome(String decision) {
        return Map.of("decision", decision, "client_feedback", Stage.NOTE);
    }

    private static Set<Integer> canBe(InterviewModel interview, State from) {
        return Scene.outcomes(200, interview.mayBe(from), !interview.isSurely(from));
    }

    private static Set<Integer> ifBegun(InterviewModel interview) {
        return interview.begun() ? canBe(interview, State.scheduled) : Set.of(409);
    }

    private static Actor client(InterviewModel interview) {
        return interview.request().asked().client().actor();
    }
}
