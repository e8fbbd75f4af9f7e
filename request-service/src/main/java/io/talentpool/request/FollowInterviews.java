package io.talentpool.request;

import java.time.Clock;
import java.util.Map;

import jakarta.enterprise.context.ApplicationScoped;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.reactive.messaging.Incoming;

import io.smallrye.mutiny.Uni;
import io.talentpool.request.RequestStatus.Command;
import io.talentpool.support.caller.Actor;
import io.talentpool.support.events.EventLog;
import io.talentpool.support.events.Inbox;
import io.talentpool.support.events.IncomingEvent;
import io.talentpool.support.time.WallClock;

/** Follows the interviews of scheduling-service: a scheduled interview makes its request scheduled. */
@ApplicationScoped
class FollowInterviews {

    private final Inbox inbox;
    private final InterviewRequests requests;
    private final EventLog events;
    private final Clock clock;

    FollowInterviews(Inbox inbox, InterviewRequests requests, EventLog events, Clock clock) {
        this.inbox = inbox;
        this.requests = requests;
        this.events = events;
        this.clock = clock;
    }

    @Incoming("scheduled-interviews")
    Uni<Void> follow(ConsumerRecord<String, byte[]> record) {
        return inbox.receive(record, Map.of("scheduled-interview.scheduled", this::schedule));
    }

    /** A request that is rejected or withdrawn meanwhile stays so; scheduling-service hears of that and cancels. */
    private Uni<Void> schedule(IncomingEvent event) {
        return requests.findById(event.uuid("interview_request_id"))
                .onItem()
                .ifNotNull()
                .transformToUni(request -> request.allows(Command.schedule)
                        ? events.append(request.schedule(
                                event.aggregateId(), Actor.SYSTEM, WallClock.storable(clock.instant())))
                        : Uni.createFrom().voidItem());
    }
}
