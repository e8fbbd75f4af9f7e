package io.talentpool.outcome;

import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

import io.talentpool.support.rule.InvalidInput;

/**
 * Which outcomes a list shows; an empty part does not limit it.
 *
 * @param client only theirs
 * @param decision only those
 * @param interviews only about these
 */
record OutcomeFilter(Optional<UUID> client, Optional<Decision> decision, Optional<Set<UUID>> interviews) {

    private static final String ALL = "all";

    /** As many interviews as one call may name. */
    private static final int MOST = 100;

    static OutcomeFilter all() {
        return new OutcomeFilter(Optional.empty(), Optional.empty(), Optional.empty());
    }

    /**
     * The client's own.
     *
     * @param interviews ids, separated by commas; null for those about all interviews
     */
    static OutcomeFilter own(UUID client, String interviews) {
        return new OutcomeFilter(
                Optional.of(client),
                Optional.empty(),
                Optional.ofNullable(interviews).map(OutcomeFilter::ids));
    }

    static OutcomeFilter everybodys(String decision) {
        return new OutcomeFilter(Optional.empty(), decision(decision), Optional.empty());
    }

    private static Set<UUID> ids(String text) {
        Set<UUID> ids = Arrays.stream(text.split(","))
                .map(String::strip)
                .filter(id -> !id.isEmpty())
                .map(OutcomeFilter::id)
                .collect(Collectors.toUnmodifiableSet());
        if (ids.size() > MOST) {
            throw new InvalidInput("interviews", "may name %d interviews at most".formatted(MOST));
        }
        return ids;
    }

    private static UUID id(String text) {
        try {
            return UUID.fromString(text);
        } catch (IllegalArgumentException noId) {
            throw new InvalidInput("interviews", "must be ids of interviews, separated by commas");
        }
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
