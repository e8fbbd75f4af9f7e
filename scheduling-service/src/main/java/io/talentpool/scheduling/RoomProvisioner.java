package io.talentpool.scheduling;

import java.time.Clock;
import java.time.Instant;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import org.jboss.logging.Logger;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.talentpool.scheduling.room.DailyRooms;
import io.talentpool.scheduling.room.Room;
import io.talentpool.scheduling.room.RoomConfig;
import io.talentpool.scheduling.room.RoomPlan;
import io.talentpool.support.events.EventLog;
import io.talentpool.support.schema.Schema;
import io.talentpool.support.table.CompareAndSet;
import io.talentpool.support.time.WallClock;

/**
 * Sees to it that every live interview has its room and no other room is left. The order is always claim, call Daily, record:
 * the claim is committed before the call, the call is in no transaction, and whatever is lost between them is done again.
 */
@ApplicationScoped
class RoomProvisioner {

    private static final Logger LOG = Logger.getLogger(RoomProvisioner.class);

    private final Schema schema;
    private final RoomQueue queue;
    private final ScheduledInterviews interviews;
    private final DailyRooms rooms;
    private final EventLog events;
    private final RoomConfig config;
    private final Clock clock;

    RoomProvisioner(
            Schema schema,
            RoomQueue queue,
            ScheduledInterviews interviews,
            DailyRooms rooms,
            EventLog events,
            RoomConfig config,
            Clock clock) {
        this.schema = schema;
        this.queue = queue;
        this.interviews = interviews;
        this.rooms = rooms;
        this.events = events;
        this.config = config;
        this.clock = clock;
    }

    /** The rooms that are due: those whose first attempt failed or died, and those of cancelled interviews. */
    @Scheduled(every = "{talent-pool.rooms.every:1s}", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    Uni<Void> provideWhatIsDue() {
        return schema.ready()
                .chain(() -> queue.claim(now()))
                .onItem()
                .transformToMulti(claims -> Multi.createFrom().iterable(claims))
                .onItem()
                .transformToUniAndConcatenate(this::provide)
                .onItem()
                .ignoreAsUni();
    }

    /**
     * The first attempt, for an interview that was claimed when it was made.
     *
     * @return the interview with its room, or as it was when Daily did not answer in time
     */
    Uni<ScheduledInterview> provideWithinDeadline(ScheduledInterview interview) {
        return provide(interview, 1).chain(() -> Panache.withSession(() -> interviews.findById(interview.id)));
    }

    private Uni<Void> provide(RoomQueue.Claim claim) {
        return Panache.withSession(() -> interviews.findById(claim.interview()))
                .chain(interview -> provide(interview, claim.attempts()));
    }

    private Uni<Void> provide(ScheduledInterview interview, int attempts) {
        return attempt(interview).onFailure().recoverWithUni(failure -> {
            LOG.warnf(
                    "The room of interview %s is not provided after %d attempts, another follows: %s",
                    interview.id, attempts, failure.getMessage());
            return queue.failed(interview.id, now(), RoomBackoff.after(attempts));
        });
    }

    private Uni<Void> attempt(ScheduledInterview interview) {
        RoomPlan plan = planOf(interview);
        boolean wanted = interview.status == InterviewStatus.scheduled && !plan.isOver(now());
        return wanted
                ? rooms.open(plan).chain(room -> recordReady(interview.id, plan, room))
                : rooms.close(plan.name()).chain(() -> Panache.withTransaction(() -> queue.isClosed(interview.id)));
    }

    private Uni<Void> recordReady(UUID id, RoomPlan plan, Room room) {
        return Panache.withTransaction(
                        () -> interviews.findById(id).chain(interview -> recordReady(interview, plan, room)))
                .plug(CompareAndSet.orAgain(SchedulingProblems::changedMeanwhile));
    }

    private Uni<Void> recordReady(ScheduledInterview interview, RoomPlan plan, Room room) {
        if (interview.status != InterviewStatus.scheduled || !planOf(interview).equals(plan)) {
            // Cancelled or moved while we were at Daily: the room must go again, or move along.
            return queue.isDue(interview.id, now());
        }
        if (interview.roomStatus == RoomStatus.ready) {
            return queue.isDone(interview.id); // moved, or a slower attempt than another one
        }
        return events.append(interview.roomReady(room.name(), room.url(), now()))
                .chain(() -> queue.isDone(interview.id));
    }

    private RoomPlan planOf(ScheduledInterview interview) {
        return RoomPlan.of(interview.id, interview.scheduledTime, interview.end(), config);
    }

    private Instant now() {
        return WallClock.storable(clock.instant());
    }
}
