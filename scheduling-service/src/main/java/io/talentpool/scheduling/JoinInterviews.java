package io.talentpool.scheduling;

import java.time.Clock;
import java.time.Instant;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import io.talentpool.scheduling.room.DailyRooms;
import io.talentpool.scheduling.room.Guest;
import io.talentpool.scheduling.room.RoomConfig;
import io.talentpool.scheduling.room.RoomPlan;
import io.talentpool.support.caller.Actor;
import io.talentpool.support.caller.Client;
import io.talentpool.support.problem.CommonProblems;

/** Personal links into an interview's room. They are made on demand and kept nowhere. */
@ApplicationScoped
class JoinInterviews {

    private final ScheduledInterviews interviews;
    private final DailyRooms rooms;
    private final RoomConfig config;
    private final Clock clock;

    JoinInterviews(ScheduledInterviews interviews, DailyRooms rooms, RoomConfig config, Clock clock) {
        this.interviews = interviews;
        this.rooms = rooms;
        this.config = config;
        this.clock = clock;
    }

    /** The links that an admin hands out. */
    record Links(String host, String client, String candidate) {}

    /** A client's own link; fails with 409 outside the room's window, 503 while the room is being made. */
    Uni<String> join(Client client, UUID id) {
        return Panache.withSession(() -> interviews.of(client.id(), id))
                .map(found -> found.orElseThrow(SchedulingProblems::unknownInterview))
                .invoke(this::refuseUnlessOpen)
                .chain(interview -> link(interview, Guest.client(client.id())));
    }

    /** Everybody's links, for an admin to pass on; they work within the room's window. */
    Uni<Links> links(Actor admin, UUID id) {
        return Panache.withSession(() -> interviews.findById(id))
                .onItem()
                .ifNull()
                .failWith(SchedulingProblems::unknownInterview)
                .invoke(this::refuseUnlessLive)
                .chain(interview -> Uni.combine()
                        .all()
                        .unis(
                                link(interview, Guest.host(admin.id())),
                                link(interview, Guest.client(interview.clientUserId)),
                                link(
                                        interview,
                                        Guest.candidate(interview.bpocCandidateId, interview.candidateFirstName)))
                        .with(Links::new));
    }

    /** Whether who joins has to be told before that the meeting may be recorded. */
    boolean areRecorded() {
        return config.recording();
    }

    private void refuseUnlessOpen(ScheduledInterview interview) {
        refuseUnlessLive(interview);
        RoomPlan plan = planOf(interview);
        if (!plan.isOpenYet(clock.instant())) {
            throw SchedulingProblems.notOpenYet(plan);
        }
    }

    private void refuseUnlessLive(ScheduledInterview interview) {
        Instant now = clock.instant();
        RoomPlan plan = planOf(interview);
        if (interview.status != InterviewStatus.scheduled && interview.status != InterviewStatus.completed) {
            throw SchedulingProblems.notLive(interview.status);
        }
        if (plan.isOver(now)) {
            throw SchedulingProblems.over(plan);
        }
        if (interview.roomStatus != RoomStatus.ready) {
            throw SchedulingProblems.roomNotReady();
        }
    }

    private Uni<String> link(ScheduledInterview interview, Guest guest) {
        return rooms.linkFor(guest, planOf(interview), interview.dailyCoRoomUrl)
                .onFailure()
                .transform(failure -> CommonProblems.unavailable("video service"));
    }

    private RoomPlan planOf(ScheduledInterview interview) {
        return RoomPlan.of(interview.id, interview.scheduledTime, interview.end(), config);
    }
}
