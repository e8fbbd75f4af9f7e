package io.talentpool.proofs.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;

import org.junit.jupiter.api.Test;

import io.talentpool.local.client.Json;
import io.talentpool.proofs.stage.ProvingClient;
import io.talentpool.proofs.stage.Things;

import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.dialect.Dialects;

class BodyMakerTest {

    private static final JsonNode SCHEMA = Json.parse("""
            {"type": "object", "required": ["decision", "minutes", "tags"], "properties": {
              "decision": {"type": "string", "enum": ["hire", "reject"]},
              "minutes": {"type": "integer", "minimum": 15, "maximum": 240},
              "tags": {"type": "array", "minItems": 1, "maxItems": 3, "items": {"type": "string", "minLength": 1, "maxLength": 12}},
              "note": {"type": ["string", "null"], "maxLength": 20},
              "inner": {"type": "object", "required": ["flag"], "properties": {"flag": {"type": "boolean"}}}}}""");

    private static final Schema VALIDATOR =
            SchemaRegistry.withDialect(Dialects.getOpenApi31()).getSchema(SCHEMA);

    private static final Things THINGS = new Things(
            new ProvingClient(UUID.randomUUID(), UUID.randomUUID(), "token", null), Map.of("candidate", "c"));

    @Test
    void makesBodiesThatTheSchemaAllows() {
        for (int seed = 0; seed < 500; seed++) {
            assertThat(VALIDATOR.validate(made(seed))).as("seed %d", seed).isEmpty();
        }
    }

    @Test
    void makesTheSameBodyOfTheSameSeed() {
        assertThat(made(7)).isEqualTo(made(7));
    }

    @Test
    void breaksThemInManyWays() {
        Set<String> broken = new HashSet<>();
        for (int seed = 0; seed < 500; seed++) {
            byte[] bytes = new BodyBreaker(new Random(seed)).broken(made(seed));
            broken.add(new String(bytes, StandardCharsets.UTF_8));
        }
        assertThat(broken).hasSizeGreaterThan(300);
        assertThat(broken).anyMatch(body -> body.contains("1e400"));
        assertThat(broken).anyMatch(body -> body.contains("\\ud800"));
        assertThat(broken).anyMatch(body -> body.contains("\\u0000"));
        assertThat(broken).noneMatch(body -> body.contains("@raw"));
    }

    private static JsonNode made(int seed) {
        Random random = new Random(seed);
        Contract contract = new Contract(Json.of(Map.of("openapi", "3.1.0")));
        return new BodyMaker(contract, new Values(THINGS, random), random).valid(SCHEMA, "");
    }
}
