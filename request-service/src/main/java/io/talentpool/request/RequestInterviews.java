package io.talentpool.request;

import java.time.Clock;
import java.time.Instant;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import io.talentpool.support.caller.Client;
import io.talentpool.support.events.EventLog;
import io.talentpool.support.idempotency.IdempotencyKey;
import io.talentpool.support.problem.CommonProblems;
import io.talentpool.support.problem.Constraint;
import io.talentpool.support.time.WallClock;

/** A client asks for an interview. */
@ApplicationScoped
class RequestInterviews {

    private final Candidates candidates;
    private final InterviewRequests requests;
    private final RepeatedRequests repeated;
    private final EventLog events;
    private final Clock clock;

    RequestInterviews(
            Candidates candidates,
            InterviewRequests requests,
            RepeatedRequests repeated,
            EventLog events,
            Clock clock) {
        this.candidates = candidates;
        this.requests = requests;
        this.repeated = repeated;
        this.events = events;
        this.clock = clock;
    }

    /** What a client gets to hear: the request as it was made, or, when they send it again, as it stands now. */
    record Asked(RequestAnswer.Created answer, boolean replayed) {}

    /**
     * Records the wish, pending an admin's answer.
     *
     * @param key by which the client knows the wish again; empty when every call is a new one
     * @return the answer; fails with 400 (R1), 404 for an unknown candidate (R2), 409 when the client has an open request for the
     *     candidate (R3), or 422 when the key came with another wish. A wish that is sent again fails with 404 when its request is gone
     */
    Uni<Asked> request(Client client, NewRequest wish, Optional<IdempotencyKey> key) {
        return repeated.answerTo(key)
                .chain(first -> first.isPresent()
                        ? again(client, first.get())
                        : ask(client, wish, key)
                                .map(answer -> new Asked(answer, false))
                                .onFailure(RepeatedRequests.AT_ONCE)
                                .recoverWithUni(() -> request(client, wish, key)));
    }

    /** An old version is never passed off as the present one: somebody may have decided meanwhile. */
    private Uni<Asked> again(Client client, RequestAnswer.Created first) {
        return Panache.withSession(
                        () -> requests.of(client.id(), first.request().id()))
                .map(found -> found.orElseThrow(RequestProblems::unknownRequest))
                .map(now -> new Asked(first.asOf(now), true));
    }

    private Uni<RequestAnswer.Created> ask(Client client, NewRequest wish, Optional<IdempotencyKey> key) {
        Instant now = WallClock.storable(clock.instant());
        PreferredTimes times = PreferredTimes.of(wish.times(), now);
        return candidates
                .find(wish.candidate()) // over HTTP, so before the transaction
                .map(candidate -> InterviewRequest.ask(client.id(), candidate, times, wish.zone(), wish.notes(), now))
                .chain(request -> record(client, RequestAnswer.Created.of(request, wish.warnings()), request, key))
                .onFailure(Constraint.violated("uq_interview_requests_open"))
                .recoverWithUni(() -> refuseSecond(client, wish));
    }

    private Uni<RequestAnswer.Created> record(
            Client client, RequestAnswer.Created answer, InterviewRequest request, Optional<IdempotencyKey> key) {
        return Panache.withTransaction(() -> repeated.keep(key, answer)
                        .chain(() -> requests.persist(request))
                        .chain(() -> events.append(request.created(client.actor()))))
                .replaceWith(answer);
    }

    private Uni<RequestAnswer.Created> refuseSecond(Client client, NewRequest wish) {
        return Panache.withSession(() -> requests.open(client.id(), wish.candidate()))
                .chain(open -> Uni.createFrom()
                        .failure(open.map(RequestProblems::alreadyOpen)
                                // Closed again since it was in the way: trying once more would succeed.
                                .orElseGet(() -> CommonProblems.changedMeanwhile(RequestProblems.REQUEST))));
    }
}
