package io.talentpool.scheduling;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import org.jboss.logging.Logger;

import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.talentpool.scheduling.room.DailyRooms;
import io.talentpool.scheduling.room.RoomConfig;
import io.talentpool.scheduling.room.RoomFailure;
import io.talentpool.scheduling.room.RoomPlan;
import io.talentpool.support.database.DatabaseAway;
import io.talentpool.support.schema.Schema;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;

/**
 * Closes the rooms of interviews that were deleted, with their client or by hand. Each is closed at once, and again when no call that was under
 * way at the deletion can make it any more.
 */
@ApplicationScoped
class CloseAbandonedRooms {

    private static final Logger LOG = Logger.getLogger(CloseAbandonedRooms.class);

    private static final int AT_A_TIME = 5;

    private static final String CLAIM = """
            update scheduled_interview_abandoned_rooms set due_at = $2
            where interview_id = any (array(
                select interview_id from scheduled_interview_abandoned_rooms
                where due_at <= $1 order by due_at limit $3 for update skip locked))
            returning interview_id, abandoned_at
            """;
    private static final String FORGET = "delete from scheduled_interview_abandoned_rooms where interview_id = $1";
    private static final String LOOK_AGAIN =
            "update scheduled_interview_abandoned_rooms set due_at = $2 where interview_id = $1";

    private final Schema schema;
    private final Pool database;
    private final DailyRooms rooms;
    private final RoomConfig config;
    private final Clock clock;

    CloseAbandonedRooms(Schema schema, Pool database, DailyRooms rooms, RoomConfig config, Clock clock) {
        this.schema = schema;
        this.database = database;
        this.rooms = rooms;
        this.config = config;
        this.clock = clock;
    }

    private record Abandoned(UUID interview, Instant since) {}

    @Scheduled(every = "{talent-pool.rooms.every}", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    Uni<Void> closeDue() {
        return DatabaseAway.leftOut(
                "The closing of abandoned rooms",
                schema.ready()
                        .onItem()
                        .transformToMulti(ready -> claim())
                        .onItem()
                        .transformToUniAndConcatenate(this::close)
                        .onItem()
                        .ignoreAsUni());
    }

    private Multi<Abandoned> claim() {
        Instant now = clock.instant();
        return database.preparedQuery(CLAIM)
                .execute(Tuple.of(at(now), at(now.plus(config.lease())), AT_A_TIME))
                .onItem()
                .transformToMulti(rows -> Multi.createFrom().iterable(rows))
                .map(row -> new Abandoned(
                        row.getUUID("interview_id"),
                        row.getOffsetDateTime("abandoned_at").toInstant()));
    }

    private Uni<Void> close(Abandoned room) {
        return rooms.close(RoomPlan.nameOf(room.interview()))
                .chain(() -> settle(room))
                .onFailure(RoomFailure.class)
                .recoverWithUni(failure -> {
                    LOG.warnf(
                            "Room of the deleted interview %s: not closed (%s); next attempt in %d s",
                            room.interview(),
                            failure.getMessage(),
                            config.lease().toSeconds());
                    return Uni.createFrom().voidItem();
                });
    }

    private Uni<Void> settle(Abandoned room) {
        Duration untilSettled = config.lease().plus(config.settlesAfter());
        Instant certain = room.since().plus(untilSettled);
        Uni<?> done = clock.instant().isBefore(certain)
                ? database.preparedQuery(LOOK_AGAIN).execute(Tuple.of(room.interview(), at(certain)))
                : database.preparedQuery(FORGET).execute(Tuple.of(room.interview()));
        return done.replaceWithVoid();
    }

    private static OffsetDateTime at(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
