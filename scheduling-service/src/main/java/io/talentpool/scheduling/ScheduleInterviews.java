package io.talentpool.scheduling;

import java.time.Clock;
import java.time.Instant;
import java.util.function.Predicate;

import jakarta.enterprise.context.ApplicationScoped;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import io.talentpool.scheduling.room.RoomConfig;
import io.talentpool.support.caller.Actor;
import io.talentpool.support.events.EventLog;
import io.talentpool.support.problem.Constraint;
import io.talentpool.support.table.CompareAndSet;
import io.talentpool.support.time.WallClock;

/** An admin schedules an interview for a client's request. */
@ApplicationScoped
class ScheduleInterviews {

    /** R6, as the table enforces it. */
    private static final Predicate<Throwable> TAKEN = Constraint.violated(
            "uq_scheduled_interviews_live", "ex_scheduled_interviews_candidate", "ex_scheduled_interviews_client");

    private final InterviewRequests requests;
    private final ScheduledInterviews interviews;
    private final EventLog events;
    private final RoomProvisioner rooms;
    private final RoomConfig roomConfig;
    private final Clock clock;

    ScheduleInterviews(
            InterviewRequests requests,
            ScheduledInterviews interviews,
            EventLog events,
            RoomProvisioner rooms,
            RoomConfig roomConfig,
            Clock clock) {
        this.requests = requests;
        this.interviews = interviews;
        this.events = events;
        this.rooms = rooms;
        this.roomConfig = roomConfig;
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
        return requests.open(appointment.request()) // over HTTP, so before the transaction
                .map(request -> schedule(request, appointment))
                .chain(interview -> record(admin, interview))
                .chain(interview -> rooms.provideWithinDeadline(interview));
    }

    private ScheduledInterview schedule(InterviewRequest request, Appointment appointment) {
        Instant now = WallClock.storable(clock.instant());
        // The claim of the room: until the deadline is over it is ours to make, then anybody's.
        return ScheduledInterview.schedule(request, appointment, now.plus(roomConfig.lease()), now);
    }

    private Uni<ScheduledInterview> record(Actor admin, ScheduledInterview interview) {
        return Panache.withTransaction(() -> interviews
                        .insertInTurn(interview)
                        .call(this::refuseClosedRequest)
                        .call(() -> events.append(interview.scheduled(admin))))
                // A room being recorded updates its row, and may so stand in the way of an insert that stands in its
                // way.
                .plug(CompareAndSet.orAgain(SchedulingProblems::changedMeanwhile))
                .onFailure(TAKEN)
                .recoverWithUni(() -> refuse(interview));
    }

    /** R9: the request may have been rejected or withdrawn after we read it; whoever follows it waits for our turn to end. */
    private Uni<Void> refuseClosedRequest(ScheduledInterview interview) {
        return interviews
                .isClosed(interview.interviewRequestId)
                .invoke(closed -> {
                    if (closed) {
                        throw SchedulingProblems.requestClosed("closed");
                    }
                })
                .replaceWithVoid();
    }

    private Uni<ScheduledInterview> refuse(ScheduledInterview interview) {
        return Panache.withSession(() -> interviews
                        .liveFor(interview.interviewRequestId)
                        .chain(live -> live.isPresent()
                                ? Uni.createFrom().item(live.map(SchedulingProblems::alreadyScheduled))
                                : interviews
                                        .overlapping(interview)
                                        .map(other -> other.map(
                                                busy -> SchedulingProblems.busy(busy, interview.bpocCandidateId)))))
                .chain(problem -> Uni.createFrom()
                        // Gone again since it was in the way: trying once more would succeed.
                        .failure(problem.orElseGet(SchedulingProblems::changedMeanwhile)));
    }
}
