package io.talentpool.gateway.search;

import java.time.Duration;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;

import org.jboss.logging.Logger;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import io.talentpool.gateway.anonymity.AnonymousCandidate;
import io.talentpool.gateway.anonymity.Pictures;
import io.talentpool.gateway.bpoc.BpocCandidate;
import io.talentpool.gateway.bpoc.BpocCandidates;
import io.talentpool.gateway.bpoc.CandidatesChanged;
import io.talentpool.gateway.bpoc.Mark;
import io.talentpool.gateway.reading.Readings;
import io.talentpool.gateway.search.document.IndexedCandidate;
import io.talentpool.gateway.search.index.SearchIndex;
import io.talentpool.gateway.search.index.Snapshot;

/** Writes the index: from the beginning, or what has changed since. Blocks, and is called by one thread at a time. */
@ApplicationScoped
class IndexKeeper {

    private static final Logger LOG = Logger.getLogger(IndexKeeper.class);

    private final BpocCandidates bpoc;
    private final SearchConfig config;
    private final Event<CandidatesChanged> changes;
    private final Readings readings;
    private final Pictures pictures;
    private final MeterRegistry metrics;

    private SearchIndex index;

    /** As of when the index is, in BPOC's own terms. */
    private Mark mark;

    /** Those that cannot be read, with the fingerprint of what cannot: until it changes, nobody looks again. */
    private Map<UUID, Long> unreadable = Map.of();

    IndexKeeper(
            BpocCandidates bpoc,
            SearchConfig config,
            Event<CandidatesChanged> changes,
            Readings readings,
            Pictures pictures,
            MeterRegistry metrics) {
        this.bpoc = bpoc;
        this.config = config;
        this.changes = changes;
        this.readings = readings;
        this.pictures = pictures;
        this.metrics = metrics;
    }

    /**
     * Reads everybody into an index of its own, which takes the place of the one there was. Whose rows are others than in that one has
     * changed.
     *
     * @param last what there was; null at the beginning
     *
     * @throws io.talentpool.gateway.bpoc.BpocUnavailable when BPOC is away; then everything is as before
     */
    Snapshot rebuild(Snapshot last, Instant now) {
        var clock = Timer.start(metrics);
        var next = SearchIndex.create(config.directory());
        var bad = new ConcurrentHashMap<UUID, Long>();
        Mark begin;
        Snapshot snapshot;
        try {
            begin = bpoc.mark();
            bpoc.forEach((candidate, fingerprint) -> {
                var readable = read(candidate, fingerprint, month(now), bad);
                if (readable != null) {
                    next.add(readable, fingerprint);
                }
            });
            next.compact();
            snapshot = next.publish(now);
        } catch (RuntimeException failed) {
            next.close();
            throw failed;
        }
        close();
        index = next;
        mark = begin;
        unreadable = bad;
        tellWhoHasChanged(last, snapshot);
        tell("all", clock, snapshot.size());
        return snapshot;
    }

    /**
     * Reads those who are new or have changed, and forgets those who are gone. What BPOC gives before it goes away is kept for the
     * next time.
     *
     * @throws io.talentpool.gateway.bpoc.BpocUnavailable when BPOC is away
     */
    Snapshot catchUp(Snapshot last, Instant now) {
        var clock = Timer.start(metrics);
        var next = bpoc.mark();
        var changed = bpoc.changedSince(mark, next).orElseGet(() -> different(last));
        if (!changed.isEmpty()) {
            replace(changed, now);
            changes.fire(new CandidatesChanged(changed));
        }
        mark = next;
        tell("changes", clock, changed.size());
        return index.publish(now);
    }

    private void tellWhoHasChanged(Snapshot last, Snapshot next) {
        var current = next.fingerprints();
        readings.retain(current.keySet());
        if (last != null) {
            var changed = last.fingerprints();
            changed.entrySet().removeIf(known -> known.getValue().equals(current.get(known.getKey())));
            if (!changed.isEmpty()) {
                changes.fire(new CandidatesChanged(Set.copyOf(changed.keySet())));
            }
        }
    }

    /** Whose rows are not those that were read, by comparing all of them; those who are gone among them. */
    private Set<UUID> different(Snapshot last) {
        var current = bpoc.fingerprints();
        var known = last.fingerprints();
        known.putAll(unreadable);
        Set<UUID> different = new HashSet<>(known.keySet());
        different.removeAll(current.keySet());
        current.forEach((id, fingerprint) -> {
            if (!fingerprint.equals(known.get(id))) {
                different.add(id);
            }
        });
        return different;
    }

    private void replace(Set<UUID> changed, Instant now) {
        var bad = new ConcurrentHashMap<>(unreadable);
        bad.keySet().removeAll(changed);
        Set<UUID> left = ConcurrentHashMap.newKeySet();
        left.addAll(changed);
        bpoc.forEach(changed, (candidate, fingerprint) -> {
            var readable = read(candidate, fingerprint, month(now), bad);
            if (readable != null) {
                index.replace(readable, fingerprint);
                left.remove(candidate.id());
            }
        });
        readings.forget(left);
        index.remove(left); // gone, not to be found any more, or not readable
        unreadable = bad;
    }

    void close() {
        if (index != null) {
            index.close();
            index = null;
        }
    }

    /** One row that we cannot read costs that candidate the place in the list, and nobody else's. Null for one. */
    private IndexedCandidate read(
            BpocCandidate candidate, long fingerprint, YearMonth month, Map<UUID, Long> unreadable) {
        try {
            var anonymous = new AnonymousCandidate(candidate, pictures);
            readings.note(candidate.id(), anonymous.reading());
            return IndexedCandidate.of(anonymous, month);
        } catch (RuntimeException | StackOverflowError unforeseen) {
            LOG.errorf(
                    "Candidate %s is left out of searches: %s",
                    candidate.id(), unforeseen.getClass().getName());
            unreadable.put(candidate.id(), fingerprint);
            return null;
        }
    }

    private void tell(String what, Timer.Sample clock, int candidates) {
        long nanos = clock.stop(Timer.builder("talent_pool.search.refresh")
                .description("Reading BPOC into the search index")
                .tag("what", what)
                .register(metrics));
        LOG.debugf(
                "Read %s of BPOC: %d candidates in %d ms",
                what, candidates, Duration.ofNanos(nanos).toMillis());
    }

    private static YearMonth month(Instant now) {
        return YearMonth.from(now.atOffset(ZoneOffset.UTC));
    }
}
