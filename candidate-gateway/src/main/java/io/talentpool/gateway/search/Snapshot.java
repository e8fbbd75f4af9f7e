package io.talentpool.gateway.search;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** All candidates as of one moment, in the order of the list. Immutable, so any number of searches may read it at once. */
final class Snapshot {

    private final List<IndexedCandidate> ranked;
    private final Instant takenAt;

    Snapshot(List<IndexedCandidate> candidates, Instant takenAt) {
        this.ranked = candidates.stream()
                .sorted((one, other) -> one.rank().compareTo(other.rank()))
                .toList();
        this.takenAt = takenAt;
    }

    /** When its reading began: whatever changed in BPOC since may not be in it. */
    Instant takenAt() {
        return takenAt;
    }

    int size() {
        return ranked.size();
    }

    /** At most {@code limit} candidates that pass the filter and come after that place in the list. */
    Found search(Filter filter, Optional<Place> after, int limit) {
        var beyond = filter.skills().isEmpty() ? inOrder(filter, after) : bySkills(filter, after);
        // One more than the page holds tells whether there is another page.
        var hits = beyond.limit(limit + 1L).toList();
        return hits.size() <= limit
                ? new Found(shown(hits), Optional.empty())
                : new Found(
                        shown(hits.subList(0, limit)),
                        Optional.of(hits.get(limit - 1).place()));
    }

    private static List<ListedCandidate> shown(List<Hit> hits) {
        return hits.stream().map(hit -> hit.candidate().shown()).toList();
    }

    /** The list's own order: begins at the place and stops as soon as the page is full. */
    private Stream<Hit> inOrder(Filter filter, Optional<Place> after) {
        int start = after.map(place -> firstAfter(place.rank())).orElse(0);
        return ranked.subList(start, ranked.size()).stream().flatMap(candidate -> hit(filter, candidate).stream());
    }

    private int firstAfter(Rank rank) {
        int low = 0;
        int high = ranked.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (ranked.get(middle).rank().compareTo(rank) <= 0) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    /** More matching skills first: hits fall into one bucket per number, each of which stays in the list's order. */
    private Stream<Hit> bySkills(Filter filter, Optional<Place> after) {
        var buckets = Stream.generate(() -> new ArrayList<Hit>())
                .limit(filter.skills().size() + 1L)
                .toList();
        for (var candidate : ranked) {
            hit(filter, candidate).ifPresent(hit -> buckets.get(hit.skills()).add(hit));
        }
        return IntStream.iterate(filter.skills().size(), matching -> matching - 1)
                .limit(filter.skills().size())
                .mapToObj(buckets::get)
                .flatMap(List::stream)
                .filter(hit ->
                        after.map(place -> hit.place().compareTo(place) > 0).orElse(true));
    }

    private static Optional<Hit> hit(Filter filter, IndexedCandidate candidate) {
        return filter.match(candidate).map(skills -> new Hit(candidate, skills));
    }

    /** A candidate that passed a filter, with so many of its skills. */
    private record Hit(IndexedCandidate candidate, int skills) {

        Place place() {
            return new Place(skills, candidate.rank());
        }
    }

    /**
     * A page of search results.
     *
     * @param end where the next page begins; empty on the last one
     */
    record Found(List<ListedCandidate> candidates, Optional<Place> end) {}
}
