package io.talentpool.scheduling;

import java.time.Clock;
import java.util.Map;

import jakarta.enterprise.context.ApplicationScoped;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.reactive.messaging.Incoming;

import io.smallrye.mutiny.Uni;
import io.talentpool.scheduling.InterviewStatus.Command;
import io.talentpool.support.caller.Actor;
import io.talentpool.support.events.EventLog;
import io.talentpool.support.events.Inbox;
import io.talentpool.support.events.IncomingEvent;
import io.talentpool.support.time.WallClock;

/** Follows the decisions of outcome-service: an interview with an outcome took place (R10). */
@ApplicationScoped
class FollowOutcomes {

    private final Inbox inbox;
    private final ScheduledInterviews interviews;
    private final EventLog events;
    private final Clock clock;

    FollowOutcomes(Inbox inbox, ScheduledInterviews interviews, EventLog events, Clock clock) {
        this.inbox = inbox;
        this.interviews = interviews;
        this.events = events;
        this.clock = clock;
    }

    @Incoming("interview-outcomes")
    Uni<Void> follow(ConsumerRecord<String, byte[]> record) {
        return inbox.receive(record, Map.of("interview-outcome.recorded", this::complete));
    }

    private Uni<Void> complete(IncomingEvent event) {
        return interviews
                .findById(event.uuid("scheduled_interview_id"))
                .onItem()
                .ifNotNull()
                .transformToUni(interview -> interview.allows(Command.complete)
                        ? events.append(interview.complete(Actor.SYSTEM, WallClock.storable(clock.instant())))
                        : Uni.createFrom().voidItem());
    }
}
