package io.talentpool.scheduling;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import io.talentpool.scheduling.room.RoomConfig;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;

/**
 * Which rooms need something done, and when: the column {@code room_due_at}. A claim moves it ahead by the lease and commits
 * before Daily is called, so replicas share the work, and work that dies with its process is due again.
 */
@ApplicationScoped
class RoomQueue {

    private final Pool database;
    private final RoomConfig config;

    RoomQueue(Pool database, RoomConfig config) {
        this.database = database;
        this.config = config;
    }

    /** A claimed piece of work; {@code attempts} counts this one. */
    record Claim(UUID interview, int attempts) {}

    /**
     * Claims what is due, oldest first; what another replica is claiming at this moment is passed over. Rooms to close are
     * claimed a few at a time, since Daily takes about two deletions a second.
     */
    Uni<List<Claim>> claim(Instant now) {
        return database.preparedQuery("""
                        with to_make as materialized (
                            select id from scheduled_interviews where room_due_at <= $1 and status = 'scheduled'
                            order by room_due_at limit $3 for update skip locked),
                        to_close as materialized (
                            select id from scheduled_interviews where room_due_at <= $1 and status <> 'scheduled'
                            order by room_due_at limit $4 for update skip locked)
                        update scheduled_interviews
                        set room_due_at = $2, room_attempts = room_attempts + 1
                        where id = any (array(select id from to_make union all select id from to_close))
                        returning id, room_attempts
                        """)
                .execute(Tuple.of(
                        now.atOffset(ZoneOffset.UTC),
                        now.plus(config.lease()).atOffset(ZoneOffset.UTC),
                        config.batch(),
                        config.closesPerRound()))
                .map(rows -> rows.stream()
                        .map(row -> new Claim(row.getUUID("id"), row.getInteger("room_attempts")))
                        .toList());
    }

    /** Within a transaction: there is something to do for this room from then on. */
    Uni<Void> isDue(UUID interview, Instant from) {
        return update("room_due_at = :from, room_attempts = 0", interview, from);
    }

    /** Within a transaction: nothing is left to do for this room. */
    Uni<Void> isDone(UUID interview) {
        return update("room_due_at = null, room_attempts = 0", interview, null);
    }

    /** Within a transaction: the room is gone, for good. */
    Uni<Void> isClosed(UUID interview) {
        return update("room_due_at = null, room_attempts = 0, room_status = 'closed'", interview, null);
    }

    /** The attempt failed; the next one comes after a pause. */
    Uni<Void> failed(UUID interview, Instant now, Duration pause) {
        return database.preparedQuery("update scheduled_interviews set room_due_at = $2 where id = $1")
                .execute(Tuple.of(interview, now.plus(pause).atOffset(ZoneOffset.UTC)))
                .replaceWithVoid();
    }

    private static Uni<Void> update(String set, UUID interview, Instant from) {
        return Panache.getSession()
                .chain(session -> {
                    var statement = session.createNativeQuery(
                                    "update scheduled_interviews set " + set + " where id = :interview")
                            .setParameter("interview", interview);
                    return (from == null ? statement : statement.setParameter("from", from)).executeUpdate();
                })
                .replaceWithVoid();
    }
}
