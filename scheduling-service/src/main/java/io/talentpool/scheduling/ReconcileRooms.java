package io.talentpool.scheduling;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;

import org.jboss.logging.Logger;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.talentpool.scheduling.room.DailyRooms;
import io.talentpool.scheduling.room.ListedRoom;
import io.talentpool.scheduling.room.RoomConfig;
import io.talentpool.scheduling.room.RoomFailure;
import io.talentpool.scheduling.room.RoomPlan;
import io.talentpool.support.schema.Schema;
import io.talentpool.support.time.WallClock;

/**
 * Compares, every night or when an admin asks for it, what Daily has with what there should be. The provisioner keeps the two
 * together; this finds what nobody could foresee: rooms made or deleted by hand, a database restored from yesterday. What differs is
 * made due, and so put right at the provisioner's pace.
 */
@ApplicationScoped
class ReconcileRooms {

    private static final Logger LOG = Logger.getLogger(ReconcileRooms.class);

    private static final String JOB = "reconcile rooms";
    private static final Duration UNDISTURBED = Duration.ofMinutes(30);

    private final Schema schema;
    private final SharedJobs jobs;
    private final DailyRooms rooms;
    private final RoomInventory inventory;
    private final RoomConfig config;
    private final MeterRegistry metrics;
    private final Clock clock;

    ReconcileRooms(
            Schema schema,
            SharedJobs jobs,
            DailyRooms rooms,
            RoomInventory inventory,
            RoomConfig config,
            MeterRegistry metrics,
            Clock clock) {
        this.schema = schema;
        this.jobs = jobs;
        this.rooms = rooms;
        this.inventory = inventory;
        this.config = config;
        this.metrics = metrics;
        this.clock = clock;
    }

    /**
     * What was found, and is being put right.
     *
     * @param rooms how many of our rooms Daily has
     * @param orphaned rooms of interviews that need none any more: they go
     * @param misplaced rooms that differ in any property from what their interview needs, as the window or recording: they are put right
     * @param missing live interviews whose room is gone: it is made again
     * @param unknown rooms called as ours are, of interviews that this database does not know: they go only where the operator says
     *     so, since another installation may have the same account
     */
    record Findings(int rooms, int orphaned, int misplaced, int missing, int unknown) {}

    @Scheduled(
            cron = "{talent-pool.rooms.reconciled}",
            timeZone = "{talent-pool.time-zone:UTC}",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    Uni<Void> everyNight() {
        return schema.ready()
                .chain(() -> jobs.begin(JOB, UNDISTURBED, now()))
                .chain(ours ->
                        ours ? reconcile().replaceWithVoid() : Uni.createFrom().voidItem())
                .onFailure(RoomFailure.class)
                .recoverWithUni(failure -> {
                    LOG.warnf(
                            "Rooms could not be compared with Daily's, the next try is tomorrow: %s",
                            failure.getMessage());
                    return Uni.createFrom().voidItem();
                });
    }

    /** Fails with {@link RoomFailure} when Daily does not list its rooms. */
    Uni<Findings> reconcile() {
        Instant begin = now(); // what changes while we look is the provisioner's
        return rooms.all()
                .chain(listed -> compare(listed, begin).call(() -> deleteUnknown(listed)))
                .invoke(this::tell);
    }

    private Uni<Findings> compare(List<ListedRoom> listed, Instant begin) {
        Map<UUID, ListedRoom> byInterview = listed.stream()
                .collect(Collectors.toMap(ListedRoom::interview, Function.identity(), (one, same) -> one));
        return Panache.withTransaction(() -> inventory.of(byInterview.keySet()).chain(known -> {
            Set<UUID> orphaned = known.stream()
                    .filter(interview -> !needsRoom(interview, begin))
                    .map(interview -> interview.id)
                    .collect(Collectors.toSet());
            Set<UUID> misplaced = known.stream()
                    .filter(interview -> interview.status == InterviewStatus.scheduled && needsRoom(interview, begin))
                    .filter(interview -> !byInterview.get(interview.id).isAsDecided(planOf(interview), config))
                    .map(interview -> interview.id)
                    .collect(Collectors.toSet());
            int unknown = byInterview.size() - known.size();
            return inventory
                    .makeDue(orphaned, begin)
                    .chain(gone -> inventory
                            .makeDue(misplaced, begin)
                            .chain(moved -> inventory
                                    .missing(byInterview.keySet(), begin.minus(config.closesAfter()), begin)
                                    .chain(missing -> inventory.makeDue(missing, begin))
                                    .map(made -> new Findings(listed.size(), gone, moved, made, unknown))));
        }));
    }

    private Uni<Void> deleteUnknown(List<ListedRoom> listed) {
        if (config.unknown() != RoomConfig.UnknownRooms.delete) {
            return Uni.createFrom().voidItem();
        }
        return Panache.withSession(() ->
                        inventory.of(listed.stream().map(ListedRoom::interview).collect(Collectors.toSet())))
                .map(known -> known.stream().map(interview -> interview.id).collect(Collectors.toSet()))
                .onItem()
                .transformToMulti(
                        known -> Multi.createFrom().iterable(listed).filter(room -> !known.contains(room.interview())))
                .onItem()
                .transformToUniAndConcatenate(room -> rooms.close(RoomPlan.nameOf(room.interview())))
                .onItem()
                .ignoreAsUni();
    }

    /** One that took place keeps its room until the window ends: people may still be inside. */
    private boolean needsRoom(ScheduledInterview interview, Instant now) {
        boolean isOn = interview.status == InterviewStatus.scheduled || interview.status == InterviewStatus.completed;
        return isOn && !planOf(interview).isOver(now);
    }

    private RoomPlan planOf(ScheduledInterview interview) {
        return RoomPlan.of(interview.id, interview.scheduledTime, interview.end(), config);
    }

    private void tell(Findings found) {
        LOG.infof(
                "Of %d rooms at Daily, %d belong to no live interview, %d have another window or other settings than decided, %d belong to"
                        + " interviews that are unknown here; %d live interviews have no room. What is ours is being put right.",
                found.rooms(), found.orphaned(), found.misplaced(), found.unknown(), found.missing());
        count("orphaned", found.orphaned());
        count("misplaced", found.misplaced());
        count("missing", found.missing());
        count("unknown", found.unknown());
    }

    private void count(String what, int found) {
        metrics.counter("talent_pool.rooms.reconciled", "found", what).increment(found);
    }

    private Instant now() {
        return WallClock.storable(clock.instant());
    }
}
