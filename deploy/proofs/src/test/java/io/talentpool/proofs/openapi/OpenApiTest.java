package io.talentpool.proofs.openapi;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;

import org.junit.jupiter.api.Test;

import io.talentpool.local.client.Json;

import com.fasterxml.jackson.databind.JsonNode;

class OpenApiTest {

    private static final JsonNode DOCUMENT = Json.parse("""
            {"paths": {
              "/q/health": {"get": {}},
              "/api/client/interviews/{id}/outcome": {
                "parameters": [{"name": "id", "in": "path"}],
                "get": {},
                "post": {
                  "parameters": [{"name": "dryRun", "in": "query"}, {"name": "If-Match", "in": "header"}],
                  "requestBody": {"content": {"application/json": {"schema": {"$ref": "#/components/schemas/Body"}}}}}}},
             "components": {"schemas": {"Body": {"required": ["decision"], "properties": {"decision": {}}}}}}""");

    private final List<Operation> operations = new OpenApi("outcome-service", DOCUMENT).operations();

    @Test
    void listsEveryOperationOfTheApiAndNothingElse() {
        assertThat(operations)
                .extracting(Operation::name)
                .containsExactly("GET /api/client/interviews/{id}/outcome", "POST /api/client/interviews/{id}/outcome");
    }

    @Test
    void knowsWhatAnOperationTakes() {
        Operation post = operations.get(1);

        assertThat(post.queryParameters()).containsExactly("dryRun");
        assertThat(BodySamples.required(post.bodySchema().orElseThrow())).containsExactly("decision");
        assertThat(post.siblings()).contains("GET", "POST");
    }
}
