package io.talentpool.request;

import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import java.util.function.BiFunction;

import jakarta.enterprise.context.ApplicationScoped;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import io.talentpool.support.caller.Actor;
import io.talentpool.support.events.EventLog;
import io.talentpool.support.table.CompareAndSet;
import io.talentpool.support.time.WallClock;

/** An admin answers a client's request. */
@ApplicationScoped
class ReviewRequests {

    private final InterviewRequests requests;
    private final EventLog events;
    private final Clock clock;

    ReviewRequests(InterviewRequests requests, EventLog events, Clock clock) {
        this.requests = requests;
        this.events = events;
        this.clock = clock;
    }

    /** Approves; fails with 404, or 409 when the life cycle does not allow it. */
    Uni<InterviewRequest> approve(UUID id, Actor admin, String reason) {
        return change(id, (request, now) -> request.approve(admin, reason, now));
    }

    /** Rejects; fails with 400 without a reason, 404, or 409 when the life cycle does not allow it. */
    Uni<InterviewRequest> reject(UUID id, Actor admin, String reason) {
        return change(id, (request, now) -> request.reject(admin, reason, now));
    }

    private Uni<InterviewRequest> change(UUID id, BiFunction<InterviewRequest, Instant, RequestEvent> command) {
        return Panache.withTransaction(() -> requests.findById(id)
                        .onItem()
                        .ifNull()
                        .failWith(RequestProblems::unknownRequest)
                        .call(request -> events.append(command.apply(request, WallClock.storable(clock.instant())))))
                .plug(CompareAndSet.orAgain(RequestProblems::changedMeanwhile));
    }
}
