package io.talentpool.gateway.lookup;

import java.util.Arrays;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

import io.talentpool.support.rule.InvalidInput;

/** The ids of candidates in a query parameter, separated by commas. */
public final class CandidateIds {

    private static final int MOST = 100;

    private CandidateIds() {}

    /** None where the parameter is not there; fails with 400 for what is no id, and for more than a hundred. */
    public static Set<UUID> read(String ids) {
        Set<UUID> wanted = Arrays.stream((ids == null ? "" : ids).split(","))
                .map(String::strip)
                .filter(id -> !id.isEmpty())
                .map(CandidateIds::idIn)
                .collect(Collectors.toSet());
        if (wanted.size() > MOST) {
            throw new InvalidInput("ids", "may name %d candidates at most".formatted(MOST));
        }
        return wanted;
    }

    private static UUID idIn(String text) {
        try {
            return UUID.fromString(text);
        } catch (IllegalArgumentException noId) {
            throw new InvalidInput("ids", "must be ids of candidates, separated by commas");
        }
    }
}
