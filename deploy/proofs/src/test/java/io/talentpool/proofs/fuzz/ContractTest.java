package io.talentpool.proofs.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;

import io.talentpool.local.client.Json;
import io.talentpool.proofs.openapi.OpenApi;
import io.talentpool.proofs.openapi.Operation;
import io.talentpool.proofs.wire.Answer;

import com.fasterxml.jackson.databind.JsonNode;

class ContractTest {

    private static final JsonNode DOCUMENT = Json.parse("""
            {"openapi": "3.1.0",
             "paths": {"/api/client/things": {"get": {"responses": {
               "200": {"content": {"application/json": {"schema": {"$ref": "#/components/schemas/Thing"}}}},
               "404": {"content": {"application/problem+json": {
                 "schema": {"type": "object"}, "examples": {"not-found": {"$ref": "#/components/examples/not-found"}}}}},
               "503": {"content": {"application/problem+json": {
                 "schema": {"type": "object"}, "examples": {"away": {"value": {"type": "away"}}}}}}}}}},
             "components": {
               "schemas": {"Thing": {"type": "object", "required": ["success", "name"],
                 "properties": {"success": {"type": "boolean"}, "name": {"$ref": "#/components/schemas/Name"}}},
                 "Name": {"type": "string"}},
               "examples": {"not-found": {"value": {"type": "https://example.com/not-found"}}}}}""");

    private final Operation operation =
            new OpenApi("things", DOCUMENT).operations().get(0);
    private final Contract contract = new Contract(DOCUMENT);

    @Test
    void findsNoFaultInWhatIsListed() {
        assertThat(faultsOf(200, "application/json;charset=UTF-8", "{\"success\":true,\"name\":\"a\"}"))
                .isEmpty();
        assertThat(faultsOf(404, "application/problem+json", problem(404, "https://example.com/not-found")))
                .isEmpty();
    }

    @Test
    void followsReferencesToTheSchema() {
        assertThat(faultsOf(200, "application/json", "{\"success\":true,\"name\":7}"))
                .singleElement()
                .asString()
                .contains("200 breaks its schema", "/name", "string expected");
    }

    @Test
    void knowsAStatusThatIsNotListed() {
        assertThat(faultsOf(409, "application/problem+json", problem(409, "https://example.com/conflict")))
                .containsExactly("answers 409, which the document does not list (https://example.com/conflict)");
    }

    @Test
    void knowsAnotherMediaTypeAndAnotherKindOfProblem() {
        assertThat(faultsOf(200, "text/html", "<p>")).singleElement().asString().contains("text/html");
        assertThat(faultsOf(404, "application/problem+json", problem(404, "https://example.com/gone")))
                .singleElement()
                .asString()
                .contains("has the type https://example.com/gone");
    }

    @Test
    void takesAnOutageOnlyIfItIsListedAndSaysWhenToComeBack() {
        assertThat(faultsOf(503, "application/problem+json", problem(503, "away")))
                .singleElement()
                .asString()
                .startsWith("answers 503");
        assertThat(faultsOf(500, "text/plain", "oops")).hasSize(2);
        Answer announced = new Answer(
                503,
                Map.of("content-type", List.of("application/problem+json"), "retry-after", List.of("5")),
                problem(503, "away").getBytes(StandardCharsets.UTF_8));
        assertThat(contract.faultsOf(operation, announced)).isEmpty();
    }

    private List<String> faultsOf(int status, String type, String body) {
        return contract.faultsOf(
                operation,
                new Answer(status, Map.of("content-type", List.of(type)), body.getBytes(StandardCharsets.UTF_8)));
    }

    private static String problem(int status, String type) {
        return """
                {"type": "%s", "title": "t", "status": %d, "detail": "d", "error": "d", "instance": "/i", "success": false}""".formatted(type, status);
    }
}
