package io.talentpool.request;

import java.time.Clock;
import java.time.Instant;

import jakarta.enterprise.context.ApplicationScoped;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import io.talentpool.support.caller.Client;
import io.talentpool.support.events.EventLog;
import io.talentpool.support.problem.Constraint;
import io.talentpool.support.time.WallClock;

/** A client asks for an interview. */
@ApplicationScoped
class RequestInterviews {

    private final Candidates candidates;
    private final InterviewRequests requests;
    private final EventLog events;
    private final Clock clock;

    RequestInterviews(Candidates candidates, InterviewRequests requests, EventLog events, Clock clock) {
        this.candidates = candidates;
        this.requests = requests;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Records the wish, pending an admin's answer.
     *
     * @return the request; fails with 400 (R1), 404 for an unknown candidate (R2), or 409 when the client has an open request
     *     for the candidate (R3)
     */
    Uni<InterviewRequest> request(Client client, NewRequest wish) {
        Instant now = WallClock.storable(clock.instant());
        PreferredTimes times = PreferredTimes.of(wish.times(), now);
        return candidates
                .find(wish.candidate()) // over HTTP, so before the transaction
                .map(candidate -> InterviewRequest.ask(client.id(), candidate, times, wish.zone(), wish.notes(), now))
                .chain(request -> record(client, request))
                .onFailure(Constraint.violated("uq_interview_requests_open"))
                .recoverWithUni(() -> refuseSecond(client, wish));
    }

    private Uni<InterviewRequest> record(Client client, InterviewRequest request) {
        return Panache.withTransaction(
                () -> requests.persist(request).call(() -> events.append(request.created(client.actor()))));
    }

    private Uni<InterviewRequest> refuseSecond(Client client, NewRequest wish) {
        return Panache.withSession(() -> requests.open(client.id(), wish.candidate()))
                // Closed again since it was in the way: trying once more would succeed.
                .chain(open -> Uni.createFrom()
                        .failure(open.map(RequestProblems::alreadyOpen)
                                // Closed again since it was in the way: trying once more would succeed.
                                .orElseGet(RequestProblems::changedMeanwhile)));
    }
}
