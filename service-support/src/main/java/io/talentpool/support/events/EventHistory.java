package io.talentpool.support.events;

import java.util.List;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import io.smallrye.mutiny.Uni;
import io.talentpool.support.caller.Actor;
import io.talentpool.support.paging.Cursor;
import io.talentpool.support.paging.Page;
import io.talentpool.support.paging.PageRequest;
import io.vertx.core.json.JsonObject;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.Tuple;

/** The event log as its own people read it: what happened to one aggregate, from its birth on. */
@ApplicationScoped
public class EventHistory {

    private final Pool database;
    private final String select;

    EventHistory(Pool database, EventsConfig config) {
        this.database = database;
        this.select = """
                select id, version, type, payload, actor_type, actor_id, occurred_at from %1$s
                where aggregateid = $1
                and version > coalesce((select version from %1$s where id = $2 and aggregateid = $1), 0)
                order by version limit $3
                """.formatted(config.everything());
    }

    /** A page of the changes of an aggregate, oldest first; empty when nothing is known of it. */
    public Uni<Page<PastChange>> of(UUID aggregate, PageRequest page) {
        UUID after = page.after().map(Cursor::id).orElse(null);
        return database.preparedQuery(select)
                .execute(Tuple.of(aggregate, after, page.limit() + 1))
                .map(EventHistory::changes)
                .map(changes -> Page.of(changes, page, change -> new Cursor(change.occurredAt(), change.id())));
    }

    private static List<PastChange> changes(RowSet<Row> rows) {
        return rows.stream().map(EventHistory::change).toList();
    }

    private static PastChange change(Row row) {
        JsonObject data = row.getJsonObject("payload");
        return new PastChange(
                row.getUUID("id"),
                row.getString("type"),
                row.getInteger("version"),
                row.getOffsetDateTime("occurred_at").toInstant(),
                new Actor(Actor.Type.valueOf(row.getString("actor_type")), row.getString("actor_id")),
                data.getString("previous_status"),
                data.getString("status"),
                data.getString("reason"),
                data.getMap());
    }
}
