package io.talentpool.embedded.testing;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.dialect.Dialects;

/**
 * A service's OpenAPI document, examined as the people and programs will who work with it: everything is described, everything
 * has an example, and every example is one of what it is an example of.
 */
public final class OpenApiDocument {

    private static final SchemaRegistry SCHEMAS = SchemaRegistry.withDialect(Dialects.getOpenApi31());
    private static final ObjectMapper JSON = new ObjectMapper();

    private final JsonNode document;
    private final JsonNode closed;
    private final List<String> faults = new ArrayList<>();

    private OpenApiDocument(JsonNode document) {
        this.document = document;
        this.closed = document.path("components").deepCopy();
        closed.path("schemas").forEach(OpenApiDocument::close);
    }

    /** What is wrong with a document, each in a sentence; nothing if all is well. */
    public static List<String> faultsOf(String json) {
        try {
            return new OpenApiDocument(JSON.readTree(json)).examine();
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("The document is no JSON", e);
        }
    }

    private List<String> examine() {
        require(document.path("openapi").asText().startsWith("3.1."), "The document is not of OpenAPI 3.1");
        for (String member : List.of("title", "description", "version", "contact", "license")) {
            require(document.path("info").hasNonNull(member), "info has no " + member);
        }
        document.path("paths")
                .properties()
                .forEach(path -> path.getValue()
                        .properties()
                        .forEach(method ->
                                examine(method.getKey().toUpperCase() + " " + path.getKey(), method.getValue())));
        return faults;
    }

    private void examine(String name, JsonNode operation) {
        for (String member : List.of("summary", "description", "tags")) {
            require(operation.hasNonNull(member), name + " has no " + member);
        }
        JsonNode security = operation.path("security");
        boolean open = name.contains(" /api/webhooks/") || security.isArray() && security.isEmpty();
        require(open || security.path(0).has("bearer"), name + " takes anybody");
        operation
                .path("parameters")
                .forEach(parameter -> require(
                        parameter.has("description")
                                || parameter.at("/schema/enum").isArray(),
                        name + " does not explain " + parameter.path("name")));
        examineBodies(name + " request", operation.path("requestBody"));
        operation
                .path("responses")
                .properties()
                .forEach(response -> examineAnswer(name + " " + response.getKey(), response.getValue()));
    }

    private void examineAnswer(String name, JsonNode response) {
        String status = name.substring(name.length() - 3);
        require(response.hasNonNull("description"), name + " has no description");
        if (status.equals("304")) {
            return; // says that there is no more to say
        }
        if (status.equals("303")) {
            require(response.path("headers").has("Location"), name + " has no Location");
            return; // leads elsewhere, without a body
        }
        require(response.path("content").size() > 0, name + " has no body");
        require(
                status.startsWith("2")
                        || response.path("content").has("application/problem+json")
                        || response.path("content").has("text/html"),
                name + " is neither a problem nor a page");
        if (status.equals("201")) {
            require(response.path("headers").has("Location"), name + " has no Location");
            require(response.path("headers").has("ETag"), name + " has no ETag");
        }
        require(!status.equals("503") || response.path("headers").has("Retry-After"), name + " has no Retry-After");
        examineBodies(name, response);
    }

    private void examineBodies(String name, JsonNode owner) {
        owner.path("content").properties().forEach(body -> {
            if (body.getKey().startsWith("image/")) {
                return; // cannot be shown in the document
            }
            List<JsonNode> examples = examplesIn(body.getValue());
            require(!examples.isEmpty(), name + " has no example as " + body.getKey());
            examples.forEach(example -> examineExample(name, body.getValue().path("schema"), example));
        });
    }

    /** Against a schema that allows what it lists and nothing else: what readers are not told of must not be in an example. */
    private void examineExample(String name, JsonNode described, JsonNode example) {
        require(described.isObject(), name + " has no schema");
        ObjectNode schema = described.deepCopy();
        schema.set("components", closed);
        SCHEMAS.getSchema(schema)
                .validate(example, context -> context.executionConfig(config -> config.formatAssertionsEnabled(true)))
                .forEach(error -> faults.add("%s: its example breaks its schema: %s".formatted(name, error)));
    }

    private List<JsonNode> examplesIn(JsonNode body) {
        Stream<JsonNode> many = body.path("examples").properties().stream()
                .map(Map.Entry::getValue)
                .map(this::resolved)
                .map(example -> example.path("value"));
        Stream<JsonNode> one = body.has("example") ? Stream.of(body.path("example")) : Stream.empty();
        return Stream.concat(many, one).toList();
    }

    private JsonNode resolved(JsonNode node) {
        String reference = node.path("$ref").asText();
        return reference.startsWith("#/") ? document.at(reference.substring(1)) : node;
    }

    private void require(boolean holds, String fault) {
        if (!holds) {
            faults.add(fault);
        }
    }

    /** An object that lists its members has no others. */
    private static void close(JsonNode schema) {
        if (schema.path("properties").size() > 0 && !schema.has("additionalProperties")) {
            ((ObjectNode) schema).put("additionalProperties", false);
        }
        StreamSupport.stream(schema.spliterator(), false)
                .filter(JsonNode::isContainerNode)
                .forEach(OpenApiDocument::close);
    }
}
