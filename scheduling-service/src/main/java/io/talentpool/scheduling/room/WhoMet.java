package io.talentpool.scheduling.room;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * What is known of who was in a room. A meeting takes place when client and candidate are in it together for long enough, within
 * the window of the interview: what was before, at an earlier time of the interview, does not count. Whether a host is there does
 * not matter.
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
        /** Nobody was seen, or both sides were not seen together for long enough. */
        unknown
    }

    /** A stretch of time that somebody of one side was there. */
    private record Span(Instant from, Instant to) {

        Duration sharedWith(Span other) {
            Instant begin = later(from, other.from);
            Instant end = earlier(to, other.to);
            return begin.isBefore(end) ? Duration.between(begin, end) : Duration.ZERO;
        }
    }

    /** Whether everybody has left since the room opened, and nobody has come since. */
    public boolean isOver(RoomPlan room) {
        return ended.filter(end -> !end.isBefore(room.opensAt()))
                .filter(end -> stays.stream()
                        .allMatch(stay ->
                                stay.left().isPresent() || !stay.joined().isAfter(end)))
                .isPresent();
    }

    /**
     * Judges.
     *
     * @param room whose window counts
     * @param least how long both sides must have been there together
     */
    public Verdict verdict(RoomPlan room, Duration least) {
        List<Span> client = spans(Guest.Side.client, room);
        List<Span> candidate = spans(Guest.Side.candidate, room);
        if (client.isEmpty()) {
            return candidate.isEmpty() ? Verdict.unknown : Verdict.client_absent;
        }
        if (candidate.isEmpty()) {
            return Verdict.candidate_absent;
        }
        return together(client, candidate).compareTo(least) >= 0 ? Verdict.met : Verdict.unknown;
    }

    private static Duration together(List<Span> client, List<Span> candidate) {
        return client.stream()
                .flatMap(one -> candidate.stream().map(one::sharedWith))
                .reduce(Duration.ZERO, Duration::plus);
    }

    /** When a side was there, in order and without overlaps: who comes with two devices is there once. */
    private List<Span> spans(Guest.Side side, RoomPlan room) {
        List<Span> merged = new ArrayList<>();
        stays.stream()
                .filter(stay -> stay.side() == side)
                .flatMap(stay -> within(room, stay).stream())
                .sorted(Comparator.comparing(Span::from))
                .forEach(span -> {
                    Span last = merged.isEmpty() ? null : merged.get(merged.size() - 1);
                    if (last == null || span.from.isAfter(last.to)) {
                        merged.add(span);
                    } else {
                        merged.set(merged.size() - 1, new Span(last.from, later(last.to, span.to)));
                    }
                });
        return merged;
    }

    /** The part of a stay that lies in the room's window. */
    private Optional<Span> within(RoomPlan room, Stay stay) {
        boolean cameEarlier = stay.joined().isBefore(room.opensAt());
        Instant end = earlier(endOf(stay, cameEarlier), room.closesAt());
        boolean isOutside = !stay.joined().isBefore(room.closesAt()) || cameEarlier && !end.isAfter(room.opensAt());
        return isOutside
                ? Optional.empty()
                : Optional.of(new Span(later(stay.joined(), room.opensAt()), later(end, stay.joined())));
    }

    /**
     * Who was not seen leaving stayed until the end. Of one who came at an earlier time of the interview that is not known: they
     * may have left long before it was moved.
     */
    private Instant endOf(Stay stay, boolean cameEarlier) {
        return stay.left()
                .orElseGet(() -> cameEarlier
                        ? stay.joined()
                        : ended.filter(end -> end.isAfter(stay.joined())).orElse(Instant.MAX));
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }

    private static Instant earlier(Instant one, Instant other) {
        return one.isBefore(other) ? one : other;
    }
}
