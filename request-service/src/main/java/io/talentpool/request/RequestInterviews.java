package io.talentpool.request;

import java.time.Clock;
import java.time.Instant;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import io.talentpool.support.caller.Client;
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
    private final NewRequests made;
    private final Clock clock;

    RequestInterviews(
            Candidates candidates,
            InterviewRequests requests,
            RepeatedRequests repeated,
            NewRequests made,
            Clock clock) {
        this.candidates = candidates;
        this.requests = requests;
        this.repeated = repeated;
        this.made = made;
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

    private Uni<Asked> ask(Client client, NewRequest wish, Optional<IdempotencyKey> key) {
        Instant now = WallClock.storable(clock.instant());
        PreferredTimes times = PreferredTimes.of(wish.times(), now);
        return candidates
                .find(wish.candidate())
                .map(candidate -> InterviewRequest.ask(client.id(), candidate, times, wish.zone(), wish.notes(), now))
                .chain(request -> make(client, request, wish, key))
                .onFailure(Constraint.violated("fk_interview_requests_client"))
                .transform(deleted -> CommonProblems.unknownClient());
    }

    private Uni<Asked> make(Client client, InterviewRequest request, NewRequest wish, Optional<IdempotencyKey> key) {
        RequestAnswer.Created answer = RequestAnswer.Created.of(request, wish.warnings());
        return made.make(request, client.actor(), repeated.kept(key, answer))
                .chain(isMade -> isMade
                        ? Uni.createFrom().item(new Asked(answer, false))
                        : repeated.answerTo(key)
                                .chain(first -> first.isPresent() ? again(client, first.get()) : refuse(client, wish)));
    }

    private Uni<Asked> refuse(Client client, NewRequest wish) {
        return Panache.withSession(() -> requests.open(client.id(), wish.candidate()))
                .chain(open -> Uni.createFrom()
                        .failure(open.map(RequestProblems::alreadyOpen)
                                // Closed again since it was in the way: trying once more would succeed.
                                .orElseGet(() -> CommonProblems.changedMeanwhile(RequestProblems.REQUEST))));
    }
}
