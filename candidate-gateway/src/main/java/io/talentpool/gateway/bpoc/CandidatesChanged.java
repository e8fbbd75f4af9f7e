package io.talentpool.gateway.bpoc;

import java.util.Set;
import java.util.UUID;

/**
 * Tells within this process whose rows in BPOC have changed, or are gone, since it was last looked.
 *
 * @param perhapsAll whether they may be others, too: nobody can tell any more
 */
public record CandidatesChanged(Set<UUID> candidates, boolean perhapsAll) {

    public static CandidatesChanged these(Set<UUID> candidates) {
        return new CandidatesChanged(Set.copyOf(candidates), false);
    }

    public static CandidatesChanged perhapsEverybody() {
        return new CandidatesChanged(Set.of(), true);
    }
}
