package io.talentpool.events;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

/** The rule for a compatible change. */
class PromiseTest {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String OLD = """
            {"type": "object", "allOf": [{"$ref": "base"}],
             "properties": {"a": {"type": ["string", "null"], "format": "uuid"}, "e": {"enum": ["x", "y"]},
                            "list": {"type": "array", "items": {"type": "string"}, "minItems": 1}},
             "required": ["a"]}
            """;

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "\"a\": {\"type\": [\"string\", \"null\"], \"format\": \"uuid\"}, | '' | has no member a",
                "[\"string\", \"null\"] | [\"string\", \"null\", \"number\"] | the type of a",
                "\"uuid\" | \"uri\" | the format of a",
                "[\"x\", \"y\"] | [\"x\", \"y\", \"z\"] | the enum of e",
                "\"minItems\": 1 | \"minItems\": 0 | the minItems of list",
                "{\"type\": \"string\"}, \"minItems\" | {\"type\": \"number\"}, \"minItems\" | the type of an item of list",
                "\"required\": [\"a\"] | \"required\": [] | may be without its member a"
            })
    void isBroken(String part, String instead, String how) throws JsonProcessingException {
        assertThat(OLD).contains(part);
        assertThat(promise(OLD).brokenBy(promise(OLD.replace(part, instead))))
                .singleElement()
                .asString()
                .contains(how);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "\"a\": { | \"new\": {\"type\": \"number\"}, \"a\": {",
                "[\"string\", \"null\"] | [\"string\"]",
                "[\"x\", \"y\"] | [\"x\"]",
                "\"required\": [\"a\"] | \"required\": [\"a\", \"e\"]",
                "\"format\": \"uuid\" | \"format\": \"uuid\", \"description\": \"The a\""
            })
    void isKept(String part, String instead) throws JsonProcessingException {
        assertThat(OLD).contains(part);
        assertThat(promise(OLD).brokenBy(promise(OLD.replace(part, instead)))).isEmpty();
    }

    @Test
    void coversWhatIsPromisedElsewhere() throws JsonProcessingException {
        Promise next = new Promise(JSON.readTree(OLD), Map.of("base", JSON.readTree("{\"properties\": {}}")));
        assertThat(promise(OLD).brokenBy(next))
                .containsExactlyInAnyOrder(
                        "the event has no member b any more", "the event may be without its member b");
    }

    private static Promise promise(String schema) throws JsonProcessingException {
        JsonNode base = JSON.readTree("{\"properties\": {\"b\": {\"type\": \"string\"}}, \"required\": [\"b\"]}");
        return new Promise(JSON.readTree(schema), Map.of("base", base));
    }
}
