package io.talentpool.outcome;

import java.util.List;

import io.quarkiverse.resteasy.problem.HttpProblem;
import io.talentpool.support.problem.CommonProblems;
import io.talentpool.support.problem.ProblemKind;

/** The catalogue of problems of this service, beside those that any service has ({@link CommonProblems}). */
final class OutcomeProblems {

    /** What this service is about, in a sentence. */
    static final String OUTCOME = "outcome";

    private static final ProblemKind NOT_BEGUN = new ProblemKind(
            "interview-not-begun",
            409,
            "The interview has not begun",
            "The interview begins at 2026-12-01T09:00:00Z; how it went can be said from then on.");
    private static final ProblemKind DID_NOT_TAKE_PLACE = new ProblemKind(
            "interview-did-not-take-place",
            409,
            "The interview did not take place",
            "This interview is cancelled, so it has no outcome.");
    private static final ProblemKind OUTCOME_FINAL = new ProblemKind(
            "outcome-final",
            409,
            "There is an outcome already",
            "The decision hire is recorded already, and it is final.");

    static final List<ProblemKind> KINDS = List.of(NOT_BEGUN, DID_NOT_TAKE_PLACE, OUTCOME_FINAL);

    private OutcomeProblems() {}

    static HttpProblem unknownInterview() {
        return CommonProblems.notFound("interview");
    }

    static HttpProblem unknownOutcome() {
        return CommonProblems.notFound(OUTCOME);
    }

    /** 412: the caller says to have seen an outcome, but there is none. */
    static HttpProblem nothingSeen() {
        return CommonProblems.versionMismatch(OUTCOME, 0);
    }

    static HttpProblem notBegun(Interview interview) {
        return NOT_BEGUN
                .with("The interview begins at %s; how it went can be said from then on."
                        .formatted(interview.scheduledTime()))
                .with("scheduled_time", interview.scheduledTime())
                .build();
    }

    static HttpProblem didNotTakePlace(Interview interview) {
        return DID_NOT_TAKE_PLACE
                .with("This interview is %s, so it has no outcome."
                        .formatted(interview.status().replace('_', '-')))
                .with("current_status", interview.status())
                .build();
    }

    /** R11; {@code recorded} is the decision that stands. */
    static HttpProblem outcomeStands(Decision recorded) {
        String sentence = recorded.revisions().isEmpty()
                ? "The decision %s is recorded already, and it is final.".formatted(recorded)
                : "The decision %s is recorded already; it can be revised to hire or reject.".formatted(recorded);
        return OUTCOME_FINAL.with(sentence).with("decision", recorded).build();
    }

    static HttpProblem changedMeanwhile() {
        return CommonProblems.changedMeanwhile(OUTCOME);
    }
}
