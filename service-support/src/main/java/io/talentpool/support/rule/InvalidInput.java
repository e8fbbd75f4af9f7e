package io.talentpool.support.rule;

import java.util.List;
import java.util.stream.Collectors;

/** What a caller sent cannot be accepted, and every {@link Violation} found says why. Answered with 400. */
public final class InvalidInput extends RuntimeException {

    private final transient List<Violation> violations;

    public InvalidInput(List<Violation> violations) {
        super(violations.stream().map(Violation::sentence).collect(Collectors.joining("; ")));
        this.violations = List.copyOf(violations);
    }

    public InvalidInput(String field, String message) {
        this(List.of(new Violation(field, message)));
    }

    public List<Violation> violations() {
        return violations;
    }
}
