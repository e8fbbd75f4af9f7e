package io.talentpool.proofs.invariants;

import java.time.Instant;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import io.talentpool.local.client.Actor;
import io.talentpool.local.client.Exchange;
import io.talentpool.local.client.Json;
import io.talentpool.proofs.invariants.RequestModel.State;
import io.talentpool.proofs.stage.Asked;
import io.talentpool.proofs.stage.Meeting;
import io.talentpool.proofs.stage.ProvingClient;
import io.talentpool.proofs.stage.Stage;

import com.fasterxml.jackson.databind.JsonNode;

/** What people do with a request, right or wrong. */
record RequestMoves(Scene scene) {

    private static final String ASK = "/api/client/interviews/request";
    private static final String SCHEDULE = "/api/admin/interviews/schedule";

    /** Another sequence may have an open request of the same client for the same candidate. */
    Optional<RequestModel> ask(ProvingClient client, String candidate) {
        Map<String, Object> body = scene.request(candidate);
        Actor actor =
                client.actor().sending("Idempotency-Key", UUID.randomUUID().toString());
        Exchange answer = actor.post(ASK, body);
        scene.note("ask", answer, Set.of(201, 409), candidate);
        if (answer.status() != 201) {
            return Optional.empty();
        }
        String id = Json.text(answer.member("request"), "id");
        if (scene.sometimes(10)) {
            askTwice(actor, body, id);
        }
        return Optional.of(new RequestModel(new Asked(client, candidate, id)));
    }

    private void askTwice(Actor sameKey, Map<String, Object> body, String id) {
        Exchange again = sameKey.post(ASK, body);
        scene.note("ask the same again, same key", again, Set.of(201), id);
        if (!again.answer().path("request").path("id").asText().equals(id)) {
            scene.fault("ask the same again, same key", "not request " + id + ": " + again.answer());
        }
        Map<String, Object> other = new LinkedHashMap<>(body);
        other.put("client_notes", Stage.NOTE + " " + id);
        scene.note("ask something else, same key", sameKey.post(ASK, other), Set.of(422), id);
    }

    void askWrongly(RequestModel request) {
        Map<String, Object> body = scene.request(request.asked().candidate());
        body.put("preferred_times", scene.one(List.of(List.of(), List.of("2020-01-01T10:00:00Z"), List.of("soon"))));
        scene.note("ask for times that cannot be", client(request).post(ASK, body), Set.of(400), "");
        body = scene.request(UUID.randomUUID().toString());
        scene.note("ask for nobody", client(request).post(ASK, body), Set.of(404), "");
    }

    void approve(RequestModel request) {
        String path = request.asked().forAdmin("approve");
        decide("approve", request, scene.admin(), path, EnumSet.of(State.pending), State.approved);
    }

    void reject(RequestModel request) {
        String path = request.asked().forAdmin("reject");
        decide("reject", request, scene.admin(), path, RequestModel.OPEN, State.rejected);
    }

    void withdraw(RequestModel request) {
        String path = request.asked().forClient("withdraw");
        decide("withdraw", request, client(request), path, RequestModel.OPEN, State.withdrawn);
    }

    void withdrawSomebodyElses(RequestModel request) {
        scene.anybodyBut(request.asked().client()).ifPresent(other -> {
            Exchange answer = other.actor().post(request.asked().forClient("withdraw"), Map.of());
            scene.note("withdraw somebody else's", answer, Set.of(404), request);
        });
    }

    void rejectWithoutReason(RequestModel request) {
        Exchange answer = scene.admin().post(request.asked().forAdmin("reject"), Map.of("reason", " "));
        scene.note("reject without a reason", answer, Set.of(400), request);
    }

    void look(RequestModel request) {
        String before = request.toString();
        Exchange answer = client(request).get(ASK + "/" + request.asked().id());
        scene.note("look at a request", answer, Set.of(200), before);
        State seen = State.valueOf(Json.text(answer.member("request"), "status"));
        if (!request.mayBe(EnumSet.of(seen))) {
            scene.fault("look at a request", "it is %s: %s".formatted(seen, before));
        }
        request.is(seen);
    }

    /** At a time that others may have, or at one that nobody has. */
    void schedule(RequestModel request) {
        boolean crowded = scene.sometimes(50);
        Instant begin = scene.slot(crowded);
        boolean mayWork = request.mayBe(RequestModel.OPEN) && !request.isSurelyAnswered();
        boolean mayFail = crowded
                || !request.isSurely(RequestModel.OPEN)
                || request.interviews().stream().anyMatch(InterviewModel::mayAnswer);
        String before = request.toString();
        Exchange answer = scene.admin().post(SCHEDULE, body(request, begin, true));
        scene.note("schedule", answer, Scene.outcomes(201, mayWork, mayFail), before);
        if (answer.status() == 201) {
            JsonNode seen = answer.member("interview");
            Meeting meeting = new Meeting(request.asked(), Json.text(seen, "id"), begin);
            request.add(
                    new InterviewModel(request, meeting, seen.path("version").asInt()));
        }
    }

    void scheduleWrongly(RequestModel request) {
        Map<String, Object> body = scene.sometimes(50)
                ? body(request, scene.slot(true), false)
                : body(request, Instant.now().minusSeconds(5), true);
        Exchange answer = scene.admin().post(SCHEDULE, body);
        scene.note("schedule unconfirmed, or in the past", answer, Set.of(400), request);
    }

    private void decide(String command, RequestModel request, Actor who, String path, Set<State> from, State to) {
        boolean never = scene.sometimes(10);
        Actor actor = never ? Condition.NEVER.on(who, 0) : who;
        Set<Integer> right = Scene.outcomes(200, request.mayBe(from), !request.isSurely(from));
        String before = request.toString();
        Exchange answer = actor.post(path, Map.of("reason", "So it goes."));
        scene.note(never ? command + " another version" : command, answer, never ? Set.of(412) : right, before);
        if (answer.status() == 200) {
            request.is(to);
        }
    }

    private Map<String, Object> body(RequestModel request, Instant begin, boolean confirmed) {
        return Map.of(
                "interview_request_id", request.asked().id(),
                "scheduled_time", begin.toString(),
                "duration_minutes", scene.minutes(),
                "candidate_confirmed", confirmed,
                "admin_notes", Stage.NOTE);
    }

    private static Actor client(RequestModel request) {
        return request.asked().client().actor();
    }
}
