package io.talentpool.outcome;

import java.time.Clock;
import java.time.Instant;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import io.talentpool.support.caller.Client;
import io.talentpool.support.events.EventLog;
import io.talentpool.support.http.IfMatch;
import io.talentpool.support.problem.Constraint;
import io.talentpool.support.table.CompareAndSet;
import io.talentpool.support.time.WallClock;

/** A client records what they decided after an interview, or revises that it needs review. */
@ApplicationScoped
class RecordOutcomes {

    private final Interviews interviews;
    private final InterviewOutcomes outcomes;
    private final EventLog events;
    private final Clock clock;

    RecordOutcomes(Interviews interviews, InterviewOutcomes outcomes, EventLog events, Clock clock) {
        this.interviews = interviews;
        this.outcomes = outcomes;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Records the verdict.
     *
     * @return the outcome, at version 1 when it is new; fails with 404 for an unknown interview, 409 when that has not begun or
     *     did not take place (R10), or has an outcome that stands (R11), 412
     */
    Uni<InterviewOutcome> record(Client client, UUID interviewId, IfMatch seen, Verdict verdict) {
        Instant now = WallClock.storable(clock.instant());
        return interviews
                .find(interviewId) // over HTTP, so before the transaction
                .invoke(interview -> refuseUnlessItTookPlace(interview, now))
                .chain(interview -> seen.given()
                        ? revise(client, interview, seen, verdict, now) // who has seen one does not record the first
                        : insert(client, InterviewOutcome.record(interview, verdict, now))
                                .onFailure(Constraint.violated("uq_interview_outcomes_interview"))
                                .recoverWithUni(() -> revise(client, interview, seen, verdict, now)));
    }

    private static void refuseUnlessItTookPlace(Interview interview, Instant now) {
        if (!interview.mayHaveAnOutcome()) {
            throw OutcomeProblems.didNotTakePlace(interview);
        }
        if (!interview.hasBegun(now)) {
            throw OutcomeProblems.notBegun(interview);
        }
    }

    private Uni<InterviewOutcome> insert(Client client, InterviewOutcome outcome) {
        return Panache.withTransaction(
                () -> outcomes.persist(outcome).call(() -> events.append(outcome.recorded(client.actor()))));
    }

    private Uni<InterviewOutcome> revise(
            Client client, Interview interview, IfMatch seen, Verdict verdict, Instant now) {
        return Panache.withTransaction(() -> outcomes.of(client.id(), interview.id())
                        .map(found -> found.orElseThrow(OutcomeProblems::nothingSeen))
                        .invoke(outcome -> seen.check(OutcomeProblems.OUTCOME, outcome.version))
                        .call(outcome -> outcome.mayBecome(verdict.decision())
                                ? events.append(outcome.revise(interview, verdict, client.actor(), now))
                                : Uni.createFrom().failure(OutcomeProblems.outcomeStands(outcome.decision))))
                .plug(CompareAndSet.orAgain(OutcomeProblems::changedMeanwhile));
    }
}
