package io.talentpool.outcome;

import io.quarkiverse.resteasy.problem.HttpProblem;
import io.talentpool.support.problem.CommonProblems;
import io.talentpool.support.problem.ProblemKind;

/** The catalogue of problems of this service, beside those that any service has ({@link CommonProblems}). */
final class OutcomeProblems {

    private static final ProblemKind NOT_BEGUN =
            new ProblemKind("interview-not-begun", 409, "The interview has not begun");
    private static final ProblemKind DID_NOT_TAKE_PLACE =
            new ProblemKind("interview-did-not-take-place", 409, "The interview did not take place");
    private static final ProblemKind OUTCOME_FINAL =
            new ProblemKind("outcome-final", 409, "There is an outcome already");
    private static final ProblemKind CHANGED_MEANWHILE = new ProblemKind("changed-meanwhile", 409, "Changed meanwhile");

    private OutcomeProblems() {}

    static HttpProblem unknownInterview() {
        return CommonProblems.notFound("interview");
    }

    static HttpProblem unknownOutcome() {
        return CommonProblems.notFound("outcome");
    }

    static HttpProblem notBegun(Interview interview) {
        return NOT_BEGUN
                .with("The interview begins at %s; its outcome can be recorded from then on."
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
        return CHANGED_MEANWHILE.because("The outcome was changed at the same moment. Look at it again, then decide.");
    }
}
