package io.talentpool.gateway.search;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

/** Candidates for tests of the snapshot. */
final class Listed {

    static final Instant JOINED = Instant.parse("2025-03-01T08:00:00Z");

    private Listed() {}

    /** Number {@code n}, of that score, with these skills; all joined at the same time. */
    static IndexedCandidate candidate(int n, Integer score, String... skills) {
        return candidate(n, score, JOINED, skills);
    }

    static IndexedCandidate candidate(int n, Integer score, Instant joined, String... skills) {
        var id = new UUID(0, n);
        var shown = new ListedCandidate(
                id,
                "Zoë",
                null,
                "Analyst",
                "Cebu City, Philippines",
                "",
                List.of(skills),
                n,
                BigDecimal.valueOf(n),
                "D",
                40,
                score);
        var words =
                Stream.concat(Stream.of("zoe", "analyst"), Stream.of(skills)).toList();
        return new IndexedCandidate(
                shown, new Rank(score, joined, id), words, List.of(skills), List.of("cebu city", "philippines"));
    }

    /** The numbers of the candidates, in order. */
    static List<Long> numbers(Snapshot.Found found) {
        return found.candidates().stream()
                .map(candidate -> candidate.read().id().getLeastSignificantBits())
                .toList();
    }
}
