package io.talentpool.scheduling;

import java.time.Clock;
import java.time.Instant;

import jakarta.enterprise.context.ApplicationScoped;

import io.smallrye.mutiny.Uni;
import io.talentpool.support.caller.Actor;
import io.talentpool.support.events.EventLog;
import io.talentpool.support.time.WallClock;

/** An admin schedules an interview for a client's request. */
@ApplicationScoped
class ScheduleInterviews {

    private final InterviewRequests requests;
    private final ScheduledInterviews interviews;
    private final Slots slots;
    private final EventLog events;
    private final RoomProvisioner rooms;
    private final RoomQueue queue;
    private final AttendanceConfig attendance;
    private final Clock clock;

    ScheduleInterviews(
            InterviewRequests requests,
            ScheduledInterviews interviews,
            Slots slots,
            EventLog events,
            RoomProvisioner rooms,
            RoomQueue queue,
            AttendanceConfig attendance,
            Clock clock) {
        this.requests = requests;
        this.interviews = interviews;
        this.slots = slots;
        this.events = events;
        this.rooms = rooms;
        this.queue = queue;
        this.attendance = attendance;
        this.clock = clock;
    }

    /**
     * Schedules, then makes the room, waiting for Daily no longer than the deadline: without an answer by then the interview
     * stands, its room is pending, and the provisioner goes on.
     *
     * @return the interview; fails with 404 for an unknown request, 409 when the request is closed (R5), has a live interview,
     *     or the candidate or the client is busy then (R6)
     */
    Uni<ScheduledInterview> schedule(Actor admin, Appointment appointment) {
        Instant asked = clock.instant();
        return requests.open(appointment.request()) // over HTTP, so before the transaction
                .map(request -> schedule(request, appointment))
                .chain(interview -> record(admin, interview))
                .chain(interview -> rooms.provideWithinDeadline(
                        interview, new RoomQueue.Claim(interview.id, interview.roomLease, 1, true), asked));
    }

    private ScheduledInterview schedule(InterviewRequest request, Appointment appointment) {
        Instant now = WallClock.storable(clock.instant());
        // Born with its room claimed: until the lease is over it is ours to make, then anybody's.
        return ScheduledInterview.schedule(request, appointment, queue.leaseFrom(now), attendance.askedAfter(), now);
    }

    private Uni<ScheduledInterview> record(Actor admin, ScheduledInterview interview) {
        return slots.put(wanted -> slots.takeTurn(wanted.is(interview))
                .call(() -> slots.refuseAnsweredRequest(interview))
                .chain(() -> interviews.persistAndFlush(interview))
                .call(() -> slots.refuseClosedRequest(interview))
                .call(() -> events.append(interview.scheduled(admin))));
    }
}
