package io.talentpool.support.problem;

import java.time.Duration;
import java.util.List;

import io.quarkiverse.resteasy.problem.HttpProblem;
import io.talentpool.support.rule.InvalidInput;
import io.talentpool.support.rule.TransitionRefused;

/** The catalogue of problems that any service may answer with. A service's own kinds are in its own catalogue. */
public final class CommonProblems {

    static final ProblemKind INVALID_INPUT = new ProblemKind(
            "invalid-input", 400, "The request cannot be accepted", "limit must be a whole number from 1 to 100.");
    static final ProblemKind MALFORMED_JSON = new ProblemKind(
            "malformed-json",
            400,
            "The body is not valid JSON",
            "The body is not valid JSON: look at line 3, column 12.");
    static final ProblemKind UNAUTHENTICATED = new ProblemKind(
            "unauthenticated", 401, "Sign in first", "Send a valid access token: Authorization: Bearer …");
    static final ProblemKind FORBIDDEN =
            new ProblemKind("forbidden", 403, "Not allowed", "Your role does not allow this.");
    static final ProblemKind UNKNOWN_CLIENT = new ProblemKind(
            "unknown-client",
            403,
            "Unknown client",
            "Your sign-in is valid, but it is not connected to a client account. Ask your contact person to add you.");
    static final ProblemKind NOT_FOUND =
            new ProblemKind("not-found", 404, "Not found", "There is nothing at this address.");
    static final ProblemKind METHOD_NOT_ALLOWED =
            new ProblemKind("method-not-allowed", 405, "Method not allowed", "This address does not take this method.");
    static final ProblemKind NOT_ACCEPTABLE =
            new ProblemKind("not-acceptable", 406, "Not acceptable", "This address has no answer in that format.");
    static final ProblemKind TRANSITION_REFUSED = new ProblemKind(
            "transition-refused",
            409,
            "Not possible now",
            "This interview request is rejected, so it cannot be approved; nothing further is possible.");
    static final ProblemKind CHANGED_MEANWHILE = new ProblemKind(
            "changed-meanwhile",
            409,
            "Changed meanwhile",
            "Somebody else changed this interview at the same moment. Look at it again, then decide.");
    static final ProblemKind VERSION_MISMATCH = new ProblemKind(
            "version-mismatch",
            412,
            "Changed since you looked",
            "This interview has changed since you looked: it is at version 3 by now. Look at it again, then decide.");
    static final ProblemKind BODY_TOO_LARGE =
            new ProblemKind("body-too-large", 413, "The body is too large", "The body may be 64 KiB at most.");
    static final ProblemKind UNSUPPORTED_MEDIA =
            new ProblemKind("unsupported-media-type", 415, "Send JSON", "Send the body as application/json.");
    static final ProblemKind IDEMPOTENCY_KEY_REUSED = new ProblemKind(
            "idempotency-key-reused",
            422,
            "The Idempotency-Key is used already",
            "This Idempotency-Key came with another body before. Use a new one for a new request.");
    static final ProblemKind TOO_MANY_CALLS = new ProblemKind(
            "too-many-calls",
            429,
            "Too many calls",
            "You are calling too often. Wait as many seconds as Retry-After says, then go on more slowly.");
    static final ProblemKind INTERNAL = new ProblemKind(
            "internal-error",
            500,
            "Something went wrong on our side",
            "This is our fault, not yours. Nothing was changed; try again later.");
    static final ProblemKind UNAVAILABLE = new ProblemKind(
            "upstream-unavailable",
            503,
            "Temporarily unavailable",
            "The request service cannot be reached at the moment. Nothing was changed; try again shortly.");
    static final ProblemKind UPSTREAM_TIMEOUT = new ProblemKind(
            "upstream-timeout",
            504,
            "Took too long",
            "The request service did not answer in time. Nothing was changed; try again shortly.");

    /** All of them, in the order of their statuses. */
    public static final List<ProblemKind> KINDS = List.of(
            INVALID_INPUT,
            MALFORMED_JSON,
            UNAUTHENTICATED,
            FORBIDDEN,
            UNKNOWN_CLIENT,
            NOT_FOUND,
            METHOD_NOT_ALLOWED,
            NOT_ACCEPTABLE,
            TRANSITION_REFUSED,
            CHANGED_MEANWHILE,
            VERSION_MISMATCH,
            BODY_TOO_LARGE,
            UNSUPPORTED_MEDIA,
            IDEMPOTENCY_KEY_REUSED,
            TOO_MANY_CALLS,
            INTERNAL,
            UNAVAILABLE,
            UPSTREAM_TIMEOUT);

    private CommonProblems() {}

    /** 403: the token is good, but the directory has no client for its subject. */
    public static HttpProblem unknownClient() {
        return UNKNOWN_CLIENT.because();
    }

    /** 404: there is no such thing, or it is somebody else's, which a caller cannot tell apart. */
    public static HttpProblem notFound(String what) {
        return NOT_FOUND.because("There is no such %s.".formatted(what));
    }

    /** 503 with {@code Retry-After}: something this service depends on is away. */
    public static HttpProblem unavailable(String what) {
        return unavailable(what, Duration.ofSeconds(5));
    }

    /**
     * The same where it is known that asking again is in vain before some time has passed.
     *
     * @param again in whole seconds
     */
    public static HttpProblem unavailable(String what, Duration again) {
        return UNAVAILABLE
                .with("The %s cannot be reached at the moment. Nothing was changed; try again shortly.".formatted(what))
                .withHeader("Retry-After", again.toSeconds())
                .build();
    }

    /**
     * 503 with {@code Retry-After}: there is more to do than can be done.
     *
     * @param detail one sentence or two that a person can act on
     */
    public static HttpProblem overloaded(String detail) {
        return UNAVAILABLE.with(detail).withHeader("Retry-After", 5).build();
    }

    /** 503 with {@code Retry-After}: the database is away or takes nothing, perhaps since the middle of a change. */
    static HttpProblem databaseAway() {
        return UNAVAILABLE
                .with(
                        "The database cannot be used at the moment. Try again shortly; after a change, look first whether it was made.")
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

    /** 409: others changed the same thing again and again while this tried to. */
    public static HttpProblem changedMeanwhile(String what) {
        return CHANGED_MEANWHILE.because(
                "Somebody else changed this %s at the same moment. Look at it again, then decide.".formatted(what));
    }

    /** 412: {@code If-Match} names another version than the one that is there. */
    public static HttpProblem versionMismatch(String what, int current) {
        return VERSION_MISMATCH
                .with("This %s has changed since you looked: it is at version %d by now. Look at it again, then decide."
                        .formatted(what, current))
                .with("current_version", current)
                .build();
    }

    /** 412 for what shows more than its version tells: {@code If-Match} names another entity tag than the one that is there. */
    public static HttpProblem versionMismatch(String what, int current, String etag) {
        return VERSION_MISMATCH
                .with("This %s has changed since you looked: it is at version %s by now. Look at it again, then decide."
                        .formatted(what, etag.replace("\"", "")))
                .with("current_version", current)
                .with("current_etag", etag)
                .build();
    }

    /** 413; the rest of the body is not read, so the connection ends with the answer. */
    public static HttpProblem bodyTooLarge(int maxBytes) {
        return BODY_TOO_LARGE
                .with(mostOfABody(maxBytes))
                .withHeader("Connection", "close")
                .build();
    }

    static String mostOfABody(int maxBytes) {
        return "The body may be %d KiB at most.".formatted(maxBytes / 1024);
    }

    /** 422: the key stands for another command. */
    public static HttpProblem idempotencyKeyReused() {
        return IDEMPOTENCY_KEY_REUSED.because();
    }

    /** 429 with {@code Retry-After}: the caller asks for more than anybody may. */
    public static HttpProblem tooManyCalls(long seconds) {
        return TOO_MANY_CALLS
                .with(TOO_MANY_CALLS.example())
                .withHeader("Retry-After", Math.max(1, seconds))
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
