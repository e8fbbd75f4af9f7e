package io.talentpool.gateway.search;

import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import java.util.function.Supplier;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

import org.jboss.logging.Logger;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Uni;
import io.talentpool.gateway.bpoc.BpocStatus;
import io.talentpool.gateway.bpoc.BpocUnavailable;
import io.talentpool.gateway.search.document.ListedCandidate;
import io.talentpool.gateway.search.index.Snapshot;
import io.talentpool.support.problem.CommonProblems;

/**
 * Keeps the current snapshot. Searches take it as it is; when BPOC is away it grows old, which its readers can tell, and
 * is never taken away.
 */
@ApplicationScoped
public class CandidateIndex {

    private static final Logger LOG = Logger.getLogger(CandidateIndex.class);

    private final IndexKeeper keeper;
    private final BpocStatus status;
    private final SearchConfig config;
    private final Clock clock;
    private final CompletableFuture<Snapshot> first = new CompletableFuture<>();
    private volatile Snapshot current;
    private volatile boolean stale;
    private Instant builtAt;

    CandidateIndex(IndexKeeper keeper, BpocStatus status, SearchConfig config, Clock clock) {
        this.keeper = keeper;
        this.status = status;
        this.config = config;
        this.clock = clock;
    }

    /** Lets somebody read the snapshot; just after the start of the process, the first one as soon as it is there, or else 503. */
    <T> Uni<T> read(Function<Snapshot, T> reading) {
        if (current != null) {
            return Uni.createFrom().item(() -> readNow(reading));
        }
        return Uni.createFrom()
                .completionStage(first.copy())
                .ifNoItem()
                .after(config.waitForFirst())
                .failWith(() -> CommonProblems.unavailable("candidate database"))
                .map(there -> readNow(reading));
    }

    /** What the list shows of some candidates, as far as they are known; nobody before the first snapshot is there. */
    public Map<UUID, ListedCandidate> known(Collection<UUID> candidates) {
        return current == null ? Map.of() : readNow(snapshot -> snapshot.candidates(candidates));
    }

    private <T> T readNow(Function<Snapshot, T> reading) {
        var snapshot = current;
        while (!snapshot.acquire()) {
            snapshot = current; // it was replaced at this very moment
        }
        try {
            return reading.apply(snapshot);
        } finally {
            snapshot.release();
        }
    }

    /** Whether BPOC did not answer when it was last asked, by us or for a profile: then the snapshot is or grows older than it should be. */
    boolean isStale() {
        return stale || status.awaySince().isPresent();
    }

    /** Whether searches can be answered, or will not be for as long as BPOC is away: a new replica is sent nobody until it has read it once. */
    boolean isKnown() {
        return current != null || isStale();
    }

    /** As of when the snapshot is; null before the first one. */
    Instant takenAt() {
        var snapshot = current;
        return snapshot == null ? null : snapshot.takenAt();
    }

    int size() {
        return current == null ? 0 : readNow(Snapshot::size);
    }

    @Scheduled(
            every = "{talent-pool.search.check-every}",
            identity = "candidate-index",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void refreshWhenDue() {
        Instant now = clock.instant();
        var snapshot = current;
        if (snapshot == null || !now.isBefore(builtAt.plus(config.rebuildEvery()))) {
            refresh(() -> rebuild(now));
        } else if (stale || !now.isBefore(snapshot.takenAt().plus(config.refreshEvery()))) {
            refresh(() -> config.incremental() ? keeper.catchUp(snapshot, now) : rebuild(now));
        }
    }

    private Snapshot rebuild(Instant now) {
        var snapshot = keeper.rebuild(current, now);
        builtAt = now;
        return snapshot;
    }

    private void refresh(Supplier<Snapshot> reading) {
        try {
            replaceBy(reading.get());
        } catch (BpocUnavailable away) {
            if (!stale) {
                LOG.warnf("%s: searches go on with what is in the index", away.getMessage());
            }
            stale = true;
        }
    }

    private void replaceBy(Snapshot next) {
        next.warmUp();
        var last = current;
        current = next;
        if (last != null) {
            last.release();
        }
        if (first.complete(next) || stale) {
            LOG.infof("Candidate search covers %d candidates", next.size());
        }
        stale = false;
    }

    void stop(@Observes ShutdownEvent end) {
        keeper.close();
    }
}
