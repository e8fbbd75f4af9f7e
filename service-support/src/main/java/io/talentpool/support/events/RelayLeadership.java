package io.talentpool.support.events;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;

import io.smallrye.mutiny.Uni;
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

    private final PgConnection connection;
    private final BlockingQueue<Object> wakeUps = new ArrayBlockingQueue<>(1);
    private volatile boolean lost;

    private RelayLeadership(PgConnection connection) {
        this.connection = connection;
        connection.notificationHandler(notification -> wakeUps.offer(WAKE_UP));
        connection.closeHandler(() -> {
            lost = true;
            wakeUps.offer(WAKE_UP);
        });
    }

    /** A connection that may come to lead; {@link #tryToLead} asks whether it does. */
    static RelayLeadership candidate(Pool database) {
        return new RelayLeadership(
                PgConnection.cast(database.getConnection().await().atMost(ANSWER_WITHIN)));
    }

    /** Takes the lock when it is free, and hears of every commit to {@code table} from then on. */
    boolean tryToLead(String table) {
        boolean leads = query(
                        "select pg_try_advisory_lock(hashtext('talent-pool relay'), hashtext($1)) as leads", table)
                .iterator()
                .next()
                .getBoolean("leads");
        if (leads) {
            connection.query("listen " + table).execute().await().atMost(ANSWER_WITHIN);
        }
        return leads;
    }

    /** Waits for a commit, at most for {@code longest}. */
    void awaitCommit(Duration longest) throws InterruptedException {
        wakeUps.poll(longest.toMillis(), TimeUnit.MILLISECONDS);
    }

    boolean isLost() {
        return lost;
    }

    List<LoggedEvent> unpublished(String table, int limit) {
        String select = "select %s from %s where published_at is null order by position limit $1"
                .formatted(LoggedEvent.COLUMNS, table);
        return query(select, limit).stream().map(LoggedEvent::of).toList();
    }

    void markPublished(String table, List<LoggedEvent> events) {
        Long[] positions = events.stream().map(LoggedEvent::position).toArray(Long[]::new);
        query("update %s set published_at = now() where position = any($1)".formatted(table), positions);
    }

    private RowSet<Row> query(String sql, Object parameter) {
        return connection
                .preparedQuery(sql)
                .execute(Tuple.of(parameter))
                .await()
                .atMost(ANSWER_WITHIN);
    }

    /** Gives the lock back before the connection goes back to the pool, where it would keep it. */
    @Override
    public void close() {
        if (!lost) {
            // Whatever fails here fails because the connection is gone, and the lock with it.
            Uni.createFrom()
                    .voidItem()
                    .chain(() ->
                            connection.query("select pg_advisory_unlock_all()").execute())
                    .chain(() -> connection.query("unlisten *").execute())
                    .eventually(connection::close)
                    .onFailure()
                    .recoverWithNull()
                    .await()
                    .atMost(ANSWER_WITHIN);
        }
    }
}
