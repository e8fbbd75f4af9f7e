package io.talentpool.support.problem;

import java.util.concurrent.TimeoutException;
import java.util.function.Function;

import jakarta.ws.rs.WebApplicationException;

import org.jboss.logging.Logger;

import io.quarkiverse.resteasy.problem.HttpProblem;

/**
 * The failure of a call to another service, told as ours. The upstream's body never gets through: a
 * {@link WebApplicationException} that carries one would bypass every exception mapper.
 */
public final class Upstream {

    private static final Logger LOG = Logger.getLogger(Upstream.class);

    private Upstream() {}

    /**
     * Translates what a REST client threw.
     *
     * @param name how to call the upstream in a sentence, e.g. {@code request service}
     * @return a function for {@code onFailure().transform(…)}: 401 and 403 keep their status, since they are about the caller;
     *     a timeout is 504; anything else is 503
     */
    public static Function<Throwable, Throwable> failureOf(String name) {
        return failure -> {
            if (failure instanceof HttpProblem) {
                return failure;
            }
            int status = statusOf(failure);
            if (status == 401) {
                return CommonProblems.UNAUTHENTICATED.because(
                        "Your access token is not accepted (any more): sign in again.");
            }
            if (status == 403) {
                return CommonProblems.unknownClient();
            }
            LOG.warnf(
                    "The %s failed: %s", name, status == 0 ? failure.getClass().getSimpleName() : "status " + status);
            return isTimeout(failure) ? CommonProblems.timedOut(name) : CommonProblems.unavailable(name);
        };
    }

    /** The status that an upstream answered with, or 0 when it did not answer. */
    public static int statusOf(Throwable failure) {
        return failure instanceof WebApplicationException answered
                ? answered.getResponse().getStatus()
                : 0;
    }

    private static boolean isTimeout(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof TimeoutException
                    || cause.getClass().getSimpleName().contains("Timeout")) {
                return true;
            }
        }
        return false;
    }
}
