package io.talentpool.support.problem;

import jakarta.annotation.Priority;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.ext.Provider;

import io.quarkiverse.resteasy.problem.ExceptionMapperBase;
import io.quarkiverse.resteasy.problem.HttpProblem;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.UnauthorizedException;

import com.fasterxml.jackson.databind.exc.MismatchedInputException;

/**
 * Rejections of the framework that would leave without a body or, by the library's own mappers (3.21 with this platform),
 * as an error 500.
 */
final class RejectionMappers {

    private static final int BEFORE_THE_LIBRARYS = Priorities.ENTITY_CODER;

    private RejectionMappers() {}

    private static HttpProblem signInFirst() {
        return CommonProblems.UNAUTHENTICATED
                .with("Send a valid access token: Authorization: Bearer …")
                .withHeader("WWW-Authenticate", "Bearer")
                .build();
    }

    /** No token. */
    @Provider
    @Priority(BEFORE_THE_LIBRARYS)
    static final class Unauthorized extends ExceptionMapperBase<UnauthorizedException> {
        @Override
        protected HttpProblem toProblem(UnauthorizedException rejected) {
            return signInFirst();
        }
    }

    /** A token that is expired, foreign, forged or no token at all. */
    @Provider
    @Priority(BEFORE_THE_LIBRARYS)
    static final class AuthenticationFailed extends ExceptionMapperBase<AuthenticationFailedException> {
        @Override
        protected HttpProblem toProblem(AuthenticationFailedException rejected) {
            return signInFirst();
        }
    }

    /** JSON of another shape than the body has. */
    @Provider
    @Priority(BEFORE_THE_LIBRARYS)
    static final class MismatchedInput extends ExceptionMapperBase<MismatchedInputException> {
        @Override
        protected HttpProblem toProblem(MismatchedInputException rejected) {
            return UnreadableBody.problem(rejected);
        }
    }
}
