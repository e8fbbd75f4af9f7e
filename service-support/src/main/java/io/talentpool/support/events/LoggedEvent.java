package io.talentpool.support.events;

import java.time.OffsetDateTime;
import java.util.UUID;

import io.vertx.mutiny.sqlclient.Row;

/** A row of the event log, as the relay needs it. */
record LoggedEvent(
        long position,
        UUID id,
        UUID aggregateId,
        UUID key,
        int version,
        String type,
        String data,
        OffsetDateTime occurredAt) {

    static final String COLUMNS = "position, id, aggregateid, key, version, type, payload::text as data, occurred_at";

    static LoggedEvent of(Row row) {
        return new LoggedEvent(
                row.getLong("position"),
                row.getUUID("id"),
                row.getUUID("aggregateid"),
                row.getUUID("key"),
                row.getInteger("version"),
                row.getString("type"),
                row.getString("data"),
                row.getOffsetDateTime("occurred_at"));
    }
}
