package io.talentpool.scheduling;

import java.time.Clock;
import java.time.Instant;
import java.util.Set;

import jakarta.enterprise.context.ApplicationScoped;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.reactive.messaging.Incoming;

import io.smallrye.mutiny.Uni;
import io.talentpool.scheduling.InterviewStatus.Command;
import io.talentpool.support.caller.Actor;
import io.talentpool.support.events.EventLog;
import io.talentpool.support.events.inbox.Inbox;
import io.talentpool.support.events.inbox.IncomingEvent;
import io.talentpool.support.time.WallClock;

/** Follows the requests of request-service: one that is rejected or withdrawn takes its live interview with it (R9). */
@ApplicationScoped
class FollowRequests {

    private static final Set<String> FINAL = Set.of("rejected", "withdrawn");

    /** They leave a request open, or scheduled by an interview of ours, or take its interviews along by themselves. */
    private static final Set<String> MEAN_NOTHING_HERE = Set.of(
            "interview-request.created",
            "interview-request.approved",
            "interview-request.scheduled",
            "interview-request.reopened",
            "interview-request.deleted");

    private final Inbox inbox;
    private final ScheduledInterviews interviews;
    private final RoomQueue rooms;
    private final EventLog events;
    private final Clock clock;

    FollowRequests(Inbox inbox, ScheduledInterviews interviews, RoomQueue rooms, EventLog events, Clock clock) {
        this.inbox = inbox;
        this.interviews = interviews;
        this.rooms = rooms;
        this.events = events;
        this.clock = clock;
    }

    @Incoming("interview-requests")
    Uni<Void> follow(ConsumerRecord<String, byte[]> record) {
        return inbox.receive(
                record,
                MEAN_NOTHING_HERE,
                event -> FINAL.contains(event.text("status"))
                        ? close(event, "The request was %s.".formatted(event.text("status")))
                        : Uni.createFrom().voidItem());
    }

    private Uni<Void> close(IncomingEvent event, String reason) {
        Instant now = WallClock.storable(clock.instant());
        return interviews
                .takeTurn(
                        event.aggregateId()) // an interview that is being scheduled is seen, or sees that we were here
                .chain(() -> interviews.closeRequest(event.aggregateId(), now))
                .chain(() -> interviews.liveFor(event.aggregateId()))
                .chain(live -> live.filter(interview -> interview.allows(Command.cancel))
                        .map(interview -> cancel(interview, reason, now))
                        .orElseGet(() -> Uni.createFrom().voidItem()));
    }

    private Uni<Void> cancel(ScheduledInterview interview, String reason, Instant now) {
        return events.append(interview.cancel(Actor.SYSTEM, reason, now)).chain(() -> rooms.isDue(interview.id, now));
    }
}
