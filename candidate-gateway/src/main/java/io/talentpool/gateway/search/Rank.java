package io.talentpool.gateway.search;

import java.time.Instant;
import java.util.Comparator;
import java.util.UUID;

/**
 * A candidate's place in the list: the best score first, those without one last, then the newest, then by id.
 *
 * @param score the overall score; null where there is none
 * @param joined when the candidate came to BPOC, to the microsecond
 */
record Rank(Integer score, Instant joined, UUID id) implements Comparable<Rank> {

    private static final Comparator<Rank> ORDER = Comparator.comparing(
                    Rank::score, Comparator.nullsLast(Comparator.<Integer>reverseOrder()))
            .thenComparing(Rank::joined, Comparator.reverseOrder())
            .thenComparing(Rank::id);

    @Override
    public int compareTo(Rank other) {
        return ORDER.compare(this, other);
    }
}
