package io.talentpool.proofs;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import io.talentpool.local.client.Actor;

import com.fasterxml.jackson.databind.JsonNode;

/** Everything that can be wrong with a call of one operation. */
final class Attempts {

    private static final String JSON = "application/json";

    /** Values that a query parameter may not have; parameters that take any text are not here. */
    private static final Map<String, List<String>> BAD_QUERIES = Map.ofEntries(
            Map.entry("status", List.of("nonsense")),
            Map.entry("decision", List.of("nonsense")),
            Map.entry("attention", List.of("nonsense")),
            Map.entry("limit", List.of("0", "-1", "many")),
            Map.entry("cursor", List.of("nonsense")),
            Map.entry("from", List.of("yesterday")),
            Map.entry("to", List.of("tomorrow")),
            Map.entry("interview_request_id", List.of("not-a-uuid")),
            Map.entry("minExperience", List.of("much", "-1")),
            Map.entry("discType", List.of("Z")),
            Map.entry("culturalFitMin", List.of("good", "-1", "101")));

    private final World world;
    private final Operation operation;
    private final List<Attempt> attempts = new ArrayList<>();

    private Attempts(World world, Operation operation) {
        this.world = world;
        this.operation = operation;
    }

    static List<Attempt> on(Operation operation, World world) {
        Attempts all = new Attempts(world, operation);
        all.byTheWrongPeople();
        all.onWhatIsNotThere();
        all.withAnotherMethod();
        all.withBadQueries();
        operation.bodySchema().ifPresent(all::withBadBodies);
        return all.attempts;
    }

    private void byTheWrongPeople() {
        String path = world.pathTo(operation);
        add("missing token", world.stranger(), path, 401);
        add("forged token", world.forger(), path, 401);
        if (operation.isForPeople()) {
            add("wrong role", world.wrongRole(operation), path, 403);
        }
        if (operation.isForClients()) {
            add("client unknown to the directory", world.unknownClient(), path, 403);
        }
        if (World.isOwned(operation)) {
            add("another client's object", world.otherClient(), path, 404);
        }
    }

    private void onWhatIsNotThere() {
        if (operation.hasId()) {
            Actor entitled = world.entitled(operation);
            add("unknown id", entitled, operation.at(UUID.randomUUID().toString()), 404);
            add("malformed id", entitled, operation.at("not-a-uuid"), 404);
        } else if (operation.bodySchema().filter(BodySamples::refers).isPresent()) {
            add("unknown id in the body", world.entitled(operation), operation.path(), 404);
        }
    }

    private void withAnotherMethod() {
        if (!operation.siblings().contains("DELETE")) {
            attempts.add(new Attempt(
                    operation,
                    "method that is not there",
                    world.entitled(operation),
                    "DELETE",
                    world.pathTo(operation),
                    Optional.empty(),
                    JSON,
                    Set.of(405)));
        }
    }

    private void withBadQueries() {
        for (String parameter : operation.queryParameters()) {
            for (String value : BAD_QUERIES.getOrDefault(parameter, List.of())) {
                String path = world.pathTo(operation) + "?" + parameter + "=" + value;
                add("query value", world.entitled(operation), path, 400);
            }
        }
    }

    private void withBadBodies(JsonNode schema) {
        if (operation.isForPeople()) { // whoever has to sign is not told more than that
            withMisshapenBodies(schema);
        }
        send("body of 1 MB", BodySamples.ofOneMegabyte(schema).toString(), JSON, 413);
        send("another content type", BodySamples.good(schema).toString(), "text/plain", 415);
    }

    private void withMisshapenBodies(JsonNode schema) {
        send("malformed JSON", "{\"oops\": ", JSON, 400);
        send("malformed JSON", "not JSON at all", JSON, 400);
        send("wrong type", "[1, 2]", JSON, 400);
        send("wrong type", "\"text\"", JSON, 400);
        BodySamples.wrongTypes(schema).forEach(body -> send("wrong type", body.toString(), JSON, 400));
        BodySamples.wrongValues(schema).forEach(body -> send("wrong value", body.toString(), JSON, 400));
        BodySamples.incomplete(schema).forEach(body -> send("missing member", body.toString(), JSON, 400));
    }

    private void send(String fault, String body, String contentType, int right) {
        attempts.add(new Attempt(
                operation,
                fault,
                world.entitled(operation),
                operation.method(),
                world.pathTo(operation),
                Optional.of(body),
                contentType,
                Set.of(right)));
    }

    /** Whoever calls, the body, if one is taken, is a good one. */
    private void add(String fault, Actor who, String path, int right) {
        attempts.add(new Attempt(
                operation,
                fault,
                who,
                operation.method(),
                path,
                operation.bodySchema().map(schema -> BodySamples.good(schema).toString()),
                JSON,
                Set.of(right)));
    }
}
