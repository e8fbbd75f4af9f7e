package io.talentpool.local.demo;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import io.talentpool.local.client.Json;

class TrimmedJsonTest {

    @Test
    void showsAShortObjectOnOneLine() {
        assertThat(TrimmedJson.lines(Json.parse("{\"a\":1,\"b\":[true,null]}")))
                .containsExactly("{\"a\": 1, \"b\": [true, null]}");
    }

    @Test
    void cutsLongTextsAndSaysHowManyItemsItLeavesOut() {
        String item = "{\"name\":\"" + "x".repeat(100) + "\"}";
        assertThat(TrimmedJson.lines(Json.parse("{\"items\":[" + item + "," + item + "," + item + "]}")))
                .containsExactly(
                        "{",
                        "  \"items\": [",
                        "    {\"name\": \"" + "x".repeat(59) + "…\"},",
                        "    {\"name\": \"" + "x".repeat(59) + "…\"},",
                        "    … and 1 more",
                        "  ]",
                        "}");
    }

    @Test
    void showsTextThatIsNoJson() {
        assertThat(TrimmedJson.lines(Json.parse("Bad Gateway"))).containsExactly("\"Bad Gateway\"");
    }
}
