package io.talentpool.request;

import java.util.UUID;

import io.quarkiverse.resteasy.problem.HttpProblem;
import io.talentpool.support.problem.CommonProblems;
import io.talentpool.support.problem.ProblemKind;

/** The catalogue of problems of this service, beside those that any service has ({@link CommonProblems}). */
final class RequestProblems {

    private static final ProblemKind UNKNOWN_CANDIDATE = new ProblemKind("unknown-candidate", 404, "Unknown candidate");
    private static final ProblemKind REQUEST_OPEN =
            new ProblemKind("request-already-open", 409, "There is an open request already");
    private static final ProblemKind CHANGED_MEANWHILE = new ProblemKind("changed-meanwhile", 409, "Changed meanwhile");

    private RequestProblems() {}

    static HttpProblem unknownRequest() {
        return CommonProblems.notFound("interview request");
    }

    static HttpProblem unknownCandidate(UUID id) {
        return UNKNOWN_CANDIDATE.because("There is no candidate %s. They may have left the talent pool.".formatted(id));
    }

    /** R3; {@code first} is the request that is open. */
    static HttpProblem alreadyOpen(InterviewRequest first) {
        return REQUEST_OPEN
                .with("You already have an open request for %s, made on %s. Withdraw it first, or wait for its answer."
                        .formatted(
                                first.candidateFirstName,
                                first.createdAt.toString().substring(0, 10)))
                .with("interview_request_id", first.id)
                .build();
    }

    static HttpProblem changedMeanwhile() {
        return CHANGED_MEANWHILE.because(
                "Somebody else changed this interview request at the same moment. Look at it again, then decide.");
    }
}
