package io.talentpool.proofs.openapi;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

import io.talentpool.proofs.wire.Answer;

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
    public static List<String> faultsOf(Answer answer, Set<Integer> right) {
        List<String> faults = new ArrayList<>();
        JsonNode problem = answer.json();
        String error = problem.path("error").asText("");
        require(faults, right.contains(answer.status()), "status %d instead of %s", answer.status(), right);
        require(
                faults,
                answer.mediaType().equals("application/problem+json"),
                "content type \"%s\"",
                answer.mediaType());
        require(faults, problem.path("status").asInt() == answer.status(), "member status %s", problem.path("status"));
        require(faults, problem.path("type").isTextual(), "no member type");
        require(faults, problem.path("title").isTextual(), "no member title");
        require(
                faults,
                problem.path("success").isBoolean() && !problem.path("success").asBoolean(),
                "success is not false");
        require(
                faults,
                error.strip().length() >= SHORTEST_SENTENCE && error.matches("(?s).*[.!?…]"),
                "no sentence: \"%s\"",
                error);
        require(faults, error.equals(problem.path("detail").asText()), "detail is \"%s\"", problem.path("detail"));
        require(faults, !INNARDS.matcher(problem.toString()).find(), "it shows innards: %s", problem);
        return faults;
    }

    /** Adds a fault unless something holds. */
    public static void require(List<String> faults, boolean holds, String fault, Object... values) {
        if (!holds) {
            faults.add(fault.formatted(values));
        }
    }
}
