package io.talentpool.gateway.search;

import java.time.Clock;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;

import jakarta.enterprise.context.ApplicationScoped;

import org.jboss.logging.Logger;

import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Uni;
import io.talentpool.gateway.anonymity.AnonymousCandidate;
import io.talentpool.gateway.bpoc.BpocCandidate;
import io.talentpool.gateway.bpoc.BpocCandidates;
import io.talentpool.gateway.bpoc.BpocUnavailable;
import io.talentpool.support.problem.CommonProblems;

/**
 * Keeps the current snapshot. Searches take it as it is; when BPOC is away it grows old, which its readers can tell, and
 * is never taken away.
 */
@ApplicationScoped
class CandidateIndex {

    private static final Logger LOG = Logger.getLogger(CandidateIndex.class);

    private final BpocCandidates bpoc;
    private final SearchConfig config;
    private final Clock clock;
    private final CompletableFuture<Snapshot> first = new CompletableFuture<>();
    private volatile Snapshot current;
    private volatile boolean stale;

    CandidateIndex(BpocCandidates bpoc, SearchConfig config, Clock clock) {
        this.bpoc = bpoc;
        this.config = config;
        this.clock = clock;
    }

    /** The snapshot; just after the start of the process, the first one as soon as it is there, or else 503. */
    Uni<Snapshot> snapshot() {
        if (current != null) {
            return Uni.createFrom().item(current);
        }
        return Uni.createFrom()
                .completionStage(first.copy())
                .ifNoItem()
                .after(config.waitForFirst())
                .failWith(() -> CommonProblems.unavailable("candidate database"));
    }

    /** Whether the latest attempt to read BPOC failed, so that the snapshot is older than it should be. */
    boolean isStale() {
        return stale;
    }

    @Scheduled(
            every = "${talent-pool.search.check-every:2s}",
            identity = "candidate-index",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void refreshWhenDue() {
        var snapshot = current;
        if (snapshot == null
                || stale
                || !clock.instant().isBefore(snapshot.takenAt().plus(config.refreshEvery()))) {
            refresh();
        }
    }

    private void refresh() {
        Instant start = clock.instant();
        try {
            var candidates = readAll(YearMonth.from(start.atOffset(ZoneOffset.UTC)));
            current = new Snapshot(candidates, start);
            announce();
        } catch (BpocUnavailable away) {
            if (!stale) {
                LOG.warnf("%s: searches go on with what is in memory", away.getMessage());
            }
            stale = true;
        }
    }

    private void announce() {
        if (first.complete(current) || stale) {
            LOG.infof("Candidate search covers %d candidates", current.size());
        }
        stale = false;
    }

    private List<IndexedCandidate> readAll(YearMonth now) {
        var candidates = new ArrayList<IndexedCandidate>();
        bpoc.forEach(candidate -> index(candidate, now, candidates));
        return candidates;
    }

    /** One row that we cannot read costs that candidate the place in the list, and nobody else's. */
    private static void index(BpocCandidate candidate, YearMonth now, List<IndexedCandidate> candidates) {
        try {
            candidates.add(IndexedCandidate.of(new AnonymousCandidate(candidate), now));
        } catch (RuntimeException unforeseen) {
            LOG.errorf(
                    "Candidate %s is left out of searches: %s",
                    candidate.id(), unforeseen.getClass().getName());
        }
    }
}
