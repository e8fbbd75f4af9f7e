package io.talentpool.request;

import java.util.List;
import java.util.UUID;

import io.quarkiverse.resteasy.problem.HttpProblem;
import io.talentpool.support.problem.CommonProblems;
import io.talentpool.support.problem.ProblemKind;

/** The catalogue of problems of this service, beside those that any service has ({@link CommonProblems}). */
final class RequestProblems {

    /** What this service is about, in a sentence. */
    static final String REQUEST = "interview request";

    private static final ProblemKind UNKNOWN_CANDIDATE = new ProblemKind(
            "unknown-candidate",
            404,
            "Unknown candidate",
            "There is no candidate 8727a6d9-f218-44d2-b5b9-a400a41c0ac4. They may have left the talent pool.");
    private static final ProblemKind REQUEST_OPEN = new ProblemKind(
            "request-already-open",
            409,
            "There is an open request already",
            "You already have an open request for Zoë, made on 2026-11-20. Withdraw it first, or wait for its answer.");

    static final List<ProblemKind> KINDS = List.of(UNKNOWN_CANDIDATE, REQUEST_OPEN);

    private RequestProblems() {}

    static HttpProblem unknownRequest() {
        return CommonProblems.notFound(REQUEST);
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
}
