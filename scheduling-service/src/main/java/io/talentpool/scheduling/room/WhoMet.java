package io.talentpool.scheduling.room;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * What is known of who was in a room. A meeting takes place when client and candidate are in it at the same time; whether a host
 * is there does not matter.
 *
 * @param ended when everybody had left, as far as is known
 */
public record WhoMet(List<Stay> stays, Optional<Instant> ended) {

    /** What follows from it, once it is over. */
    public enum Verdict {
        /** Both sides were there together. */
        met,
        client_absent,
        candidate_absent,
        /** Nobody was seen, or each side alone. */
        unknown
    }

    /** Whether everybody has left, and nobody has come since. */
    public boolean isOver() {
        return ended.filter(end -> stays.stream()
                        .allMatch(stay ->
                                stay.left().isPresent() || !stay.joined().isAfter(end)))
                .isPresent();
    }

    public Verdict verdict() {
        boolean client = isSeen(Guest.Side.client);
        boolean candidate = isSeen(Guest.Side.candidate);
        if (client && candidate) {
            return wereTogether() ? Verdict.met : Verdict.unknown;
        }
        if (client) {
            return Verdict.candidate_absent;
        }
        return candidate ? Verdict.client_absent : Verdict.unknown;
    }

    private boolean isSeen(Guest.Side side) {
        return stays.stream().anyMatch(stay -> stay.side() == side);
    }

    private boolean wereTogether() {
        return of(Guest.Side.client).stream()
                .anyMatch(
                        client -> of(Guest.Side.candidate).stream().anyMatch(candidate -> overlap(client, candidate)));
    }

    private List<Stay> of(Guest.Side side) {
        return stays.stream().filter(stay -> stay.side() == side).toList();
    }

    private boolean overlap(Stay one, Stay other) {
        return one.joined().isBefore(endOf(other)) && other.joined().isBefore(endOf(one));
    }

    /** Who was not seen leaving stayed until the end. */
    private Instant endOf(Stay stay) {
        return stay.left().or(() -> ended).orElse(Instant.MAX);
    }
}
