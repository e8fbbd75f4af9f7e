package io.talentpool.proofs;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

import io.talentpool.local.client.Exchange;

import com.fasterxml.jackson.databind.JsonNode;

/** What a good refusal looks like: problem+json, the members of the existing pages, a sentence that helps, no innards. */
public final class Refusal {

    private static final int SHORTEST_SENTENCE = 12;

    private static final Pattern INNARDS = Pattern.compile(
            "Exception|\\bat [\\w.]+\\(|\\b(java|jakarta|org|io)\\.[a-z]+\\.|(?i:\\b(select|insert|update)\\b .*\\b(from|into|set)\\b)|constraint \"");

    private Refusal() {}

    /**
     * The faults of an answer, each as half a sentence; none if it is as it should be.
     *
     * @param right the statuses that are right
     */
    public static List<String> faultsOf(Exchange exchange, Set<Integer> right) {
        List<String> faults = new ArrayList<>();
        JsonNode problem = exchange.answer();
        String type = exchange.headers().firstValue("content-type").orElse("none");
        require(faults, right.contains(exchange.status()), "status %d instead of %s", exchange.status(), right);
        require(faults, type.startsWith("application/problem+json"), "content type %s", type);
        require(
                faults,
                problem.path("status").asInt() == exchange.status(),
                "member status %s",
                problem.path("status"));
        require(faults, problem.path("type").isTextual(), "no member type");
        require(faults, problem.path("title").isTextual(), "no member title");
        require(
                faults,
                problem.path("success").isBoolean() && !problem.path("success").asBoolean(),
                "success is not false");
        String error = problem.path("error").asText("");
        require(
                faults,
                error.strip().length() >= SHORTEST_SENTENCE && error.matches("(?s).*[.!?…]"),
                "no sentence: \"%s\"",
                error);
        require(faults, error.equals(problem.path("detail").asText()), "detail is \"%s\"", problem.path("detail"));
        require(faults, !INNARDS.matcher(problem.toString()).find(), "it shows innards: %s", problem);
        return faults;
    }

    private static void require(List<String> faults, boolean holds, String fault, Object... values) {
        if (!holds) {
            faults.add(fault.formatted(values));
        }
    }
}
