package io.talentpool.request;

import java.time.Clock;

import jakarta.enterprise.context.ApplicationScoped;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.reactive.messaging.Incoming;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import io.talentpool.request.RequestStatus.Command;
import io.talentpool.support.caller.Actor;
import io.talentpool.support.events.EventLog;
import io.talentpool.support.events.Inbox;
import io.talentpool.support.events.IncomingEvent;
import io.talentpool.support.events.Redelivery;
import io.talentpool.support.schema.Schema;
import io.talentpool.support.time.WallClock;

/** Follows the interviews of scheduling-service: a scheduled interview makes its request scheduled. */
@ApplicationScoped
class FollowInterviews {

    private static final String SCHEDULED = "scheduled-interview.scheduled";

    private final Schema schema;
    private final InterviewRequests requests;
    private final EventLog events;
    private final Inbox inbox;
    private final Redelivery redelivery;
    private final Clock clock;

    FollowInterviews(
            Schema schema,
            InterviewRequests requests,
            EventLog events,
            Inbox inbox,
            Redelivery redelivery,
            Clock clock) {
        this.schema = schema;
        this.requests = requests;
        this.events = events;
        this.inbox = inbox;
        this.redelivery = redelivery;
        this.clock = clock;
    }

    @Incoming("scheduled-interviews")
    Uni<Void> follow(ConsumerRecord<String, byte[]> record) {
        return schema.ready().chain(() -> redelivery.of(Uni.createFrom().deferred(() -> apply(record))));
    }

    private Uni<Void> apply(ConsumerRecord<String, byte[]> record) {
        IncomingEvent event = IncomingEvent.read(record);
        return Panache.withTransaction(() -> inbox.admit(event)
                .chain(isNews -> isNews && event.type().equals(SCHEDULED) ? schedule(event) : nothing()));
    }

    /** A request that is rejected or withdrawn meanwhile stays so; scheduling-service hears of that and cancels. */
    private Uni<Void> schedule(IncomingEvent event) {
        return requests.findById(event.uuid("interview_request_id"))
                .onItem()
                .ifNotNull()
                .transformToUni(request -> request.allows(Command.schedule)
                        ? events.append(request.schedule(
                                event.aggregateId(), Actor.SYSTEM, WallClock.storable(clock.instant())))
                        : nothing())
                .replaceWithVoid();
    }

    private static Uni<Void> nothing() {
        return Uni.createFrom().voidItem();
    }
}
