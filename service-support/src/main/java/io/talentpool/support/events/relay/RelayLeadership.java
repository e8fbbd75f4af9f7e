package io.talentpool.support.events.relay;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.subscription.Cancellable;
import io.vertx.mutiny.pgclient.PgConnection;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.Tuple;

/**
 * The one relay of a service that is active, however many replicas there are: it holds an advisory lock on a connection of
 * its own, and PostgreSQL frees the lock when that connection ends, however it ends.
 */
final class RelayLeadership implements AutoCloseable {

    private static final Duration ANSWER_WITHIN = Duration.ofSeconds(10);
    private static final Object WAKE_UP = new Object();
    private static final String TRY_TO_LEAD =
            "select pg_try_advisory_lock(hashtext('talent-pool relay'), hashtext($1)) as leads";

    /** A replica that is frozen closes no connection and is in no transaction: PostgreSQL frees the lock once it has been silent for so long. */
    private static final String SILENT_AT_MOST = "set idle_session_timeout = '15s'; ";

    private static final Duration SIGN_OF_LIFE_EVERY = Duration.ofSeconds(3);

    private final PgConnection connection;
    private final String table;
    private final String unpublished;
    private final String markPublished;
    private final BlockingQueue<Object> wakeUps = new ArrayBlockingQueue<>(1);
    private volatile boolean lost;
    private Cancellable signsOfLife = () -> {};

    private RelayLeadership(PgConnection connection, String table, String outbox) {
        this.connection = connection;
        this.table = table;
        this.unpublished = """
                select %s from %s as due, lateral (select * from %s where position = due.position limit 1) as event
                where due.position > $1 and not (key = any($2)) order by due.position limit $3
                """.formatted(LoggedEvent.COLUMNS, outbox, table);
        this.markPublished = "delete from %s where position = any($1)".formatted(outbox);
        connection.notificationHandler(notification -> wakeUps.offer(WAKE_UP));
        connection.closeHandler(() -> {
            lost = true;
            wakeUps.offer(WAKE_UP);
        });
    }

    /** A connection that may come to lead; {@link #tryToLead} asks whether it does. */
    static RelayLeadership candidate(Pool database, String table, String outbox) {
        return new RelayLeadership(
                PgConnection.cast(database.getConnection().await().atMost(ANSWER_WITHIN)), table, outbox);
    }

    /** Takes the lock when it is free, and hears of every commit to the table from then on. */
    boolean tryToLead() {
        boolean leads = query(TRY_TO_LEAD, Tuple.of(table))
                .map(rows -> rows.iterator().next().getBoolean("leads"))
                .await()
                .indefinitely();
        if (leads) {
            connection
                    .query(SILENT_AT_MOST + "listen " + table)
                    .execute()
                    .await()
                    .atMost(ANSWER_WITHIN);
            signsOfLife = giveSignsOfLife();
        }
        return leads;
    }

    /** However long Kafka takes meanwhile, or an operator has the relay sleep. */
    private Cancellable giveSignsOfLife() {
        return Multi.createFrom()
                .ticks()
                .every(SIGN_OF_LIFE_EVERY)
                .onOverflow()
                .drop()
                .onItem()
                .transformToUniAndConcatenate(
                        tick -> connection.query("select").execute().onFailure().recoverWithNull())
                .subscribe()
                .with(given -> {});
    }

    /** Waits for a commit, at most for {@code longest}. */
    void awaitCommit(Duration longest) throws InterruptedException {
        wakeUps.poll(longest.toMillis(), TimeUnit.MILLISECONDS);
    }

    boolean isLost() {
        return lost;
    }

    /**
     * The oldest events that are not published.
     *
     * @param after a position that is passed over with all before it
     * @param except keys that have to wait
     */
    CompletableFuture<List<LoggedEvent>> unpublished(long after, Set<UUID> except, int limit) {
        return query(unpublished, Tuple.of(after, except.toArray(UUID[]::new), limit))
                .map(rows -> rows.stream().map(LoggedEvent::of).toList())
                .subscribeAsCompletionStage();
    }

    CompletableFuture<Void> markPublished(List<LoggedEvent> events) {
        if (events.isEmpty()) {
            return CompletableFuture.completedFuture(null);
        }
        Long[] positions = events.stream().map(LoggedEvent::position).toArray(Long[]::new);
        return query(markPublished, Tuple.of(positions)).replaceWithVoid().subscribeAsCompletionStage();
    }

    private Uni<RowSet<Row>> query(String sql, Tuple values) {
        return connection
                .preparedQuery(sql)
                .execute(values)
                .ifNoItem()
                .after(ANSWER_WITHIN)
                .fail();
    }

    /** Gives the lock back before the connection goes back to the pool, where it would keep it. */
    @Override
    public void close() {
        signsOfLife.cancel();
        if (!lost) {
            // Whatever fails here fails because the connection is gone, and the lock with it.
            Uni.createFrom()
                    .voidItem()
                    .chain(() ->
                            connection.query("select pg_advisory_unlock_all()").execute())
                    .chain(() -> connection
                            .query("unlisten *; reset idle_session_timeout")
                            .execute())
                    .eventually(connection::close)
                    .onFailure()
                    .recoverWithNull()
                    .await()
                    .atMost(ANSWER_WITHIN);
        }
    }
}
