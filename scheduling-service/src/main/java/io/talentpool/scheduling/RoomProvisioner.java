package io.talentpool.scheduling;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicInteger;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.persistence.LockModeType;

import org.jboss.logging.Logger;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Uni;
import io.talentpool.scheduling.room.DailyRooms;
import io.talentpool.scheduling.room.Room;
import io.talentpool.scheduling.room.RoomConfig;
import io.talentpool.scheduling.room.RoomFailure;
import io.talentpool.scheduling.room.RoomPlan;
import io.talentpool.support.database.DatabaseAway;
import io.talentpool.support.events.EventLog;
import io.talentpool.support.schema.Schema;
import io.talentpool.support.table.CompareAndSet;
import io.talentpool.support.time.WallClock;
import io.talentpool.support.work.OwnContext;

/**
 * Sees to it that every live interview has its room and no other room is left. The order is always claim, call Daily, record:
 * the claim is committed before the call, the call is in no transaction, and whatever is lost between them is done again.
 */
@ApplicationScoped
class RoomProvisioner {

    private static final Logger LOG = Logger.getLogger(RoomProvisioner.class);

    private static final Duration A_MOMENT = Duration.ofSeconds(1);
    private static final Duration A_BLINK = Duration.ofMillis(1);

    private final Schema schema;
    private final RoomQueue queue;
    private final ScheduledInterviews interviews;
    private final DailyRooms rooms;
    private final EventLog events;
    private final RoomConfig config;
    private final Clock clock;

    private final AtomicInteger making = new AtomicInteger();
    private final AtomicInteger closing = new AtomicInteger();
    private volatile boolean stopping;

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

    void stop(@Observes ShutdownEvent end) {
        stopping = true;
    }

    /** Begins with what is due, as far as there are hands free; each room goes on by itself, so that a slow one holds up no other. */
    @Scheduled(every = "{talent-pool.rooms.every}", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    Uni<Void> beginWhatIsDue() {
        int makes = config.makesAtATime() - making.get();
        int closes = config.closesAtATime() - closing.get();
        if (stopping || makes + closes <= 0) {
            return Uni.createFrom().voidItem();
        }
        return DatabaseAway.leftOut(
                "The work on rooms",
                schema.ready()
                        .chain(() -> queue.claim(now(), Math.max(makes, 0), Math.max(closes, 0)))
                        .invoke(claims -> claims.forEach(this::begin))
                        .replaceWithVoid());
    }

    /**
     * The first attempt, for an interview whose room was claimed when it was changed. It goes on after the deadline; only the
     * waiting ends.
     *
     * @param asked when the admin asked for the change: the deadline counts from then, whatever took the time since
     * @return the interview with its room, or as it was when Daily did not answer in time
     */
    Uni<ScheduledInterview> provideWithinDeadline(ScheduledInterview interview, RoomQueue.Claim claim, Instant asked) {
        return OwnContext.run(() -> provide(claim))
                .ifNoItem()
                .after(leftOfDeadline(asked))
                .recoverWithUni(() -> Uni.createFrom().voidItem())
                .emitOn(OwnContext.current())
                .onFailure()
                .recoverWithUni(failure -> tell(claim, failure))
                .chain(() -> Panache.withSession(() -> interviews.findById(interview.id)));
    }

    private void begin(RoomQueue.Claim claim) {
        AtomicInteger hands = claim.live() ? making : closing;
        hands.incrementAndGet();
        OwnContext.run(() -> provide(claim))
                .onFailure()
                .recoverWithUni(failure -> tell(claim, failure))
                .subscribe()
                .with(done -> hands.decrementAndGet());
    }

    private Uni<Void> provide(RoomQueue.Claim claim) {
        return Panache.withSession(() -> interviews.known(claim.interview()))
                .chain(found -> found.map(interview -> attempt(interview, claim))
                        // Its client was deleted, and it with them.
                        .orElseGet(() -> rooms.close(RoomPlan.nameOf(claim.interview()))))
                .onFailure(RoomFailure.class)
                .recoverWithUni(failure -> goOnLater(claim, failure));
    }

    private Uni<Void> attempt(ScheduledInterview interview, RoomQueue.Claim claim) {
        RoomPlan plan = planOf(interview);
        boolean isOver = plan.isOver(now());
        if (interview.status == InterviewStatus.completed && !isOver) {
            return Panache.withTransaction(() -> queue.isDone(claim, now())); // people may still be inside
        }
        if (interview.status != InterviewStatus.scheduled || isOver) {
            return rooms.close(plan.name()).chain(() -> Panache.withTransaction(() -> queue.isClosed(claim, now())));
        }
        Uni<Room> room = interview.roomStatus == RoomStatus.ready ? rooms.move(plan) : rooms.open(plan);
        return room.chain(there -> recordReady(claim, plan, there));
    }

    private Uni<Void> recordReady(RoomQueue.Claim claim, RoomPlan plan, Room room) {
        return Panache.withTransaction(() -> interviews
                        .findById(claim.interview(), LockModeType.PESSIMISTIC_WRITE)
                        .call(interview -> recordReady(interview, plan, room))
                        .chain(() -> queue.isDone(claim, now())))
                .plug(CompareAndSet.orAgain(SchedulingProblems::changedMeanwhile));
    }

    /** Unless it was cancelled or moved while we were at Daily: then it is due again already. */
    private Uni<Void> recordReady(ScheduledInterview interview, RoomPlan plan, Room room) {
        boolean isNews = interview.status == InterviewStatus.scheduled
                && interview.roomStatus == RoomStatus.pending
                && planOf(interview).equals(plan);
        return isNews
                ? events.append(interview.roomReady(room.name(), room.url(), now()))
                : Uni.createFrom().voidItem();
    }

    private Uni<Void> goOnLater(RoomQueue.Claim claim, RoomFailure failure) {
        if (!failure.wasTried()) {
            Duration pause = failure.kind() == RoomFailure.Kind.cut_off ? config.cutOff() : A_MOMENT;
            return queue.putOff(claim, now(), RoomBackoff.spread(pause));
        }
        Duration pause = failure.isFinal() ? RoomBackoff.afterRefusal() : RoomBackoff.after(claim.attempts());
        if (failure.isFinal()) {
            LOG.errorf(
                    "The room of interview %s is not there after %d attempts: %s. %s The next attempt is in %d s.",
                    claim.interview(),
                    claim.attempts(),
                    failure.getMessage(),
                    failure.isAboutTheKey()
                            ? "Daily does not take our key: set DAILY_API_KEY to one that is valid."
                            : "Daily refuses the room as we ask for it: compare TALENT_POOL_ROOMS_… with the account's plan.",
                    pause.toSeconds());
        } else {
            LOG.warnf(
                    "The room of interview %s is not there after %d attempts: %s. The next attempt is in %d s.",
                    claim.interview(), claim.attempts(), failure.getMessage(), pause.toSeconds());
        }
        return queue.failed(claim, now(), pause, failure.mayTakeEffect());
    }

    /** The database, not Daily: what was claimed is due again when its lease ends. */
    private Uni<Void> tell(RoomQueue.Claim claim, Throwable failure) {
        if (!stopping) {
            LOG.errorf(
                    failure,
                    "The work on the room of interview %s broke off; it goes on after %s",
                    claim.interview(),
                    claim.lease());
        }
        return Uni.createFrom().voidItem();
    }

    private RoomPlan planOf(ScheduledInterview interview) {
        return RoomPlan.of(interview.id, interview.scheduledTime, interview.end(), config);
    }

    private Duration leftOfDeadline(Instant asked) {
        Duration left = config.deadline().minus(Duration.between(asked, clock.instant()));
        return left.compareTo(A_BLINK) > 0 ? left : A_BLINK;
    }

    private Instant now() {
        return WallClock.storable(clock.instant());
    }
}
