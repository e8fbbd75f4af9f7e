package io.talentpool.gateway.bpoc;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;

import io.quarkus.reactive.datasource.ReactiveDataSource;
import io.smallrye.mutiny.Uni;
import io.talentpool.gateway.bpoc.connection.BpocConfig;
import io.talentpool.gateway.bpoc.connection.BpocRows;
import io.talentpool.gateway.bpoc.row.BpocCandidate;
import io.talentpool.gateway.bpoc.row.CandidateRow;
import io.talentpool.gateway.bpoc.trouble.BpocStatus;
import io.talentpool.gateway.bpoc.trouble.BpocUnavailable;
import io.talentpool.gateway.bpoc.trouble.SqlStates;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.Tuple;

/**
 * Reads the whole stock, page by page in the order of ids. Each page is a statement by itself: no transaction of ours keeps BPOC from
 * cleaning up, and what is in memory is two pages, however many candidates there are. Everything blocks, for a worker thread, and fails
 * with {@link BpocUnavailable} when BPOC does not answer, or stops answering midway.
 */
@ApplicationScoped
public class BpocStock {

    /** Where more have changed, it is quicker to compare everybody; and their ids must fit into memory. */
    private static final int MANY = 20_000;

    /** The ids alone, or with a number, are little. */
    private static final int MORE_AT_A_TIME = 4;

    private final Pool bpoc;
    private final BpocRows rows;
    private final BpocStatus status;
    private final BpocConfig config;
    private final Clock clock;

    BpocStock(@ReactiveDataSource("bpoc") Pool bpoc, BpocRows rows, BpocStatus status, BpocConfig config, Clock clock) {
        this.bpoc = bpoc;
        this.rows = rows;
        this.status = status;
        this.config = config;
        this.clock = clock;
    }

    /** Takes candidates, several threads at a time. */
    @FunctionalInterface
    public interface Reader {

        /** @param fingerprint changes whenever one of the candidate's rows does; its lowest byte tells, bit by bit, which tables have one */
        void read(BpocCandidate candidate, long fingerprint);
    }

    /** Takes one page of versions after the other. */
    @FunctionalInterface
    public interface VersionReader {

        /**
         * @param versions of everybody to be found, from where the page before ended
         * @param end the last id that this page is about; empty on the last page, which is about all ids that follow
         */
        void read(NavigableMap<UUID, Long> versions, Optional<UUID> end);
    }

    /** Takes one page of ids after the other, in their order. */
    @FunctionalInterface
    public interface IdReader {

        /** @param end as of {@link VersionReader} */
        void read(List<UUID> ids, Optional<UUID> end);
    }

    /** Makes sure that BPOC gives candidates with all that we read of them. */
    public void tryOut() {
        Instant asked = clock.instant();
        try {
            answer(bpoc.preparedQuery(CandidateRow.SELECT + " limit 1").execute());
            status.isThere();
        } catch (BpocUnavailable away) {
            if (SqlStates.mayBeOneRow(away)) {
                return; // this one cannot be read, which says nothing of the others
            }
            status.isAway(asked);
            throw away;
        }
    }

    /**
     * Hands over every candidate, each with all rows as of one moment. Whoever is written meanwhile may be handed over as before.
     *
     * @param views whether BPOC's tables are views
     * @param afterEachPage is run by the calling thread
     */
    public void forEach(boolean views, Reader reader, Runnable afterEachPage) {
        String query = CandidateRow.marked(views);
        inPages(config.batchSize(), query, (page, end) -> {
            hand(page, reader);
            afterEachPage.run();
        });
    }

    /**
     * Hands over those of some candidates that are to be found.
     *
     * @param ids any number of them
     */
    public void forEach(boolean views, Collection<UUID> ids, Reader reader) {
        String query = CandidateRow.marked(views);
        var all = List.copyOf(ids);
        for (int from = 0; from < all.size(); from += config.batchSize()) {
            var some = all.subList(from, Math.min(all.size(), from + config.batchSize()));
            hand(answer(rows.of(query, some.toArray(UUID[]::new))), reader);
        }
    }

    /** The versions of everybody, in the order of ids. */
    public void forEachVersion(boolean views, VersionReader reader) {
        String query = CandidateRow.versions(views);
        inPages(config.batchSize() * MORE_AT_A_TIME, query, (page, end) -> {
            var versions = new TreeMap<UUID, Long>(Ids.ORDER);
            // A view may give somebody twice: then it is all of it that counts.
            page.forEach(row -> versions.merge(row.getUUID("id"), row.getLong("fingerprint"), Long::sum));
            reader.read(versions, end);
        });
    }

    /** Whoever has a row in a table, which PostgreSQL takes from an index alone. */
    public void forEachOwner(int table, IdReader reader) {
        String name = CandidateRow.TABLES.get(table);
        Optional<UUID> last = Optional.empty();
        do {
            var ids = answer(ids(name, MANY, last));
            last = ids.size() < MANY ? Optional.empty() : Optional.of(ids.get(ids.size() - 1));
            reader.read(ids, last);
        } while (last.isPresent());
    }

    /** This moment, to ask later what has changed since. */
    public Mark mark() {
        var row = answer(bpoc.preparedQuery(CandidateRow.MARK).execute())
                .iterator()
                .next();
        return new Mark(
                row.getLong("transaction"), List.of(row.getArrayOfLongs("deletions")), row.getBoolean("standby"));
    }

    /**
     * Whose rows have been written since a moment; of who has lost rows nothing is left that tells.
     *
     * @return empty when they are too many to be told one by one
     */
    public Optional<Set<UUID>> changedSince(Mark then) {
        var changed = new HashSet<UUID>();
        for (String query : CandidateRow.changed(MANY)) {
            answer(bpoc.preparedQuery(query).execute(Tuple.of(then.transaction())))
                    .forEach(row -> changed.add(row.getUUID("id")));
            if (changed.size() >= MANY) {
                return Optional.empty();
            }
        }
        changed.remove(null); // a view may not know
        return Optional.of(changed);
    }

    @FunctionalInterface
    private interface PageReader {
        void read(List<Row> page, Optional<UUID> end);
    }

    private record Page(List<Row> rows, Optional<UUID> end) {}

    private void inPages(int size, String query, PageReader reader) {
        var next = ahead(page(size, query, Optional.empty()));
        boolean isLast = false;
        while (!isLast) {
            var page = answer(next);
            isLast = page.end().isEmpty();
            if (!isLast) {
                next = ahead(page(size, query, page.end())); // BPOC reads the next while we work on this one
            }
            reader.read(page.rows(), page.end());
        }
    }

    private Uni<Page> page(int size, String query, Optional<UUID> after) {
        return ids("users", size, after)
                .flatMap(ids -> rows.of(query, ids.toArray(UUID[]::new))
                        .map(found -> new Page(
                                found, ids.size() < size ? Optional.empty() : Optional.of(ids.get(size - 1)))));
    }

    private Uni<List<UUID>> ids(String table, int size, Optional<UUID> after) {
        Uni<RowSet<Row>> found = after.isEmpty()
                ? bpoc.preparedQuery(CandidateRow.firstIds(table, size)).execute()
                : bpoc.preparedQuery(CandidateRow.nextIds(table, size)).execute(Tuple.of(after.get()));
        return found.map(page -> {
            var ids = new ArrayList<UUID>();
            page.forEach(row -> ids.add(row.getUUID("id")));
            return ids;
        });
    }

    private void hand(List<Row> page, Reader reader) {
        var fingerprints = page.stream()
                .collect(Collectors.toMap(row -> row.getUUID("id"), row -> row.getLong("fingerprint"), Long::sum));
        rows.read(page, (id, row) -> row).entrySet().parallelStream()
                .forEach(one -> rows.read(one.getKey(), one.getValue(), (id, row) -> CandidateRow.read(row))
                        .ifPresent(candidate -> reader.read(candidate, fingerprints.get(one.getKey()))));
    }

    private static <T> CompletableFuture<T> ahead(Uni<T> question) {
        return question.subscribeAsCompletionStage();
    }

    private <T> T answer(CompletableFuture<T> asked) {
        return answer(Uni.createFrom().completionStage(asked));
    }

    private <T> T answer(Uni<T> question) {
        return question.ifNoItem()
                .after(config.batchTimeout())
                .fail()
                .onFailure(CompletionException.class)
                .transform(Throwable::getCause)
                .onFailure()
                .transform(BpocUnavailable::new)
                .await()
                .indefinitely();
    }
}
