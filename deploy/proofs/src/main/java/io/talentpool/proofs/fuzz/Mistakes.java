package io.talentpool.proofs.fuzz;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import io.talentpool.proofs.Tally;
import io.talentpool.proofs.openapi.BodySamples;
import io.talentpool.proofs.openapi.Operation;
import io.talentpool.proofs.openapi.Refusal;
import io.talentpool.proofs.stage.Things;
import io.talentpool.proofs.wire.Answer;
import io.talentpool.proofs.wire.Call;
import io.talentpool.proofs.wire.Header;
import io.talentpool.proofs.wire.Wire;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * Whatever can be wrong with a call of one operation by somebody who may make it, one thing at a time: each must be refused with the right
 * status and a sentence that helps. What is wrong with the caller is {@code access}'s.
 */
final class Mistakes {

    /** Values that a query parameter may not have; parameters that take any text are not here. */
    private static final Map<String, String> BAD_QUERIES = Map.ofEntries(
            Map.entry("status", "nonsense"),
            Map.entry("decision", "nonsense"),
            Map.entry("attention", "nonsense"),
            Map.entry("limit", "0 -1 many"),
            Map.entry("cursor", "nonsense"),
            Map.entry("from", "yesterday"),
            Map.entry("to", "tomorrow"),
            Map.entry("interview_request_id", "not-a-uuid"),
            Map.entry("minExperience", "much -1"),
            Map.entry("discType", "Z"),
            Map.entry("culturalFitMin", "good -1 101"));

    private final Wire wire;
    private final Tally tally;
    private final Operation operation;
    private final String path;
    private final Header token;

    Mistakes(Wire wire, Tally tally, Operation operation, Things things, Cast cast) {
        this.wire = wire;
        this.tally = tally;
        this.operation = operation;
        this.path = things.pathTo(operation);
        this.token = Header.bearer(cast.entitled(operation, things));
    }

    void makeAll() {
        aboutWhatIsNotThere();
        for (String parameter : operation.queryParameters()) {
            for (String value : BAD_QUERIES.getOrDefault(parameter, "").split(" ")) {
                if (!value.isEmpty()) {
                    expect(400, "query value", withGoodBody(path + "?" + parameter + "=" + value));
                }
            }
        }
        operation.bodySchema().ifPresent(this::inTheBody);
    }

    private void aboutWhatIsNotThere() {
        if (operation.hasId()) {
            expect(
                    404,
                    "unknown id",
                    withGoodBody(operation.at(UUID.randomUUID().toString())));
            expect(404, "malformed id", withGoodBody(operation.at("not-a-uuid")));
        } else if (operation.bodySchema().filter(BodySamples::refers).isPresent()) {
            expect(404, "unknown id in the body", withGoodBody(path));
        }
    }

    private void inTheBody(JsonNode schema) {
        if (operation.isForPeople()) { // whoever has to sign is not told more than that
            List.of("{\"oops\": ", "not JSON at all").forEach(body -> expect(400, "malformed JSON", with(body)));
            List.of("[1, 2]", "\"text\"").forEach(body -> expect(400, "wrong type", with(body)));
            BodySamples.wrongTypes(schema).forEach(body -> expect(400, "wrong type", with(body.toString())));
            BodySamples.wrongValues(schema).forEach(body -> expect(400, "wrong value", with(body.toString())));
            BodySamples.incomplete(schema).forEach(body -> expect(400, "missing member", with(body.toString())));
            expect(
                    415,
                    "another content type",
                    call(path, new Header("Content-Type", "text/plain"))
                            .with(BodySamples.good(schema).toString()));
        }
        expect(413, "body of 1 MB", with(BodySamples.ofOneMegabyte(schema).toString()));
    }

    private Call withGoodBody(String target) {
        return operation
                .bodySchema()
                .map(schema -> call(target, Header.json())
                        .with(BodySamples.good(schema).toString()))
                .orElseGet(() -> call(target));
    }

    private Call with(String body) {
        return call(path, Header.json()).with(body);
    }

    private Call call(String target, Header... headers) {
        return Call.of(operation.method(), target, headers).with(token);
    }

    private void expect(int status, String mistake, Call call) {
        Answer answer = wire.send(call);
        tally.add(
                "%s: refused with %d".formatted(mistake, status),
                answer.status(),
                Refusal.faultsOf(answer, Set.of(status)),
                operation.name() + " " + call.curl("…"));
    }
}
