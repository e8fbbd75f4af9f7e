package io.talentpool.support.events.relay;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.subscription.Cancellable;
import io.talentpool.support.events.RelayBell;
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
    private static final String TRY_TO_LEAD =
            "select pg_try_advisory_lock(hashtext('talent-pool relay'), hashtext($1)) as leads";

    /** A replica that is frozen closes no connection and is in no transaction: PostgreSQL frees the lock once it has been silent for so long. */
    private static final String SILENT_AT_MOST = "set idle_session_timeout = '15s'; ";

    /** A notice that is lost with the server is none: so nobody waits for the disk, or for others who notify. */
    private static final String TELL_LEADER = "select set_config('synchronous_commit', 'off', true), pg_notify($1, '')";

    private static final Duration SIGN_OF_LIFE_EVERY = Duration.ofSeconds(3);

    private final PgConnection connection;
    private final String table;
    private final String unpublished;
    private final String markPublished;
    private volatile boolean lost;
    private Cancellable signsOfLife = () -> {};

    private RelayLeadership(PgConnection connection, String table, String outbox, RelayBell bell) {
        this.connection = connection;
        this.table = table;
        this.unpublished = """
                select %s from %s as due, lateral (select * from %s where position = due.position limit 1) as event
                where due.position > $1 and not (key = any($2)) order by due.position limit $3
                """.formatted(LoggedEvent.COLUMNS, outbox, table);
        // It does not wait for the disk: a deletion that is lost with the server only repeats an event, which
        // consumers take once.
        this.markPublished = """
                with lazily as (select set_config('synchronous_commit', 'off', true))
                delete from %s using lazily where position = any($1)
                """.formatted(outbox);
        connection.notificationHandler(notification -> bell.ring());
        connection.closeHandler(() -> {
            lost = true;
            bell.ring();
        });
    }

    /**
     * A connection that may come to lead; {@link #tryToLead} asks whether it does.
     *
     * @param bell is rung when another replica tells the one that leads of its commits, and when this connection is lost
     */
    static RelayLeadership candidate(Pool database, String table, String outbox, RelayBell bell) {
        return new RelayLeadership(
                PgConnection.cast(database.getConnection().await().atMost(ANSWER_WITHIN)), table, outbox, bell);
    }

    /** Takes the lock when it is free, and hears from then on when other replicas have committed. */
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

    /** Tells the replica that leads that this one has committed something, in a transaction that does nothing else. */
    void tellLeader() {
        query(TELL_LEADER, Tuple.of(table)).await().indefinitely();
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
