package io.talentpool.gateway.departure;

import java.time.Instant;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import io.smallrye.mutiny.Uni;
import io.talentpool.gateway.bpoc.BpocCandidates;
import io.talentpool.gateway.search.CandidateIndex;

/** Tells who of some candidates is no longer in BPOC. The index answers for those it knows; BPOC is asked for the others, all at once. */
@ApplicationScoped
class Departures {

    private final CandidateIndex index;
    private final BpocCandidates bpoc;

    Departures(CandidateIndex index, BpocCandidates bpoc) {
        this.index = index;
        this.bpoc = bpoc;
    }

    /** Those that have left; fails with {@link io.talentpool.gateway.bpoc.trouble.BpocUnavailable} when that cannot be told. */
    Uni<Set<UUID>> among(Set<UUID> candidates) {
        Set<UUID> doubtful = new HashSet<>(candidates);
        doubtful.removeAll(index.firstNames(candidates, Instant.MIN).keySet());
        return doubtful.isEmpty()
                ? Uni.createFrom().item(Set.of())
                : bpoc.there(doubtful).map(there -> {
                    doubtful.removeAll(there);
                    return Set.copyOf(doubtful);
                });
    }
}
