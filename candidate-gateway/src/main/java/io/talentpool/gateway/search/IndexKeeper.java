package io.talentpool.gateway.search;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.IntSupplier;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;

import org.jboss.logging.Logger;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import io.talentpool.gateway.anonymity.AnonymousCandidate;
import io.talentpool.gateway.anonymity.Pictures;
import io.talentpool.gateway.bpoc.BpocStock;
import io.talentpool.gateway.bpoc.CandidatesChanged;
import io.talentpool.gateway.bpoc.Mark;
import io.talentpool.gateway.bpoc.row.BpocCandidate;
import io.talentpool.gateway.bpoc.trouble.UnreadableRows;
import io.talentpool.gateway.search.document.IndexedCandidate;
import io.talentpool.gateway.search.index.SearchIndex;
import io.talentpool.gateway.search.snapshot.Snapshot;

/** Writes the index: from the beginning, or what has changed since. Blocks, and is called by one thread at a time. */
@ApplicationScoped
class IndexKeeper {

    private static final Logger LOG = Logger.getLogger(IndexKeeper.class);

    /** Whoever listens is told of so many at a time. */
    private static final int TOLD_AT_A_TIME = 1_000;

    /** Beyond that, who cannot be read is tried again whenever all are compared. */
    private static final int MOST_LEFT_OUT = 10_000;

    /** Comparing everybody is work for BPOC, too: so many times as long as it took, it is left alone. */
    private static final int PAUSES = 9;

    /** After what BPOC takes from its indexes alone: who is deleted there is not to be shown for long. */
    private static final int SHORT_PAUSES = 2;

    private final BpocStock bpoc;
    private final SearchConfig config;
    private final Event<CandidatesChanged> changes;
    private final UnreadableRows unreadable;
    private final Pictures pictures;
    private final MeterRegistry metrics;
    private final Clock clock;

    private Kept kept;

    IndexKeeper(
            BpocStock bpoc,
            SearchConfig config,
            Event<CandidatesChanged> changes,
            UnreadableRows unreadable,
            Pictures pictures,
            MeterRegistry metrics,
            Clock clock) {
        this.bpoc = bpoc;
        this.config = config;
        this.changes = changes;
        this.unreadable = unreadable;
        this.pictures = pictures;
        this.metrics = metrics;
        this.clock = clock;
    }

    /** An index, and how far it has followed BPOC. */
    private static final class Kept {

        private final SearchIndex index;

        /** Those who cannot be read, with the fingerprint of what cannot: until it changes, nobody looks again. */
        private final Map<UUID, Long> leftOut = new HashMap<>();

        /** As of when it is, in BPOC's own terms; null where BPOC cannot tell. */
        private Mark mark;

        /** The moment of which everything is known. */
        private Instant asOf;

        private Instant comparedNext = Instant.MIN;

        Kept(SearchIndex index) {
            this.index = index;
        }
    }

    /** Whether there is an index that can be brought up to date; else it has to be built. */
    boolean isUsable() {
        return kept != null && kept.index.isOpen();
    }

    /**
     * Reads everybody into an index of its own, which takes the place of the one there was. Whose rows are others than in that one has
     * changed.
     *
     * @param afterEachPage is run while it is read, which takes minutes where there are many
     * @throws io.talentpool.gateway.bpoc.trouble.BpocUnavailable when BPOC is away; then everything is as before
     */
    Snapshot rebuild(Runnable afterEachPage) {
        var timer = Timer.start(metrics);
        if (!isUsable()) {
            discard();
        }
        var next = new Kept(SearchIndex.create(config.directory()));
        Snapshot snapshot;
        try {
            bpoc.tryOut();
            next.mark = config.incremental() ? bpoc.mark() : null;
            next.asOf = clock.instant();
            fill(next, afterEachPage);
            next.index.compact();
            if (config.incremental()) {
                follow(next); // what has changed while all that was read
            }
            tellWhoDiffers(next);
            snapshot = next.index.publish(next.asOf);
        } catch (Throwable failed) {
            next.index.close();
            throw failed;
        }
        close();
        kept = next;
        tell("all", timer, snapshot.size());
        return snapshot;
    }

    /**
     * Reads those who are new or have changed, and forgets those who are gone. What BPOC gives before it goes away is kept for the
     * next time.
     *
     * @throws io.talentpool.gateway.bpoc.trouble.BpocUnavailable when BPOC is away
     */
    Snapshot catchUp() {
        var timer = Timer.start(metrics);
        bpoc.tryOut();
        int changed = follow(kept);
        tell("changes", timer, changed);
        return kept.index.publish(kept.asOf);
    }

    /** Gives up an index that cannot be used any more, and the room that it takes. What has changed since it was last kept nobody can tell. */
    void discard() {
        if (kept != null) {
            close();
            changes.fire(CandidatesChanged.perhapsEverybody());
        }
    }

    void close() {
        if (kept != null) {
            kept.index.close();
            kept = null;
        }
    }

    private boolean hasViews() {
        return !config.incremental();
    }

    private void fill(Kept next, Runnable afterEachPage) {
        bpoc.forEach(
                hasViews(),
                (candidate, fingerprint) ->
                        read(candidate).ifPresent(readable -> next.index.add(readable, fingerprint)),
                afterEachPage);
    }

    /** Returns how many it has read. */
    private int follow(Kept index) {
        var now = clock.instant();
        int changed = 0;
        var next = config.incremental() ? bpoc.mark() : null;
        Optional<Set<UUID>> written = next == null ? Optional.empty() : bpoc.changedSince(index.mark);
        if (written.isPresent()) {
            changed = replace(index, written.get(), Map.of());
        }
        var losers = next == null ? new BitSet() : next.losersSince(index.mark);
        boolean isClear = written.isPresent() && losers.isEmpty();
        if (!isClear && !now.isBefore(index.comparedNext)) {
            changed += written.isPresent()
                    ? timed(index, SHORT_PAUSES, () -> forgetLost(index, losers))
                    : timed(index, PAUSES, () -> compare(index));
            isClear = true;
        }
        if (isClear) {
            index.mark = next;
            index.asOf = now;
        }
        return changed;
    }

    /** What takes BPOC long is not done again soon. */
    private int timed(Kept index, int pauses, IntSupplier comparison) {
        var timer = Timer.start(metrics);
        var begin = clock.instant();
        int different = comparison.getAsInt();
        var end = clock.instant();
        index.comparedNext = end.plus(Duration.between(begin, end).multipliedBy(pauses));
        tell("comparison", timer, different);
        return different;
    }

    /** Reads those again of whom a row was deleted, who are all that is known of it. */
    private int forgetLost(Kept index, BitSet tables) {
        int[] lost = {0};
        tables.stream().forEach(table -> {
            try (var known = index.index.versions()) {
                bpoc.forEachOwner(table, (there, end) -> {
                    var changed = known.lostBy(table, new HashSet<>(there), end);
                    lost[0] += replace(index, changed, Map.of());
                });
            }
        });
        return lost[0];
    }

    /** Walks through BPOC and the index side by side, and reads whoever differs. */
    private int compare(Kept index) {
        int[] different = {0};
        try (var known = index.index.versions()) {
            bpoc.forEachVersion(hasViews(), (there, end) -> {
                var changed = known.differentFrom(there, end);
                changed.removeIf(id -> there.containsKey(id) && there.get(id).equals(index.leftOut.get(id)));
                different[0] += replace(index, changed, there);
            });
        }
        return different[0];
    }

    /** @param there the fingerprints of those who are there, as far as they are known */
    private int replace(Kept index, Set<UUID> changed, Map<UUID, Long> there) {
        if (changed.isEmpty()) {
            return 0;
        }
        Set<UUID> left = ConcurrentHashMap.newKeySet();
        left.addAll(changed);
        bpoc.forEach(hasViews(), changed, (candidate, fingerprint) -> {
            read(candidate).ifPresent(readable -> {
                index.index.replace(readable, fingerprint);
                left.remove(candidate.id());
            });
        });
        index.index.remove(left); // gone, not to be found any more, or not readable
        index.leftOut.keySet().removeAll(changed);
        left.stream()
                .filter(there::containsKey)
                .limit(Math.max(0, MOST_LEFT_OUT - index.leftOut.size()))
                .forEach(id -> index.leftOut.put(id, there.get(id)));
        changes.fire(CandidatesChanged.these(changed));
        return changed.size();
    }

    /** Whoever is not in the next index as in this one, so that what was kept of them elsewhere is forgotten. */
    private void tellWhoDiffers(Kept next) {
        if (kept == null) {
            return;
        }
        try (var before = kept.index.versions();
                var after = next.index.versions()) {
            var page = new HashMap<UUID, Long>();
            while (after.hasNext()) {
                var known = after.next();
                page.put(known.id(), known.fingerprint());
                if (page.size() == TOLD_AT_A_TIME || !after.hasNext()) {
                    var end = after.hasNext() ? Optional.of(known.id()) : Optional.<UUID>empty();
                    tellOf(before.differentFrom(page, end));
                    page.clear();
                }
            }
        }
    }

    private void tellOf(Set<UUID> changed) {
        if (!changed.isEmpty()) {
            changes.fire(CandidatesChanged.these(changed));
        }
    }

    /** One row that we cannot read costs that candidate the place in the list, and nobody else's: it is empty. Any thread may ask. */
    Optional<IndexedCandidate> read(BpocCandidate candidate) {
        try {
            return Optional.of(IndexedCandidate.of(new AnonymousCandidate(candidate, pictures), month()));
        } catch (RuntimeException | StackOverflowError unforeseen) {
            unreadable.note(candidate.id(), unforeseen);
            return Optional.empty();
        }
    }

    private void tell(String what, Timer.Sample timer, int candidates) {
        long nanos = timer.stop(Timer.builder("talent_pool.search.refresh")
                .description("Reading BPOC into the search index")
                .tag("what", what)
                .register(metrics));
        LOG.debugf(
                "Read %s of BPOC: %d candidates in %d ms",
                what, candidates, Duration.ofNanos(nanos).toMillis());
    }

    private YearMonth month() {
        return YearMonth.from(clock.instant().atOffset(ZoneOffset.UTC));
    }
}
