package io.talentpool.gateway.search.snapshot;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import io.talentpool.gateway.extraction.Reading;
import io.talentpool.gateway.search.document.IndexedCandidate;
import io.talentpool.gateway.search.document.ListedCandidate;
import io.talentpool.gateway.search.document.Rank;

/** Candidates for tests of the snapshot. */
public final class Listed {

    public static final Instant JOINED = Instant.parse("2025-03-01T08:00:00Z");

    private Listed() {}

    /** Number {@code n}, of that score, with these skills; all joined at the same time. */
    public static IndexedCandidate candidate(int n, Integer score, String... skills) {
        return candidate(n, score, JOINED, skills);
    }

    static IndexedCandidate candidate(int n, Integer score, Instant joined, String... skills) {
        return candidate(n, new Rank(score, joined, Optional.of(joined), new UUID(0, n)), "Calm", skills);
    }

    /** With so many years of experience as the number says. */
    static IndexedCandidate candidate(int n, Rank rank, String bio, String... skills) {
        var shown = new ListedCandidate(
                rank.id(),
                "Zoë",
                null,
                "Analyst",
                "Cebu City, Philippines",
                bio,
                List.of(skills),
                n,
                BigDecimal.valueOf(n),
                "D",
                40,
                rank.score());
        return new IndexedCandidate(
                shown,
                rank,
                "Analyst",
                List.of(skills),
                List.of("Zoë", bio, "Cebu City"),
                List.of("Cebu City", "Cebu", "Philippines"),
                List.of("Philippines", "Cebu City, Philippines"),
                new Reading(null, Reading.Outcome.FULL, Map.of()));
    }

    /** Who says that in the bio. */
    static IndexedCandidate saying(int n, String bio, String... skills) {
        return candidate(n, new Rank(n, JOINED, Optional.of(JOINED), new UUID(0, n)), bio, skills);
    }

    /** Whom clients see by that first name. */
    static IndexedCandidate named(int n, String firstName) {
        var other = candidate(n, n);
        var shown = other.shown();
        return new IndexedCandidate(
                new ListedCandidate(
                        shown.id(),
                        firstName,
                        shown.avatar(),
                        shown.position(),
                        shown.location(),
                        shown.bio(),
                        shown.skills(),
                        shown.experienceYears(),
                        shown.culturalFitScore(),
                        shown.discType(),
                        shown.typingWpm(),
                        shown.leaderboardScore()),
                other.rank(),
                other.position(),
                other.skills(),
                other.texts(),
                other.places(),
                other.countedPlaces(),
                other.reading());
    }

    /** The numbers of the candidates, in order. */
    static List<Long> numbers(Found found) {
        return found.candidates().stream()
                .map(candidate -> candidate.read().id().getLeastSignificantBits())
                .toList();
    }
}
