package io.talentpool.scheduling;

import java.util.Arrays;

import io.talentpool.support.rule.InvalidInput;

/** Who did not come to an interview; spelt as the database and the wire spell it. */
public enum NoShowParty {
    client,
    candidate,
    both;

    /**
     * Reads a party.
     *
     * @throws InvalidInput naming those that there are
     */
    static NoShowParty read(String text) {
        return Arrays.stream(values())
                .filter(party -> party.name().equals(text))
                .findFirst()
                .orElseThrow(() -> new InvalidInput("party", "must be one of client, candidate, both"));
    }
}
