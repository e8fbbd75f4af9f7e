package io.talentpool.proofs.races;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.function.Supplier;

import io.talentpool.local.client.Actor;
import io.talentpool.local.client.Exchange;
import io.talentpool.proofs.stage.Asked;
import io.talentpool.proofs.stage.Stage;

/** Asking, and what may become of a request. */
final class RequestContests {

    private static final Map<String, Object> REASON = Map.of("reason", "First come, first served.");
    private static final Predicate<Exchange> NOT_REPLAYED = answer -> answer.status() == 201
            && answer.headers().firstValue("Idempotent-Replayed").isEmpty();

    private final Stage stage;

    RequestContests(Stage stage) {
        this.stage = stage;
    }

    List<Contest> all() {
        return List.of(
                Contest.of("ask for the same candidate (R3)", Set.of(409), this::ask),
                Contest.of("ask with the same Idempotency-Key", Set.of(201), this::askWithOneKey)
                        .won(NOT_REPLAYED),
                Contest.of("approve", Set.of(409), callers -> {
                    Asked request = stage.pending();
                    return Callers.each(callers, number -> approve(admin(number), request));
                }),
                Contest.of("reject", Set.of(409), callers -> {
                    Asked request = stage.approved();
                    return Callers.each(callers, number -> reject(admin(number), request));
                }),
                Contest.of("withdraw", Set.of(409), callers -> {
                    Asked request = stage.pending();
                    return Callers.each(
                            callers, number -> withdraw(request.client().actor(), request));
                }),
                Contest.of("reject or withdraw", Set.of(409), callers -> {
                    Asked request = stage.pending();
                    return Callers.mixed(
                            callers,
                            List.of(
                                    () -> reject(stage.admin(), request),
                                    () -> withdraw(request.client().actor(), request)));
                }),
                Contest.of(
                        "approve, reject or withdraw version 1 (If-Match)", Set.of(412), this::decideOnFirstVersion));
    }

    private List<Supplier<Exchange>> ask(int callers) {
        Stage.Pair pair = stage.strangers();
        return Callers.each(callers, number -> stage.ask(pair.client(), pair.candidate()));
    }

    private List<Supplier<Exchange>> askWithOneKey(int callers) {
        Stage.Pair pair = stage.strangers();
        Actor client = pair.client()
                .actor()
                .sending("Idempotency-Key", UUID.randomUUID().toString());
        Map<String, Object> body = Stage.request(pair.candidate());
        return Callers.each(callers, number -> client.post("/api/client/interviews/request", body));
    }

    private List<Supplier<Exchange>> decideOnFirstVersion(int callers) {
        Asked request = stage.pending();
        Actor admin = stage.admin().sending("If-Match", "\"1\"");
        Actor client = request.client().actor().sending("If-Match", "\"1\"");
        return Callers.mixed(
                callers,
                List.of(() -> approve(admin, request), () -> reject(admin, request), () -> withdraw(client, request)));
    }

    private Actor admin(int number) {
        return number % 2 == 0 ? stage.admin() : stage.otherAdmin();
    }

    private static Exchange approve(Actor who, Asked request) {
        return who.post(request.forAdmin("approve"), REASON);
    }

    private static Exchange reject(Actor who, Asked request) {
        return who.post(request.forAdmin("reject"), REASON);
    }

    private static Exchange withdraw(Actor who, Asked request) {
        return who.post(request.forClient("withdraw"), REASON);
    }
}
