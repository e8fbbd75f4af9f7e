package io.talentpool.support.problem;

import io.quarkiverse.resteasy.problem.HttpProblem;
import io.talentpool.support.rule.InvalidInput;
import io.talentpool.support.rule.TransitionRefused;

/** The catalogue of problems that any service may answer with. A service's own kinds are in its own catalogue. */
public final class CommonProblems {

    static final ProblemKind INVALID_INPUT = new ProblemKind("invalid-input", 400, "The request cannot be accepted");
    static final ProblemKind MALFORMED_JSON = new ProblemKind("malformed-json", 400, "The body is not valid JSON");
    static final ProblemKind UNAUTHENTICATED = new ProblemKind("unauthenticated", 401, "Sign in first");
    static final ProblemKind FORBIDDEN = new ProblemKind("forbidden", 403, "Not allowed");
    static final ProblemKind UNKNOWN_CLIENT = new ProblemKind("unknown-client", 403, "Unknown client");
    static final ProblemKind NOT_FOUND = new ProblemKind("not-found", 404, "Not found");
    static final ProblemKind METHOD_NOT_ALLOWED = new ProblemKind("method-not-allowed", 405, "Method not allowed");
    static final ProblemKind NOT_ACCEPTABLE = new ProblemKind("not-acceptable", 406, "Not acceptable");
    static final ProblemKind TRANSITION_REFUSED = new ProblemKind("transition-refused", 409, "Not possible now");
    static final ProblemKind BODY_TOO_LARGE = new ProblemKind("body-too-large", 413, "The body is too large");
    static final ProblemKind UNSUPPORTED_MEDIA = new ProblemKind("unsupported-media-type", 415, "Send JSON");
    static final ProblemKind INTERNAL = new ProblemKind("internal-error", 500, "Something went wrong on our side");
    static final ProblemKind UNAVAILABLE = new ProblemKind("upstream-unavailable", 503, "Temporarily unavailable");
    static final ProblemKind UPSTREAM_TIMEOUT = new ProblemKind("upstream-timeout", 504, "Took too long");

    private CommonProblems() {}

    /** 403: the token is good, but the directory has no client for its subject. */
    public static HttpProblem unknownClient() {
        return UNKNOWN_CLIENT.because(
                "Your sign-in is valid, but it is not connected to a client account. Ask your contact person to add you.");
    }

    /** 404: there is no such thing, or it is somebody else's, which a caller cannot tell apart. */
    public static HttpProblem notFound(String what) {
        return NOT_FOUND.because("There is no such %s.".formatted(what));
    }

    /** 503 with {@code Retry-After}: something this service depends on is away. */
    public static HttpProblem unavailable(String what) {
        return UNAVAILABLE
                .with("The %s cannot be reached at the moment. Nothing was changed; try again shortly.".formatted(what))
                .withHeader("Retry-After", 5)
                .build();
    }

    /** 504 with {@code Retry-After}: something this service depends on did not answer in time. */
    public static HttpProblem timedOut(String what) {
        return UPSTREAM_TIMEOUT
                .with("The %s did not answer in time. Nothing was changed; try again shortly.".formatted(what))
                .withHeader("Retry-After", 5)
                .build();
    }

    static HttpProblem invalid(InvalidInput refused) {
        return INVALID_INPUT
                .with(refused.getMessage() + ".")
                .with("violations", refused.violations())
                .build();
    }

    static HttpProblem refused(TransitionRefused refused) {
        return TRANSITION_REFUSED
                .with(refused.getMessage())
                .with("current_status", refused.status())
                .with("allowed", refused.allowed())
                .build();
    }
}
