package io.talentpool.scheduling;

import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BiFunction;

import jakarta.enterprise.context.ApplicationScoped;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import io.talentpool.support.caller.Actor;
import io.talentpool.support.events.EventLog;
import io.talentpool.support.http.IfMatch;
import io.talentpool.support.time.WallClock;

/** An admin moves an interview, or puts a cancelled one back where it was. */
@ApplicationScoped
class MoveInterviews {

    private final InterviewRequests requests;
    private final ScheduledInterviews interviews;
    private final Slots slots;
    private final EventLog events;
    private final RoomQueue queue;
    private final RoomProvisioner rooms;
    private final AttendanceQueue attendance;
    private final Clock clock;

    MoveInterviews(
            InterviewRequests requests,
            ScheduledInterviews interviews,
            Slots slots,
            EventLog events,
            RoomQueue queue,
            RoomProvisioner rooms,
            AttendanceQueue attendance,
            Clock clock) {
        this.requests = requests;
        this.interviews = interviews;
        this.slots = slots;
        this.events = events;
        this.queue = queue;
        this.rooms = rooms;
        this.attendance = attendance;
        this.clock = clock;
    }

    /**
     * Moves a live interview and the window of its room (R8), waiting for Daily as scheduling does.
     *
     * @return the interview; fails with 404, 412, or 409 when somebody is busy then (R6), it is there already, or it is not live
     */
    Uni<ScheduledInterview> reschedule(UUID id, IfMatch seen, Actor admin, NewSlot slot) {
        Instant asked = clock.instant();
        return Panache.withSession(() -> known(id))
                .chain(interview ->
                        requests.known(interview.interviewRequestId)) // over HTTP, so before the transaction
                .map(request -> request.prefers(slot.time()))
                .chain(preferred -> putWithRoom(
                        asked,
                        (wanted, now) -> inTurn(id, seen)
                                .call(interview ->
                                        events.append(wanted.is(interview).reschedule(slot, preferred, admin, now)))));
    }

    /**
     * Takes a cancellation back, if the slot is still free and ahead.
     *
     * @return the interview; fails with 404, 412, or 409 when somebody is busy then (R6), the time is over, the request is closed or
     *     has another interview, or it is not cancelled
     */
    Uni<ScheduledInterview> reinstate(UUID id, IfMatch seen, Actor admin, String reason) {
        return putWithRoom(
                clock.instant(),
                (wanted, now) -> inTurn(id, seen)
                        .call(interview -> events.append(wanted.is(interview).reinstate(admin, reason, now)))
                        .call(slots::refuseClosedRequest)
                        .call(slots::refuseAnsweredRequest));
    }

    private Uni<ScheduledInterview> inTurn(UUID id, IfMatch seen) {
        return interviews
                .takeTurnOf(id)
                .chain(() -> interviews.locked(id))
                .map(found -> found.orElseThrow(SchedulingProblems::unknownInterview))
                .invoke(interview ->
                        seen.check(SchedulingProblems.INTERVIEW, interview.version, interview.adminsTag()));
    }

    /** Claims the room with the change, and provides it at once; where somebody else is at it, they or the provisioner go on. */
    private Uni<ScheduledInterview> putWithRoom(
            Instant asked, BiFunction<Slots.Wanted, Instant, Uni<ScheduledInterview>> change) {
        Instant now = WallClock.storable(clock.instant());
        AtomicBoolean claimed = new AtomicBoolean(); // told by the transaction to what follows it
        return slots.put(wanted -> change.apply(wanted, now)
                        .call(attendance::isDue)
                        .call(interview -> queue.claim(interview.id, now).invoke(claimed::set)))
                .chain(interview -> claimed.get()
                        ? rooms.provideWithinDeadline(
                                interview, new RoomQueue.Claim(interview.id, queue.leaseFrom(now), 1, true), asked)
                        : Uni.createFrom().item(interview));
    }

    private Uni<ScheduledInterview> known(UUID id) {
        return interviews.known(id).map(found -> found.orElseThrow(SchedulingProblems::unknownInterview));
    }
}
