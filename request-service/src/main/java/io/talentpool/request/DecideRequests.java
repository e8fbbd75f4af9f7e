package io.talentpool.request;

import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.function.Supplier;

import jakarta.enterprise.context.ApplicationScoped;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import io.talentpool.support.caller.Actor;
import io.talentpool.support.caller.Client;
import io.talentpool.support.events.EventLog;
import io.talentpool.support.http.IfMatch;
import io.talentpool.support.problem.CommonProblems;
import io.talentpool.support.table.CompareAndSet;
import io.talentpool.support.time.WallClock;

/** People decide about a request: each decision is one compare-and-set with its event (R15). */
@ApplicationScoped
class DecideRequests {

    private final InterviewRequests requests;
    private final EventLog events;
    private final Clock clock;

    DecideRequests(InterviewRequests requests, EventLog events, Clock clock) {
        this.requests = requests;
        this.events = events;
        this.clock = clock;
    }

    /** An admin approves; fails with 404, 412, or 409 when the life cycle does not allow it. */
    Uni<InterviewRequest> approve(UUID id, IfMatch seen, Actor admin, String reason) {
        return decide(() -> requests.known(id), seen, (request, now) -> request.approve(admin, reason, now));
    }

    /** An admin rejects; fails with 400 without a reason, 404, 412, or 409 when the life cycle does not allow it. */
    Uni<InterviewRequest> reject(UUID id, IfMatch seen, Actor admin, String reason) {
        return decide(() -> requests.known(id), seen, (request, now) -> request.reject(admin, reason, now));
    }

    /** A client withdraws their own; fails with 404, 412, or 409 when the life cycle does not allow it. */
    Uni<InterviewRequest> withdraw(UUID id, IfMatch seen, Client client, String reason) {
        return decide(
                () -> requests.of(client.id(), id),
                seen,
                (request, now) -> request.withdraw(client.actor(), reason, now));
    }

    private Uni<InterviewRequest> decide(
            Supplier<Uni<Optional<InterviewRequest>>> load,
            IfMatch seen,
            BiFunction<InterviewRequest, Instant, RequestEvent> decision) {
        return Panache.withTransaction(() -> load.get()
                        .map(found -> found.orElseThrow(RequestProblems::unknownRequest))
                        .invoke(request -> seen.check(RequestProblems.REQUEST, request.version))
                        .call(request -> events.append(decision.apply(request, WallClock.storable(clock.instant())))))
                .plug(CompareAndSet.orAgain(() -> CommonProblems.changedMeanwhile(RequestProblems.REQUEST)));
    }
}
