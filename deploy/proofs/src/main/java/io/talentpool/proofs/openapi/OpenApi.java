package io.talentpool.proofs.openapi;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

import com.fasterxml.jackson.databind.JsonNode;

/** Reads a service's OpenAPI document as far as it says what can be sent where. */
public final class OpenApi {

    private static final Set<String> METHODS = Set.of("get", "post", "put", "patch", "delete");

    private final String service;
    private final JsonNode document;

    public OpenApi(String service, JsonNode document) {
        this.service = service;
        this.document = document;
    }

    /** The operations under {@code /api}. */
    public List<Operation> operations() {
        return document.path("paths").properties().stream()
                .filter(path -> path.getKey().startsWith("/api/"))
                .flatMap(this::operations)
                .toList();
    }

    private Stream<Operation> operations(Map.Entry<String, JsonNode> path) {
        Set<String> siblings = siblingsAt(path.getKey());
        return path.getValue().properties().stream()
                .filter(member -> METHODS.contains(member.getKey()))
                .map(member -> new Operation(
                        service,
                        member.getKey().toUpperCase(Locale.ROOT),
                        path.getKey(),
                        member.getValue(),
                        parameters(path.getValue(), member.getValue()),
                        bodySchema(member.getValue()),
                        siblings));
    }

    /** The methods of every path that is this one or fits it: {@code …/replay} may also be read as {@code …/{id}}. */
    private Set<String> siblingsAt(String path) {
        String example = path.replaceAll("\\{[^}]+}", "x");
        Set<String> siblings = new HashSet<>();
        document.path("paths").properties().stream()
                .filter(other -> example.matches(other.getKey().replaceAll("\\{[^}]+}", "[^/]+")))
                .forEach(other -> other.getValue()
                        .fieldNames()
                        .forEachRemaining(name -> siblings.add(name.toUpperCase(Locale.ROOT))));
        return siblings;
    }

    private List<JsonNode> parameters(JsonNode path, JsonNode operation) {
        return Stream.of(path, operation)
                .flatMap(owner -> owner.path("parameters").valueStream())
                .map(node -> resolved(document, node))
                .toList();
    }

    private Optional<JsonNode> bodySchema(JsonNode operation) {
        JsonNode schema = operation.at("/requestBody/content/application~1json/schema");
        return schema.isMissingNode() ? Optional.empty() : Optional.of(resolved(document, schema));
    }

    /** A node of a document, or what it refers to. */
    public static JsonNode resolved(JsonNode document, JsonNode node) {
        String reference = node.path("$ref").asText("");
        return reference.startsWith("#/") ? document.at(reference.substring(1)) : node;
    }
}
