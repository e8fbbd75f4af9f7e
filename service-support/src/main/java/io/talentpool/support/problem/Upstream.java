package io.talentpool.support.problem;

import java.io.IOException;
import java.util.Objects;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;

import jakarta.ws.rs.WebApplicationException;

import org.jboss.logging.Logger;

import io.quarkiverse.resteasy.problem.HttpProblem;
import io.smallrye.mutiny.Uni;
import io.vertx.core.http.HttpClosedException;

import com.fasterxml.jackson.core.JacksonException;

/**
 * The failure of a call to another service, told as ours. The upstream's body never gets through: a
 * {@link WebApplicationException} that carries one would bypass every exception mapper.
 */
public final class Upstream {

    private static final Logger LOG = Logger.getLogger(Upstream.class);

    private Upstream() {}

    /**
     * A read of another service. It is asked once more when the connection breaks: one that is kept may have been closed at its
     * other end, as a replica that stops closes all of its own.
     *
     * @param name how to call the upstream in a sentence, e.g. {@code request service}
     * @param read what a REST client gives for a method that changes nothing
     * @return the answer, or a failure that is told as ours: 401, 403 and 429 keep their status, since they are about the caller; a
     *     timeout is 504; anything else is 503
     */
    public static <T> Uni<T> read(String name, Uni<T> read) {
        return read.onFailure(Upstream::isBroken)
                .retry()
                .atMost(1)
                .onFailure()
                .transform(failure -> told(name, failure));
    }

    private static Throwable told(String name, Throwable failure) {
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
        if (status == 429) {
            return CommonProblems.tooManyCalls(1);
        }
        LOG.warnf("The %s failed: %s", name, status == 0 ? failure.getClass().getSimpleName() : "status " + status);
        return isTimeout(failure) ? CommonProblems.timedOut(name) : CommonProblems.unavailable(name);
    }

    /** The status that an upstream answered with, or 0 when it did not answer. */
    public static int statusOf(Throwable failure) {
        return failure instanceof WebApplicationException answered
                ? answered.getResponse().getStatus()
                : 0;
    }

    /** There was no connection, or it broke before there was an answer. */
    private static boolean isBroken(Throwable failure) {
        return statusOf(failure) == 0
                && !isTimeout(failure)
                && causes(failure)
                        .anyMatch(cause -> cause instanceof HttpClosedException
                                || cause instanceof IOException && !(cause instanceof JacksonException));
    }

    private static boolean isTimeout(Throwable failure) {
        return causes(failure)
                .anyMatch(cause -> cause instanceof TimeoutException
                        || cause.getClass().getSimpleName().contains("Timeout"));
    }

    private static Stream<Throwable> causes(Throwable failure) {
        return Stream.iterate(failure, Objects::nonNull, Throwable::getCause);
    }
}
