package io.talentpool.proofs.access;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;

import io.talentpool.embedded.people.SamplePerson;
import io.talentpool.proofs.Tally;
import io.talentpool.proofs.openapi.BodySamples;
import io.talentpool.proofs.openapi.Operation;
import io.talentpool.proofs.openapi.Refusal;
import io.talentpool.proofs.stage.ProvingClient;
import io.talentpool.proofs.stage.Things;
import io.talentpool.proofs.stage.TokenMint;
import io.talentpool.proofs.wire.Answer;
import io.talentpool.proofs.wire.Call;
import io.talentpool.proofs.wire.Header;
import io.talentpool.proofs.wire.Wire;

/** Everything that somebody without the right tries on one operation. */
final class Intrusion {

    private static final List<String> METHODS = List.of("GET", "POST", "PUT", "PATCH", "DELETE");
    private static final String ELSEWHERE = "https://elsewhere.example";

    private final Wire wire;
    private final TokenMint mint;
    private final Tally tally;
    private final Operation operation;
    private final Call plain;
    private final ProvingClient owner;
    private final ProvingClient other;

    /** @param things of one client, which exist */
    Intrusion(Wire wire, TokenMint mint, Tally tally, Operation operation, Things things, ProvingClient other) {
        this.wire = wire;
        this.mint = mint;
        this.tally = tally;
        this.operation = operation;
        this.owner = things.client();
        this.other = other;
        this.plain = withBody(Call.of(operation.method(), things.pathTo(operation)));
    }

    void run() {
        if (operation.isPublic()) {
            attempt(
                    "public, but without what belongs to its address: 404",
                    plain,
                    answer -> operation.isPage() ? Rules.page(answer, 404) : Refusal.faultsOf(answer, Set.of(404)));
            fromElsewhere();
            return;
        }
        if (!operation.isForAdmins() && !operation.isForClients()) {
            attempt("without its signature: 401", plain, answer -> Refusal.faultsOf(answer, Set.of(401)));
            return;
        }
        withoutAGoodToken();
        withTheWrongRole();
        onSomebodyElses();
        inAnySpelling();
        withOtherMethods();
        fromElsewhere();
    }

    private void withoutAGoodToken() {
        attempt("no token: 401", plain, Rules::challenge);
        UUID subject = subject(operation.isForAdmins());
        Map<String, String> bad = Tokens.bad(mint, subject, operation.isForAdmins() ? "admin" : "client");
        bad.forEach((name, value) ->
                attempt(name + ": 401", plain.with(new Header("Authorization", value)), Rules::challenge));
    }

    private void withTheWrongRole() {
        String wrong = operation.isForAdmins() ? "client" : "admin";
        UUID subject = subject(!operation.isForAdmins());
        for (String role : List.of(wrong, "auditor", "")) {
            attempt(
                    "another role: 403",
                    plain.with(Header.bearer(mint.token(subject, role))),
                    answer -> Refusal.faultsOf(answer, Set.of(403)));
        }
        if (operation.isForClients()) {
            attempt(
                    "a client whom the directory does not know: 403 unknown-client",
                    plain.with(Header.bearer(mint.token(SamplePerson.NORA.subject(), "client"))),
                    answer -> Rules.kind(answer, 403, "unknown-client"));
        }
    }

    private void onSomebodyElses() {
        if (!operation.isForClients()
                || !operation.hasId()
                || operation.kindOfId().equals("candidate")) {
            return;
        }
        Header token = Header.bearer(mint.token(other.subject(), "client"));
        String nowhere = operation.at(UUID.randomUUID().toString());
        Answer unknown =
                wire.send(withBody(Call.of(operation.method(), nowhere)).with(token));
        attempt(
                "another client's: 404, the same as of an unknown id",
                plain.with(token),
                answer -> Rules.sameAs(unknown, answer));
    }

    /** On what is not there, so that nothing happens. */
    private void inAnySpelling() {
        boolean alwaysActs = operation.method().equals("POST")
                && !operation.hasId()
                && operation.bodySchema().isEmpty();
        if (alwaysActs) {
            return;
        }
        boolean admin = operation.isForAdmins();
        String path = operation.at(UUID.randomUUID().toString());
        Call harmless = Call.of(operation.method(), path);
        Call incomplete = operation.bodySchema().isPresent()
                ? harmless.with(Header.json()).with("{\"reason\": 1}")
                : harmless;
        for (String role : Tokens.spellingsOf(admin)) {
            attempt(
                    "roles in any spelling, and managers as admins, are let in",
                    incomplete.with(Header.bearer(mint.token(subject(admin), role))),
                    Rules::admitted);
        }
    }

    private void withOtherMethods() {
        Set<String> known = new HashSet<>(operation.siblings());
        known.retainAll(METHODS);
        List<String> others = new ArrayList<>(METHODS);
        others.removeAll(known);
        String token = mint.token(subject(operation.isForAdmins()), operation.isForAdmins() ? "admin" : "client");
        for (String method : others) {
            Call call = new Call(method, plain.target(), plain.headers(), plain.body());
            attempt(
                    "a method that is not there: 405 with Allow",
                    call.with(Header.bearer(token)),
                    answer -> Rules.otherMethod(answer, known));
        }
    }

    private void fromElsewhere() {
        Header origin = new Header("Origin", ELSEWHERE);
        attempt("a page of another origin is not let in", plain.with(origin), Rules::noOtherOrigin);
        Call preflight = Call.of(
                "OPTIONS", plain.target(), origin, new Header("Access-Control-Request-Method", operation.method()));
        attempt("a page of another origin is not let in", preflight, Rules::noOtherOrigin);
    }

    private void attempt(String kind, Call call, Function<Answer, List<String>> rule) {
        Answer answer = wire.send(call);
        String line = call.curl("…");
        tally.add(kind, answer.status(), rule.apply(answer), line);
        tally.add("every answer carries the security headers", answer.status(), Rules.headers(answer), line);
    }

    private UUID subject(boolean admin) {
        return admin ? SamplePerson.CARLA.subject() : owner.subject();
    }

    private Call withBody(Call call) {
        return operation
                .bodySchema()
                .map(schema ->
                        call.with(Header.json()).with(BodySamples.good(schema).toString()))
                .orElse(call);
    }
}
