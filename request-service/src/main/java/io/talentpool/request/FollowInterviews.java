package io.talentpool.request;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.reactive.messaging.Incoming;

import io.smallrye.mutiny.Uni;
import io.talentpool.request.RequestStatus.Command;
import io.talentpool.support.events.EventLog;
import io.talentpool.support.events.inbox.Inbox;
import io.talentpool.support.events.inbox.IncomingEvent;
import io.talentpool.support.time.WallClock;

/**
 * Follows the interviews of scheduling-service (R9). Each event updates what is known of its interview; then the request is put
 * where its interviews, all of them, say it stands. So the order in which the events of two interviews arrive does not matter.
 */
@ApplicationScoped
class FollowInterviews {

    /** They leave an interview in the status that the event before them told, and a request asks for nothing else. */
    private static final Set<String> MEAN_NOTHING_HERE = Set.of(
            "scheduled-interview.rescheduled", "scheduled-interview.room-ready", "scheduled-interview.link-revoked");

    private final Inbox inbox;
    private final InterviewRequests requests;
    private final KnownInterviews interviews;
    private final EventLog events;
    private final Clock clock;

    FollowInterviews(
            Inbox inbox, InterviewRequests requests, KnownInterviews interviews, EventLog events, Clock clock) {
        this.inbox = inbox;
        this.requests = requests;
        this.interviews = interviews;
        this.events = events;
        this.clock = clock;
    }

    @Incoming("scheduled-interviews")
    Uni<Void> follow(ConsumerRecord<String, byte[]> record) {
        return inbox.receive(record, MEAN_NOTHING_HERE, this::follow);
    }

    private Uni<Void> follow(IncomingEvent event) {
        UUID requestId = event.uuid("interview_request_id");
        return requests.locked(requestId)
                .chain(found -> interviews
                        .remember(event.aggregateId(), requestId, event.text("status"))
                        .chain(() -> found.isPresent()
                                ? settle(found.get(), event.aggregateId())
                                : Uni.createFrom().voidItem()));
    }

    private Uni<Void> settle(InterviewRequest request, UUID interview) {
        Instant now = WallClock.storable(clock.instant());
        return interviews
                .servingThe(request.id)
                .chain(serving -> letGoIfAbandoned(request, interview, serving, now)
                        .chain(() -> scheduleFor(request, serving, now)));
    }

    private Uni<Void> letGoIfAbandoned(InterviewRequest request, UUID interview, List<UUID> serving, Instant now) {
        if (request.status == RequestStatus.pending && serving.isEmpty()) {
            // The interview was over before we heard that it was there: told as it happened, so that the request ends
            // approved.
            return events.append(request.schedule(interview, now)).chain(() -> letGo(request, now));
        }
        // What made it scheduled was cancelled or a no-show.
        return request.status == RequestStatus.scheduled && serving.stream().noneMatch(request::isScheduledBy)
                ? letGo(request, now)
                : Uni.createFrom().voidItem();
    }

    private Uni<Void> letGo(InterviewRequest request, Instant now) {
        return requests.open(request.clientUserId, request.bpocCandidateId)
                .chain(newer -> events.append(newer.isPresent() ? request.supersede(now) : request.reopen(now)));
    }

    /** A request that is rejected or withdrawn meanwhile stays so; scheduling-service hears of that and cancels. */
    private Uni<Void> scheduleFor(InterviewRequest request, List<UUID> serving, Instant now) {
        return serving.isEmpty() || !request.allows(Command.schedule)
                ? Uni.createFrom().voidItem()
                : events.append(request.schedule(serving.get(0), now));
    }
}
