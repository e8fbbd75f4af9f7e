package io.talentpool.scheduling;

import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;

import jakarta.enterprise.context.ApplicationScoped;

import io.quarkiverse.resteasy.problem.HttpProblem;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import io.talentpool.support.problem.Constraint;
import io.talentpool.support.table.CompareAndSet;

/**
 * Puts interviews where nobody is busy (R6). The table's constraints decide; who they stop is told which interview is in the
 * way.
 */
@ApplicationScoped
class Slots {

    private static final String[] CONSTRAINTS = {
        "uq_scheduled_interviews_live", "ex_scheduled_interviews_candidate", "ex_scheduled_interviews_client"
    };

    private final ScheduledInterviews interviews;

    Slots(ScheduledInterviews interviews) {
        this.interviews = interviews;
    }

    /** Carries the interview that a transaction wanted to put somewhere to where the refusal is explained. */
    static final class Wanted {
        private ScheduledInterview interview;

        ScheduledInterview is(ScheduledInterview wanted) {
            interview = wanted;
            return wanted;
        }
    }

    /**
     * Runs a change that puts an interview somewhere, in one transaction.
     *
     * @param change told where to say which interview it puts where, before it is written
     * @return fails with 409 naming the interview that is in the way
     */
    Uni<ScheduledInterview> put(Function<Wanted, Uni<ScheduledInterview>> change) {
        Wanted wanted = new Wanted();
        Supplier<Uni<ScheduledInterview>> transaction = () -> change.apply(wanted);
        return Panache.withTransaction(transaction)
                // A room being recorded updates its row, and may so stand in the way of an insert that stands in its
                // way.
                .plug(CompareAndSet.orAgain(SchedulingProblems::changedMeanwhile))
                .onFailure(Constraint.violated(CONSTRAINTS))
                .recoverWithUni(() -> refuse(wanted.interview));
    }

    /**
     * Within such a transaction, before the change is written: takes turns with whoever puts an interview of the same request,
     * candidate or client somewhere at this moment. Two writes that exclude each other would otherwise wait for one another until
     * PostgreSQL's deadlock detector steps in.
     */
    Uni<Void> takeTurn(ScheduledInterview interview) {
        return interviews.takeTurn(interview.interviewRequestId, interview.bpocCandidateId, interview.clientUserId);
    }

    /** R9: a request that was rejected or withdrawn gets no interview; whoever follows it waits for our turn to end. */
    Uni<Void> refuseClosedRequest(ScheduledInterview interview) {
        return interviews
                .isClosed(interview.interviewRequestId)
                .invoke(closed -> {
                    if (closed) {
                        throw SchedulingProblems.requestClosed("closed");
                    }
                })
                .replaceWithVoid();
    }

    /**
     * A request has one interview at a time, and none after one that took place, even while request-service has not heard of it.
     */
    Uni<Void> refuseAnsweredRequest(ScheduledInterview interview) {
        return interviews
                .answering(interview.interviewRequestId, interview.id)
                .invoke(other -> other.ifPresent(there -> {
                    throw SchedulingProblems.alreadyScheduled(there);
                }))
                .replaceWithVoid();
    }

    private Uni<ScheduledInterview> refuse(ScheduledInterview wanted) {
        return Panache.withSession(() -> inTheWayOf(wanted))
                .chain(problem -> Uni.createFrom()
                        // Gone again since it was in the way: trying once more would succeed.
                        .failure(problem.orElseGet(SchedulingProblems::changedMeanwhile)));
    }

    private Uni<Optional<HttpProblem>> inTheWayOf(ScheduledInterview wanted) {
        return interviews
                .answering(wanted.interviewRequestId, wanted.id)
                .chain(other -> other.isPresent()
                        ? Uni.createFrom().item(other.map(SchedulingProblems::alreadyScheduled))
                        : interviews
                                .overlapping(wanted)
                                .map(found ->
                                        found.map(busy -> SchedulingProblems.busy(busy, wanted.bpocCandidateId))));
    }
}
