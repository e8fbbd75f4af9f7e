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
 * Which rooms need something done, and when: the column {@code room_due_at}. A claim takes a room's lease and commits before Daily
 * is called, so replicas share the work, one attempt at a time has a room, and work that dies with its process is due again.
 *
 * <p>Whoever changes an interview sets {@code room_due_at} anew, so an attempt that ends finds it other than its lease, and leaves it.
 * An attempt whose end nobody saw may still take effect at Daily; {@code room_unsure_until} makes its room due once more.
 */
@ApplicationScoped
class RoomQueue {

    private static final String CLAIM = """
            with to_make as materialized (
                select id from scheduled_interviews
                where room_due_at <= $1 and (room_lease is null or room_lease <= $1) and status = 'scheduled'
                order by room_due_at limit $4 for update skip locked),
            to_close as materialized (
                select id from scheduled_interviews
                where room_due_at <= $1 and (room_lease is null or room_lease <= $1) and status <> 'scheduled'
                order by room_due_at limit $5 for update skip locked)
            update scheduled_interviews
            set room_due_at = $2, room_lease = $2, room_attempts = room_attempts + 1,
                -- A lease that was never given back: its attempt died, perhaps in the middle of a call.
                room_unsure_until = case when room_lease is null then room_unsure_until else greatest(room_unsure_until, $3) end
            where id = any (array(select id from to_make union all select id from to_close))
            returning id, room_attempts, status = 'scheduled' as live
            """;

    private static final String CLAIM_ONE = """
            update scheduled_interviews
            set room_due_at = case when room_lease > moment.now then moment.now else moment.lease end,
                room_attempts = case when room_lease > moment.now then 0 else 1 end,
                room_unsure_until = case when room_lease <= moment.now
                    then greatest(room_unsure_until, moment.settled) else room_unsure_until end,
                room_lease = case when room_lease > moment.now then room_lease else moment.lease end
            from (select cast(:now as timestamptz) as now, cast(:lease as timestamptz) as lease,
                cast(:settled as timestamptz) as settled) as moment
            where id = :interview
            returning room_lease = moment.lease
            """;

    private static final String GIVE_BACK = """
            update scheduled_interviews
            set room_lease = null, room_attempts = 0,
                room_status = case when room_due_at = room_lease then coalesce(cast(:status as text), room_status) else room_status end,
                room_due_at = case when room_due_at <> room_lease then room_due_at
                    when room_unsure_until > cast(:now as timestamptz) then room_unsure_until end,
                room_unsure_until = case when room_unsure_until > cast(:now as timestamptz) then room_unsure_until end
            where id = :interview and room_lease = :lease
            """;

    private static final String FAILED = """
            update scheduled_interviews
            set room_lease = null,
                room_attempts = case when $5 then room_attempts else greatest(room_attempts - 1, 0) end,
                room_due_at = case when room_due_at <> room_lease then room_due_at else $3 end,
                room_unsure_until = greatest(room_unsure_until, $4)
            where id = $1 and room_lease = $2
            """;

    private final Pool database;
    private final RoomConfig config;

    RoomQueue(Pool database, RoomConfig config) {
        this.database = database;
        this.config = config;
    }

    /**
     * A claimed piece of work.
     *
     * @param attempts how many there have been in a row, counting this one
     * @param live whether the interview was to take place when it was claimed
     */
    record Claim(UUID interview, Instant lease, int attempts, boolean live) {}

    /** The lease of a room that is claimed now. */
    Instant leaseFrom(Instant now) {
        return now.plus(config.lease());
    }

    /**
     * Claims what is due, oldest first; what another replica is claiming at this moment is passed over.
     *
     * @param makes how many rooms of live interviews at most
     * @param closes how many rooms that are to go at most
     */
    Uni<List<Claim>> claim(Instant now, int makes, int closes) {
        Instant lease = leaseFrom(now);
        return database.preparedQuery(CLAIM)
                .execute(Tuple.of(
                        now.atOffset(ZoneOffset.UTC),
                        lease.atOffset(ZoneOffset.UTC),
                        settled(now).atOffset(ZoneOffset.UTC),
                        makes,
                        closes))
                .map(rows -> rows.stream()
                        .map(row -> new Claim(
                                row.getUUID("id"), lease, row.getInteger("room_attempts"), row.getBoolean("live")))
                        .toList());
    }

    /**
     * Within the transaction of a change: claims the room of one interview; where somebody is at it this moment, it is due as soon
     * as they are done.
     *
     * @return whether it is claimed, with {@link #leaseFrom(Instant)}
     */
    Uni<Boolean> claim(UUID interview, Instant now) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(CLAIM_ONE, Boolean.class)
                        .setParameter("interview", interview)
                        .setParameter("now", now)
                        .setParameter("lease", leaseFrom(now))
                        .setParameter("settled", settled(now))
                        .getSingleResult());
    }

    /** Within the transaction of a change: there is something to do for this room, as soon as nobody is at it. */
    Uni<Void> isDue(UUID interview, Instant now) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery("""
                                update scheduled_interviews set room_due_at = :now, room_attempts = 0 where id = :interview
                                """)
                        .setParameter("interview", interview)
                        .setParameter("now", now)
                        .executeUpdate())
                .replaceWithVoid();
    }

    /** Within a transaction: the room is as it should be. */
    Uni<Void> isDone(Claim claim, Instant now) {
        return giveBack(claim, now, null);
    }

    /** Within a transaction: the room is gone. */
    Uni<Void> isClosed(Claim claim, Instant now) {
        return giveBack(claim, now, RoomStatus.closed);
    }

    /** The attempt failed; the next one comes after a pause, and looks for what this one may have done, too. */
    Uni<Void> failed(Claim claim, Instant now, Duration pause, boolean mayTakeEffect) {
        return waitUntil(claim, now.plus(pause), mayTakeEffect ? settled(now) : null, true);
    }

    /** Daily was not even asked. */
    Uni<Void> putOff(Claim claim, Instant now, Duration pause) {
        return waitUntil(claim, now.plus(pause), null, false);
    }

    private Uni<Void> waitUntil(Claim claim, Instant next, Instant unsureUntil, boolean tried) {
        return database.preparedQuery(FAILED)
                .execute(Tuple.of(
                        claim.interview(),
                        claim.lease().atOffset(ZoneOffset.UTC),
                        next.atOffset(ZoneOffset.UTC),
                        unsureUntil == null ? null : unsureUntil.atOffset(ZoneOffset.UTC),
                        tried))
                .replaceWithVoid();
    }

    private static Uni<Void> giveBack(Claim claim, Instant now, RoomStatus status) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(GIVE_BACK)
                        .setParameter("interview", claim.interview())
                        .setParameter("lease", claim.lease())
                        .setParameter("now", now)
                        .setParameter("status", status == null ? null : status.name())
                        .executeUpdate())
                .replaceWithVoid();
    }

    private Instant settled(Instant now) {
        return now.plus(config.settlesAfter());
    }
}
