package io.talentpool.gateway.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Supplier;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

import org.apache.lucene.store.AlreadyClosedException;
import org.jboss.logging.Logger;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Uni;
import io.talentpool.gateway.bpoc.row.BpocCandidate;
import io.talentpool.gateway.bpoc.trouble.BpocStatus;
import io.talentpool.gateway.bpoc.trouble.BpocUnavailable;
import io.talentpool.gateway.extraction.Reading.Outcome;
import io.talentpool.gateway.search.document.ListedCandidate;
import io.talentpool.gateway.search.query.Deadline;
import io.talentpool.gateway.search.snapshot.Snapshot;
import io.talentpool.gateway.search.snapshot.Snapshots;
import io.talentpool.gateway.search.snapshot.UnreadMember;
import io.talentpool.support.problem.CommonProblems;

/**
 * Keeps the current snapshot. Searches take it as it is; when BPOC is away, or the index cannot be written, it grows old, which its readers
 * can tell, and is never taken away.
 */
@ApplicationScoped
public class CandidateIndex {

    private static final Logger LOG = Logger.getLogger(CandidateIndex.class);

    /** After so many failures in a row that were not BPOC's, the index itself is suspected. */
    private static final int SUSPICIOUS = 3;

    private static final String AWAY =
            "The candidate database cannot be reached at the moment; this list is as of the time in freshness.";
    private static final String NOT_RENEWED =
            "This list cannot be brought up to date at the moment; it is as of the time in freshness.";

    private final IndexKeeper keeper;
    private final SearchPool pool;
    private final IndexTroubles troubles;
    private final BpocStatus status;
    private final SearchConfig config;
    private final Clock clock;
    private final Snapshots snapshots = new Snapshots();
    private final CompletableFuture<Void> first = new CompletableFuture<>();
    private volatile Instant takenAt;

    /** Whether its files turned out to be unreadable. */
    private volatile boolean isBroken;

    private volatile boolean isBehind;
    private int failures;
    private Instant builtAt = Instant.MIN;
    private Instant lookedAt = Instant.MIN;
    private Instant notBefore = Instant.MIN;

    CandidateIndex(
            IndexKeeper keeper,
            SearchPool pool,
            IndexTroubles troubles,
            BpocStatus status,
            SearchConfig config,
            Clock clock) {
        this.keeper = keeper;
        this.pool = pool;
        this.troubles = troubles;
        this.status = status;
        this.config = config;
        this.clock = clock;
    }

    /**
     * Lets somebody search the snapshot, on threads of its own; just after the start of the process, the first one as soon as it is there.
     * Fails with 503 where there is none yet, and as {@link SearchPool#run} does.
     */
    <T> Uni<T> read(BiFunction<Snapshot, Deadline, T> reading) {
        if (snapshots.isThere()) {
            return pool.run(deadline -> readNow(snapshot -> reading.apply(snapshot, deadline)));
        }
        return Uni.createFrom()
                .completionStage(first.copy())
                .ifNoItem()
                .after(config.waitForFirst())
                .failWith(() -> CommonProblems.unavailable("candidate database"))
                .flatMap(there -> pool.run(deadline -> readNow(snapshot -> reading.apply(snapshot, deadline))));
    }

    /** What the list shows of some candidates, as far as they are known; nobody before the first snapshot is there. */
    public Uni<Map<UUID, ListedCandidate>> known(Collection<UUID> candidates) {
        return snapshots.isThere()
                ? pool.run(deadline -> readNow(snapshot -> snapshot.candidates(candidates)))
                : Uni.createFrom().item(Map.of());
    }

    /**
     * The first names of those of some candidates whom the snapshot has. Nobody is known before the first one, and by one that is of a time
     * before {@code oldest}.
     *
     * <p>Runs where it is called, on an event loop too: an exact term in a file that the system keeps in memory takes some microseconds,
     * which is less than a thread's turn costs, and so there is no line to wait in either.
     */
    public Map<UUID, String> firstNames(Collection<UUID> candidates, Instant oldest) {
        Instant asOf = takenAt;
        return asOf == null || asOf.isBefore(oldest) || isBroken
                ? Map.of()
                : readNow(snapshot -> snapshot.firstNames(candidates));
    }

    /** The first name of a candidate of BPOC, as the index would have it; empty where it would leave them out. */
    public Optional<String> firstNameOf(BpocCandidate candidate) {
        return keeper.read(candidate).map(readable -> readable.shown().firstName());
    }

    /** Of how many candidates the résumé was read like that. */
    public int read(Outcome outcome) {
        return snapshots.isThere() ? readNow(snapshot -> snapshot.read(outcome)) : 0;
    }

    /** What so many candidates have in their résumés at least and nobody could read, the most frequent first. */
    public List<UnreadMember> unread(int fewest) {
        return snapshots.isThere() ? readNow(snapshot -> snapshot.unread(fewest)) : List.of();
    }

    private <T> T readNow(Function<Snapshot, T> reading) {
        try {
            return snapshots.read(reading);
        } catch (UncheckedIOException | AlreadyClosedException | InternalError unreadable) {
            troubles.note(unreadable, clock.instant());
            isBroken = true; // and is built anew
            throw CommonProblems.unavailable("candidate database");
        }
    }

    /** What a person should know about a list that is taken from the snapshot; mostly empty. */
    List<String> warnings() {
        if (status.awaySince().isPresent() || (isBehind && !troubles.areOurs())) {
            return List.of(AWAY);
        }
        return isBehind || troubles.areOurs() ? List.of(NOT_RENEWED) : List.of();
    }

    /** Whether searches can be answered: a new replica is sent nobody until it has read BPOC once. */
    boolean isKnown() {
        return snapshots.isThere();
    }

    /** As of when the snapshot is; null before the first one. */
    Instant takenAt() {
        return takenAt;
    }

    int size() {
        return snapshots.isThere() ? readNow(Snapshot::size) : 0;
    }

    @Scheduled(
            every = "{talent-pool.search.check-every}",
            identity = "candidate-index",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void refreshWhenDue() {
        Instant now = clock.instant();
        if (now.isBefore(notBefore)) {
            return;
        }
        if (isBroken) {
            keeper.discard();
        }
        if (!keeper.isUsable() || !now.isBefore(builtAt.plus(config.rebuildEvery()))) {
            refresh(() -> {
                var snapshot = keeper.rebuild(this::catchUpMeanwhile);
                builtAt = now;
                return snapshot;
            });
        } else if (isBehind || status.awaySince().isPresent() || isDue(now)) {
            refresh(keeper::catchUp);
        }
    }

    private boolean isDue(Instant now) {
        return !now.isBefore(lookedAt.plus(config.refreshEvery()));
    }

    /** While everything is read again, what is hidden in BPOC is not shown for that long: the index that there is goes on to be kept. */
    private void catchUpMeanwhile() {
        if (snapshots.isThere() && keeper.isUsable() && !isBroken && isDue(clock.instant())) {
            try {
                replaceBy(keeper.catchUp());
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    /** Whatever goes wrong is told, and tried again: nothing else would, for hours. */
    private void refresh(Supplier<Snapshot> reading) {
        try {
            var next = reading.get();
            next.warmUp();
            replaceBy(next);
            isBroken = false;
            isBehind = false;
            failures = 0;
            boolean isFirst = first.complete(null);
            if (troubles.areOver() || isFirst) {
                LOG.infof("Candidate search covers %d candidates", next.size());
            }
        } catch (BpocUnavailable away) {
            isBehind = true;
            troubles.note(away, clock.instant());
            notBefore = clock.instant().plus(status.awaySince().isPresent() ? config.checkEvery() : troubles.pause());
        } catch (Throwable failed) {
            isBehind = true;
            troubles.note(failed, clock.instant());
            notBefore = clock.instant().plus(troubles.pause());
            isBroken |= ++failures >= SUSPICIOUS;
            if (failed instanceof VirtualMachineError && !(failed instanceof StackOverflowError)) {
                throw (VirtualMachineError) failed;
            }
        }
    }

    private void replaceBy(Snapshot next) throws IOException {
        snapshots.replaceBy(next);
        takenAt = next.takenAt();
        lookedAt = clock.instant();
    }

    void stop(@Observes ShutdownEvent end) {
        keeper.close();
    }
}
