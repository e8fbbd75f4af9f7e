package io.talentpool.scheduling;

import java.time.Clock;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import org.jboss.logging.Logger;

import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.talentpool.scheduling.room.DailyRooms;
import io.talentpool.scheduling.room.RoomFailure;
import io.talentpool.scheduling.room.RoomPlan;
import io.talentpool.support.database.DatabaseAway;
import io.talentpool.support.schema.Schema;
import io.talentpool.support.time.WallClock;

/** Asks Daily about interviews that are over and of which no webhook has told: some time after their end, then again and again. */
@ApplicationScoped
class AttendanceSweep {

    private static final Logger LOG = Logger.getLogger(AttendanceSweep.class);

    private final Schema schema;
    private final AttendanceQueue queue;
    private final DailyRooms rooms;
    private final Attendance attendance;
    private final Clock clock;

    AttendanceSweep(Schema schema, AttendanceQueue queue, DailyRooms rooms, Attendance attendance, Clock clock) {
        this.schema = schema;
        this.queue = queue;
        this.rooms = rooms;
        this.attendance = attendance;
        this.clock = clock;
    }

    @Scheduled(every = "{talent-pool.attendance.every}", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    Uni<Void> askAboutWhatIsOver() {
        return DatabaseAway.leftOut(
                "The question who came",
                schema.ready()
                        .chain(() -> queue.claim(WallClock.storable(clock.instant())))
                        .onItem()
                        .transformToMulti(claimed -> Multi.createFrom().iterable(claimed))
                        .onItem()
                        .transformToUniAndConcatenate(this::askAbout)
                        .onItem()
                        .ignoreAsUni());
    }

    private Uni<Void> askAbout(UUID interview) {
        return rooms.meetingsIn(RoomPlan.nameOf(interview))
                .chain(held -> attendance.conclude(interview, held))
                .onFailure(RoomFailure.class)
                .recoverWithUni(failure -> {
                    LOG.warnf(
                            "Who came to interview %s is not known yet, it is asked again: %s",
                            interview, failure.getMessage());
                    return Uni.createFrom().voidItem();
                });
    }
}
