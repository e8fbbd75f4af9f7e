package io.talentpool.gateway.lookup;

import java.time.Clock;
import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import io.talentpool.gateway.bpoc.BpocCandidates;
import io.talentpool.gateway.bpoc.row.BpocCandidate;
import io.talentpool.gateway.search.CandidateIndex;

/**
 * Tells the first names of candidates, those whom clients may see. The index answers for whom it knows, as long as it is no older than an hour, which
 * it gets only while BPOC is away or it cannot be written; BPOC is asked for all others, at once.
 */
@ApplicationScoped
class CandidateNames {

    /** An admin decides later anyway. */
    private static final Duration GOOD_FOR = Duration.ofHours(1);

    private final CandidateIndex index;
    private final BpocCandidates bpoc;
    private final Clock clock;

    CandidateNames(CandidateIndex index, BpocCandidates bpoc, Clock clock) {
        this.index = index;
        this.bpoc = bpoc;
        this.clock = clock;
    }

    /**
     * By id, the first name of each whom clients may see, as the list and the profile show it.
     *
     * @return the names; fails with {@link io.talentpool.gateway.bpoc.trouble.BpocUnavailable} when BPOC alone could tell and is away
     */
    Uni<Map<UUID, String>> of(Set<UUID> candidates) {
        var known = index.firstNames(candidates, clock.instant().minus(GOOD_FOR));
        if (known.size() == candidates.size()) {
            return Uni.createFrom().item(known);
        }
        Set<UUID> unknown = new HashSet<>(candidates);
        unknown.removeAll(known.keySet());
        return bpoc.lookUp(unknown)
                .emitOn(Infrastructure.getDefaultWorkerPool()) // redacting a text is no work for an event loop
                .map(found -> together(known, found.values()));
    }

    private Map<UUID, String> together(Map<UUID, String> known, Collection<BpocCandidate> others) {
        Map<UUID, String> names = new HashMap<>(known);
        others.forEach(other -> index.firstNameOf(other).ifPresent(name -> names.put(other.id(), name)));
        return names;
    }
}
