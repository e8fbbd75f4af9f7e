package io.talentpool.outcome;

import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;

import io.talentpool.support.rule.InvalidInput;

/**
 * What a client decides after an interview; spelt as the database and the wire spell it. The whole life cycle is in
 * {@link #revisions}: hire and reject are final, needs_review may become either (R11).
 */
public enum Decision {
    hire,
    reject,
    needs_review;

    /** What this decision may be revised to. */
    Set<Decision> revisions() {
        return this == needs_review ? Set.of(hire, reject) : Set.of();
    }

    /**
     * Reads a decision.
     *
     * @throws InvalidInput naming the decisions that there are
     */
    static Decision read(String text) {
        return Arrays.stream(values())
                .filter(decision -> decision.name().equals(text))
                .findFirst()
                .orElseThrow(() -> new InvalidInput("decision", "must be one of " + known()));
    }

    static String known() {
        return Arrays.stream(values()).map(Enum::name).collect(Collectors.joining(", "));
    }
}
