package io.talentpool.support.database;

import jakarta.enterprise.context.ApplicationScoped;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.SqlClient;
import io.vertx.mutiny.sqlclient.Tuple;

/**
 * Reads that take a moment, each a single statement. They are sent one behind the other down a connection or two, without waiting for answers, so
 * that none has to wait for a connection of its own. What could take long would hold up what is behind it, and belongs to the pool; so does whatever
 * writes.
 */
@ApplicationScoped
public class ShortReads {

    private final SqlClient client;

    ShortReads(Pool pool, LimitedSessions sessions) {
        pool.size(); // now it is there, whoever comes first
        this.client = new SqlClient(sessions.reads());
    }

    /** @param sql a prepared statement, the same text each time; its values are {@code $1}, {@code $2}, … */
    public Uni<RowSet<Row>> read(String sql, Tuple values) {
        return client.preparedQuery(sql).execute(values);
    }
}
