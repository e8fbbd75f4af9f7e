package io.talentpool.proofs.search;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

import io.talentpool.local.client.Actor;

import com.fasterxml.jackson.databind.JsonNode;

/** Turns over all pages of a list. */
record Walk(Actor client) {

    private static final String LONGEST_PAGE = "limit=100";

    /** @param filter query parameters, may be empty */
    List<JsonNode> all(String filter) {
        return all(filter, page -> {});
    }

    /** @param between told how many pages there have been, after each */
    List<JsonNode> all(String filter, Consumer<Integer> between) {
        List<JsonNode> found = new ArrayList<>();
        String first = Searches.PATH + "?" + LONGEST_PAGE + (filter.isEmpty() ? "" : "&" + filter);
        String cursor = "";
        for (int page = 1; !cursor.equals("null"); page++) {
            JsonNode answer = client.get(first + cursor).expect(200).answer();
            answer.path("candidates").forEach(found::add);
            between.accept(page);
            JsonNode next = answer.path("next_cursor");
            cursor = next.isNull() ? "null" : "&cursor=" + next.asText();
        }
        return found;
    }
}
