package io.talentpool.support.events.relay;

import java.time.OffsetDateTime;
import java.util.UUID;

import io.vertx.mutiny.sqlclient.Row;

/**
 * A row of the event log, as it is published.
 *
 * @param traceparent of the request or event that caused it (W3C Trace Context); null where there was none
 */
record LoggedEvent(
        long position,
        UUID id,
        UUID aggregateId,
        UUID key,
        int version,
        String type,
        String data,
        OffsetDateTime occurredAt,
        String traceparent) {

    static final String COLUMNS =
            "event.position, id, aggregateid, key, version, type, payload::text as data, occurred_at, traceparent";

    static LoggedEvent of(Row row) {
        int column = 0;
        return new LoggedEvent(
                row.getLong(column++),
                row.getUUID(column++),
                row.getUUID(column++),
                row.getUUID(column++),
                row.getInteger(column++),
                row.getString(column++),
                row.getString(column++),
                row.getOffsetDateTime(column++),
                row.getString(column));
    }
}
