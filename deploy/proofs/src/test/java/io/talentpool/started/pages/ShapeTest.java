package io.talentpool.started.pages;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import io.talentpool.local.client.Json;

class ShapeTest {

    private static final Shape SHAPE = Shape.object()
            .with("id", Kind.UUID)
            .with("at", Kind.UTC_TIME.orNull())
            .with("many", Kind.listOf(Shape.object().with("n", Kind.WHOLE_NUMBER)));

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{'id': '8727a6d9-f218-44d2-b5b9-a400a41c0ac4', 'at': '2026-12-01T09:00:00Z', 'many': [{'n': 1}]}",
                "{'id': '8727a6d9-f218-44d2-b5b9-a400a41c0ac4', 'at': null, 'many': []}"
            })
    void fitsWhatHasItsMembers(String json) {
        assertThat(SHAPE.faultsOf(Json.parse(json.replace('\'', '"')))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "'text'",
                "{'id': '8727a6d9-f218-44d2-b5b9-a400a41c0ac4', 'many': []}",
                "{'id': '8727a6d9-f218-44d2-b5b9-a400a41c0ac4', 'at': null, 'many': [], 'secret': 1}",
                "{'id': null, 'at': null, 'many': []}",
                "{'id': 'x', 'at': null, 'many': []}",
                "{'id': '8727a6d9-f218-44d2-b5b9-a400a41c0ac4', 'at': '2026-12-01T09:00:00', 'many': []}",
                "{'id': '8727a6d9-f218-44d2-b5b9-a400a41c0ac4', 'at': '2026-12-01T09:00:00+01:00', 'many': []}",
                "{'id': '8727a6d9-f218-44d2-b5b9-a400a41c0ac4', 'at': null, 'many': {}}",
                "{'id': '8727a6d9-f218-44d2-b5b9-a400a41c0ac4', 'at': null, 'many': [{'n': '1'}]}"
            })
    void seesWhatIsMissingTooManyOrOfAnotherKind(String json) {
        assertThat(SHAPE.faultsOf(Json.parse(json.replace('\'', '"')))).isNotEmpty();
    }

    @Test
    void saysWhere() {
        assertThat(SHAPE.faultsOf(Json.parse("""
                        {"id": "8727a6d9-f218-44d2-b5b9-a400a41c0ac4", "at": null, "many": [{"n": 1}, {"n": 1.5}]}"""))).containsExactly("$.many[1].n is not a whole number: 1.5");
    }
}
