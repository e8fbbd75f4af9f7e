package io.talentpool.scheduling.suggestion;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.LongStream;
import java.util.stream.Stream;

/**
 * The search for times of one interview. What it gives is always within both sides' working hours, on the grid, free, and at
 * enough notice; but for the preferred times, which are the client's own to choose.
 */
public final class SlotSearch {

    private final SuggestionRules rules;
    private final ZoneId clientZone;
    private final Duration length;
    private final Instant now;
    private final List<Instant> ahead;
    private final List<Instant> anchors;

    /**
     * Prepares the search.
     *
     * @param preferred the client's wishes in order of preference; those that are over play no part
     * @param length how long the interview is to take
     */
    public SlotSearch(SuggestionRules rules, ZoneId clientZone, List<Instant> preferred, Duration length, Instant now) {
        this.rules = rules;
        this.clientZone = clientZone;
        this.length = length;
        this.now = now;
        this.ahead =
                preferred.stream().filter(time -> time.isAfter(now)).distinct().toList();
        this.anchors = ahead.isEmpty() ? List.of(now) : ahead;
    }

    /** No interview it suggests begins later. */
    public Instant latestStart() {
        return Collections.max(anchors).plus(rules.horizon());
    }

    /**
     * The preferred times, then the free ones nearest to any of them, the earlier of two that are equally near.
     *
     * @param busy all that candidate and client have on between now and the end of an interview at {@link #latestStart()}
     */
    public List<Suggestion> among(List<BusyTime> busy) {
        Stream<Suggestion> preferred = ahead.stream().map(time -> new Suggestion(time, true, conflict(time, busy)));
        Stream<Suggestion> nearest = grid().filter(time -> !ahead.contains(time))
                .filter(this::isWithinWorkingHours)
                .filter(time -> conflict(time, busy).isEmpty())
                .sorted(Comparator.comparing(this::distance).thenComparing(Comparator.naturalOrder()))
                .limit(rules.count())
                .map(time -> new Suggestion(time, false, Optional.empty()));
        return Stream.concat(preferred, nearest).toList();
    }

    /** Every moment at which the client's clocks show a time of the grid: none where they skip it, two where they repeat it. */
    private Stream<Instant> grid() {
        Instant earliest = now.plus(rules.notice());
        Instant latest = latestStart();
        return LocalDate.ofInstant(now, clientZone)
                .datesUntil(LocalDate.ofInstant(latest, clientZone).plusDays(1))
                .flatMap(day -> timesOfDay().map(day::atTime))
                .flatMap(local ->
                        clientZone.getRules().getValidOffsets(local).stream().map(local::toInstant))
                .filter(time -> !time.isBefore(earliest) && !time.isAfter(latest));
    }

    private Stream<LocalTime> timesOfDay() {
        return LongStream.iterate(
                        0,
                        second -> second < Duration.ofDays(1).toSeconds(),
                        second -> second + rules.grid().toSeconds())
                .mapToObj(LocalTime::ofSecondOfDay);
    }

    private boolean isWithinWorkingHours(Instant time) {
        Instant end = time.plus(length);
        return rules.clientHours().cover(time, end, clientZone)
                && rules.adminHours().cover(time, end, rules.adminZone());
    }

    private Optional<BusyTime> conflict(Instant time, List<BusyTime> busy) {
        return busy.stream()
                .filter(other -> other.overlaps(time, length))
                .min(Comparator.comparing(BusyTime::start).thenComparing(BusyTime::with));
    }

    private Duration distance(Instant time) {
        return anchors.stream()
                .map(anchor -> Duration.between(anchor, time).abs())
                .min(Comparator.naturalOrder())
                .orElseThrow();
    }
}
