package io.talentpool.outcome;

import java.util.Optional;
import java.util.UUID;

import io.talentpool.support.rule.InvalidInput;

/**
 * Which outcomes a list shows; an empty part does not limit it.
 *
 * @param client only theirs
 * @param decision only those
 */
record OutcomeFilter(Optional<UUID> client, Optional<Decision> decision) {

    private static final String ALL = "all";

    static OutcomeFilter own(UUID client) {
        return new OutcomeFilter(Optional.of(client), Optional.empty());
    }

    static OutcomeFilter everybodys(String decision) {
        return new OutcomeFilter(Optional.empty(), decision(decision));
    }

    private static Optional<Decision> decision(String asked) {
        if (asked == null || asked.equals(ALL)) {
            return Optional.empty();
        }
        try {
            return Optional.of(Decision.read(asked));
        } catch (InvalidInput unknown) {
            throw new InvalidInput("decision", "must be one of %s, %s".formatted(Decision.known(), ALL));
        }
    }
}
