package io.talentpool.local.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;

import org.junit.jupiter.api.Test;

import io.talentpool.local.client.Json;

class TrimmedJsonTest {

    private static final String LONG = "x".repeat(100);

    @Test
    void showsAShortObjectOnOneLine() {
        assertThat(trimmed("{\"a\":1,\"b\":[true,null]}")).containsExactly("{\"a\": 1, \"b\": [true, null]}");
    }

    @Test
    void cutsLongTexts() {
        assertThat(trimmed("[\"" + LONG + "\"]")).containsExactly("[\"" + "x".repeat(59) + "…\"]");
    }

    @Test
    void showsOfAListTheFirstItemsAndWhatTellsThemApart() {
        String item = "{\"id\":\"17\",\"status\":\"pending\",\"firstName\":\"Grace\",\"bio\":\"" + LONG + "\"}";

        assertThat(trimmed("{\"items\":[" + item + "," + item + "," + item + "]}"))
                .containsExactly(
                        "{",
                        "  \"items\": [",
                        "    {\"firstName\": \"Grace\", \"status\": \"pending\", …}",
                        "    {\"firstName\": \"Grace\", \"status\": \"pending\", …}",
                        "    … and 1 more",
                        "  ]",
                        "}");
    }

    @Test
    void showsTextThatIsNoJson() {
        assertThat(trimmed("Bad Gateway")).containsExactly("\"Bad Gateway\"");
    }

    private static List<String> trimmed(String json) {
        return TrimmedJson.lines(Json.parse(json));
    }
}
