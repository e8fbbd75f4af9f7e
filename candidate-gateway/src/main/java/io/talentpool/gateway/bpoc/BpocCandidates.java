package io.talentpool.gateway.bpoc;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;

import jakarta.enterprise.context.ApplicationScoped;

import io.quarkus.reactive.datasource.ReactiveDataSource;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;

/** Reads candidates: one, the whole stock, or what the list of interviews shows of some. */
@ApplicationScoped
public class BpocCandidates {

    private static final String ONE = CandidateRow.SELECT + " and u.id = $1";

    private static final String ONES_MARKED = CandidateRow.SELECT_MARKED + " and u.id = any($1)";

    private static final String FACES =
            "select u.id, u.first_name, u.last_name, u.email, u.phone, u.avatar_url, u.position, "
                    + "r.resume_data::text as resume, "
                    + "to_jsonb(p)::text as privacy "
                    + CandidateRow.VISIBLE
                    + "left join privacy_settings p on p.user_id = u.id where "
                    + CandidateRow.IS_CANDIDATE
                    + " and u.id = any($1)";

    private static final String PICTURE = "select u.avatar_url, to_jsonb(p)::text as privacy "
            + CandidateRow.VISIBLE
            + "left join privacy_settings p on p.user_id = u.id where "
            + CandidateRow.IS_CANDIDATE
            + " and u.id = $1";

    private final Pool bpoc;
    private final BpocCalls calls;
    private final BpocStatus status;
    private final BpocConfig config;
    private final Clock clock;

    BpocCandidates(
            @ReactiveDataSource("bpoc") Pool bpoc, BpocCalls calls, BpocStatus status, BpocConfig config, Clock clock) {
        this.bpoc = bpoc;
        this.calls = calls;
        this.status = status;
        this.config = config;
        this.clock = clock;
    }

    /**
     * One candidate; empty for ids that nobody has, and for accounts that are not to be found.
     *
     * <p>Fails with {@link BpocUnavailable} when BPOC does not answer in time.
     */
    public Uni<Optional<BpocCandidate>> find(UUID id) {
        return calls.ask("profile", () -> bpoc.preparedQuery(ONE).execute(Tuple.of(id)))
                .map(rows -> rows.iterator())
                .map(found -> found.hasNext() ? Optional.of(CandidateRow.read(found.next())) : Optional.empty());
    }

    /** What a list of interviews shows of these candidates, in one query; those that are not to be found are left out. */
    public Uni<Map<UUID, BpocFace>> faces(Collection<UUID> ids) {
        var wanted = Tuple.of(ids.toArray(UUID[]::new));
        return calls.ask("faces", () -> bpoc.preparedQuery(FACES).execute(wanted))
                .map(rows -> {
                    var faces = new HashMap<UUID, BpocFace>();
                    rows.forEach(row -> faces.put(row.getUUID("id"), BpocFace.read(row)));
                    return Map.copyOf(faces);
                });
    }

    /** Where a candidate's picture is; empty as {@link #find} is. */
    public Uni<Optional<BpocPicture>> picture(UUID id) {
        return calls.ask("picture", () -> bpoc.preparedQuery(PICTURE).execute(Tuple.of(id)))
                .map(rows -> rows.iterator())
                .map(found -> found.hasNext() ? Optional.of(BpocPicture.read(found.next())) : Optional.empty());
    }

    /** Takes candidates, several threads at a time. */
    @FunctionalInterface
    public interface Reader {

        /** @param fingerprint changes whenever one of the candidate's rows does */
        void read(BpocCandidate candidate, long fingerprint);
    }

    /**
     * Hands over every candidate, as of one moment and in no order, batch by batch, a batch by all processors. Blocks: for a worker
     * thread.
     *
     * @throws BpocUnavailable when BPOC does not answer, or stops answering midway
     */
    public void forEach(Reader reader) {
        inBatches(CandidateRow.SELECT_MARKED, Tuple.tuple(), rows -> hand(rows, reader));
    }

    /**
     * Hands over those of some candidates that are to be found. Blocks, and fails, as {@link #forEach(Reader)} does.
     *
     * @param ids any number of them
     */
    public void forEach(Collection<UUID> ids, Reader reader) {
        inBatches(ONES_MARKED, Tuple.of(ids.toArray(UUID[]::new)), rows -> hand(rows, reader));
    }

    /** This moment, to ask later what has changed since. Blocks, and fails, as {@link #forEach(Reader)} does. */
    public Mark mark() {
        var marks = new ArrayList<Mark>(1);
        inBatches(
                CandidateRow.MARK,
                Tuple.tuple(),
                rows -> rows.forEach(row -> marks.add(
                        new Mark(row.getLong("transaction"), row.getLong("deletions"), row.getBoolean("standby")))));
        return marks.get(0);
    }

    /**
     * Whose rows have been written since one moment, at least up to another. Blocks, and fails, as {@link #forEach(Reader)} does.
     *
     * @return empty when that cannot be told: rows have been deleted, which leave no trace, or nobody counts deletions
     */
    public Optional<Set<UUID>> changedSince(Mark then, Mark now) {
        if (now.standby() || now.deletions() != then.deletions()) {
            return Optional.empty();
        }
        var changed = new HashSet<UUID>();
        inBatches(
                CandidateRow.CHANGED,
                Tuple.of(then.transaction()),
                rows -> rows.forEach(row -> changed.add(row.getUUID("id"))));
        return Optional.of(changed);
    }

    /** The fingerprint of every candidate. Blocks, and fails, as {@link #forEach(Reader)} does. */
    public Map<UUID, Long> fingerprints() {
        var fingerprints = new HashMap<UUID, Long>();
        inBatches(
                CandidateRow.FINGERPRINTS,
                Tuple.tuple(),
                rows -> rows.forEach(row -> fingerprints.put(row.getUUID("id"), row.getLong("fingerprint"))));
        return fingerprints;
    }

    private static void hand(RowSet<Row> rows, Reader reader) {
        var batch = new ArrayList<Row>(rows.size());
        rows.forEach(batch::add);
        batch.parallelStream().forEach(row -> reader.read(CandidateRow.read(row), row.getLong("fingerprint")));
    }

    private void inBatches(String query, Tuple parameters, Consumer<RowSet<Row>> reader) {
        Instant asked = clock.instant();
        try {
            readInBatches(query, parameters, reader);
            status.note(true, asked);
        } catch (BpocUnavailable away) {
            status.note(false, asked);
            throw away;
        }
    }

    private void readInBatches(String query, Tuple parameters, Consumer<RowSet<Row>> reader) {
        // Without a time limit of ours: the pool has one, and a connection that came after ours would be lost to it.
        SqlConnection connection = bpoc.getConnection()
                .onFailure()
                .transform(BpocUnavailable::new)
                .await()
                .indefinitely();
        try {
            // A cursor lives in a transaction, which also makes all batches show the same moment.
            var transaction = answer(connection.begin());
            var cursor = answer(connection.prepare(query)).cursor(parameters);
            var batch = cursor.read(config.batchSize());
            boolean isLast = false;
            while (!isLast) {
                var rows = answer(batch);
                isLast = !cursor.hasMore();
                if (!isLast) {
                    batch = ahead(cursor.read(config.batchSize())); // BPOC reads the next while we work on this one
                }
                reader.accept(rows);
            }
            answer(transaction.commit());
        } finally {
            connection.closeAndForget();
        }
    }

    private static <T> Uni<T> ahead(Uni<T> question) {
        return Uni.createFrom().completionStage(question.subscribeAsCompletionStage());
    }

    private <T> T answer(Uni<T> question) {
        return question.ifNoItem()
                .after(config.batchTimeout())
                .fail()
                .onFailure()
                .transform(BpocUnavailable::new)
                .await()
                .indefinitely();
    }
}
