package io.talentpool.scheduling;

import java.time.Clock;

import jakarta.enterprise.context.ApplicationScoped;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.reactive.messaging.Incoming;

import io.smallrye.mutiny.Uni;
import io.talentpool.scheduling.InterviewStatus.Command;
import io.talentpool.support.events.EventLog;
import io.talentpool.support.events.inbox.Inbox;
import io.talentpool.support.events.inbox.IncomingEvent;
import io.talentpool.support.time.WallClock;

/**
 * Follows the decisions of outcome-service: an interview with an outcome took place (R10). One that was cancelled, or reported as a
 * no-show, while its outcome was being recorded stays as people left it, and admins are told to look.
 */
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
        return inbox.receive(record, this::complete);
    }

    /** Whatever the outcome's event is, first or revised: an outcome is there. */
    private Uni<Void> complete(IncomingEvent event) {
        return interviews
                .locked(event.uuid("scheduled_interview_id"))
                .chain(found -> found.map(this::complete)
                        .orElseGet(() -> Uni.createFrom().voidItem()));
    }

    private Uni<Void> complete(ScheduledInterview interview) {
        if (interview.allows(Command.complete)) {
            return events.append(interview.tookPlace(WallClock.storable(clock.instant())));
        }
        return interview.needsLookForItsOutcome()
                ? interviews.mark(interview.id, Attention.outcome_recorded)
                : Uni.createFrom().voidItem();
    }
}
