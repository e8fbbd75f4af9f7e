package io.talentpool.proofs.fuzz;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import io.talentpool.proofs.openapi.OpenApi;
import io.talentpool.proofs.openapi.Operation;
import io.talentpool.proofs.wire.Answer;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.dialect.Dialects;

/** What a service's OpenAPI document promises of its operations' answers: statuses, media types, schemas, kinds of problems. */
final class Contract {

    private static final String PROBLEM = "application/problem+json";
    private static final List<String> PROBLEM_MEMBERS =
            List.of("type", "title", "status", "detail", "error", "instance");

    private static final int NOT_MODIFIED = 304;

    private final JsonNode document;
    private final SchemaRegistry registry = SchemaRegistry.withDialect(Dialects.getOpenApi31());
    private final Map<JsonNode, Schema> schemas = new ConcurrentHashMap<>();

    Contract(JsonNode document) {
        this.document = document;
    }

    /** A node, or what it refers to. */
    JsonNode resolved(JsonNode node) {
        return OpenApi.resolved(document, node);
    }

    /** The faults of an answer, each as half a sentence; none if it is one that the document lists. */
    List<String> faultsOf(Operation operation, Answer answer) {
        Optional<JsonNode> listed = listed(operation, answer.status());
        List<String> faults = new ArrayList<>();
        if (answer.status() >= 500 && !isAnnouncedOutage(listed, answer)) {
            faults.add("answers %d: %s".formatted(answer.status(), shortened(answer.text())));
        }
        if (listed.isEmpty()) {
            faults.add("answers %d, which the document does not list (%s)".formatted(answer.status(), typeOf(answer)));
            return faults;
        }
        if (answer.status() == NOT_MODIFIED) {
            return answer.body().length == 0 ? faults : List.of("answers 304 with a body");
        }
        JsonNode content = listed.get().path("content");
        JsonNode described = content.path(answer.mediaType());
        boolean saysSomething = answer.body().length > 0 || answer.status() >= 400;
        if (described.isMissingNode() && saysSomething) {
            faults.add("answers %d as \"%s\", but the document lists %s"
                    .formatted(answer.status(), answer.mediaType(), names(content)));
            return faults;
        }
        if (answer.mediaType().endsWith("json")) {
            faults.addAll(faultsOfJson(described, answer));
        }
        return faults;
    }

    /** An upstream that is away is nobody's mistake, if it is promised that it may be and said when to come back. */
    static boolean isAnnouncedOutage(Optional<JsonNode> listed, Answer answer) {
        boolean outage = answer.status() == 503 || answer.status() == 504;
        return outage && listed.isPresent() && answer.header("Retry-After").isPresent();
    }

    private List<String> faultsOfJson(JsonNode described, Answer answer) {
        JsonNode body = answer.json();
        List<String> faults = new ArrayList<>();
        if (described.has("schema")) {
            schemaOf(described.path("schema"))
                    .validate(body)
                    .forEach(error -> faults.add("%d breaks its schema: %s"
                            .formatted(answer.status(), error.toString().replaceAll("/\\d+", "/n"))));
        } else {
            faults.add("%d has no schema in the document".formatted(answer.status()));
        }
        boolean success = answer.status() < 400;
        if (!body.isObject() || body.path("success").asBoolean(!success) != success) {
            faults.add("%d without \"success\": %s".formatted(answer.status(), success));
        }
        if (!success) {
            faults.addAll(faultsOfProblem(described, body, answer));
        }
        return faults;
    }

    private List<String> faultsOfProblem(JsonNode described, JsonNode problem, Answer answer) {
        List<String> faults = new ArrayList<>();
        if (!answer.mediaType().equals(PROBLEM)) {
            faults.add("%d is no problem+json".formatted(answer.status()));
        }
        PROBLEM_MEMBERS.stream()
                .filter(member -> !problem.hasNonNull(member))
                .forEach(member -> faults.add("%d without the member %s".formatted(answer.status(), member)));
        if (problem.path("status").asInt() != answer.status()) {
            faults.add("%d says of itself that it is %s".formatted(answer.status(), problem.path("status")));
        }
        List<String> types = typesIn(described);
        if (!types.contains(problem.path("type").asText())) {
            faults.add("%d has the type %s, but the document lists %s"
                    .formatted(answer.status(), problem.path("type").asText(), types));
        }
        return faults;
    }

    private List<String> typesIn(JsonNode described) {
        return Stream.concat(
                        described.path("examples").properties().stream().map(Map.Entry::getValue),
                        Stream.of(described.path("example")))
                .map(this::resolved)
                .map(example -> example.has("value") ? example.path("value") : example)
                .map(value -> value.path("type").asText())
                .filter(type -> !type.isEmpty())
                .toList();
    }

    private Optional<JsonNode> listed(Operation operation, int status) {
        JsonNode responses = operation.definition().path("responses");
        return Stream.of(Integer.toString(status), status / 100 + "XX", "default")
                .map(responses::path)
                .filter(JsonNode::isObject)
                .map(this::resolved)
                .findFirst();
    }

    /** With the document's components at its side, so that references into them can be followed. */
    private Schema schemaOf(JsonNode node) {
        return schemas.computeIfAbsent(node, described -> {
            ObjectNode schema = described.deepCopy();
            schema.set("components", document.path("components"));
            return registry.getSchema(schema);
        });
    }

    private static String typeOf(Answer answer) {
        String type = answer.json().path("type").asText("");
        return type.isEmpty() ? answer.mediaType() + " " + shortened(answer.text()) : type;
    }

    private static String names(JsonNode object) {
        return object.properties().stream().map(Map.Entry::getKey).collect(Collectors.joining(", ", "[", "]"));
    }

    private static String shortened(String text) {
        return text.length() <= 160 ? text : text.substring(0, 159) + "…";
    }
}
