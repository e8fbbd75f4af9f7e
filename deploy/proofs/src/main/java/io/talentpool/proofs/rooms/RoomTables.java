package io.talentpool.proofs.rooms;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

import io.talentpool.local.client.Patience;
import io.talentpool.proofs.Database;

/** What the tables say of the interviews of this run. */
final class RoomTables {

    private static final String OURS = " from scheduled_interviews where created_at >= ?::timestamptz and status "
            + "%s and client_user_id::text like 'c11e0000-5a3e-4c1e-8b00-%%'";

    private final Database database;
    private final String since;

    RoomTables(Database database, Instant since) {
        this.database = database;
        this.since = since.toString();
    }

    List<String> live() {
        return ids("= 'scheduled'");
    }

    List<String> calledOff() {
        return ids("= 'cancelled'");
    }

    /** By the name of their room: {@code <opens>-<closes>} in epoch seconds, and whether the tables have it as ready. */
    List<String> plans() {
        return database.column(
                "select 'interview-' || id || ' ' || extract(epoch from scheduled_time - interval '15 minutes')::bigint || ' '"
                        + " || extract(epoch from scheduled_time + (duration_minutes + 60) * interval '1 minute')::bigint"
                        + " || ' ' || room_status" + OURS.formatted("= 'scheduled'"),
                since);
    }

    void awaitRest(Duration longest) {
        Patience.await(
                "every room to be provided or closed",
                longest,
                () -> Optional.of(database.number(
                                "select count(*)" + OURS.formatted("is not null") + " and room_due_at is not null",
                                since))
                        .filter(waiting -> waiting == 0));
    }

    private List<String> ids(String status) {
        return database.column("select id" + OURS.formatted(status), since);
    }
}
