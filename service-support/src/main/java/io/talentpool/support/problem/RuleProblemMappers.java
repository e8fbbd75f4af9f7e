package io.talentpool.support.problem;

import jakarta.ws.rs.ext.Provider;

import io.quarkiverse.resteasy.problem.ExceptionMapperBase;
import io.quarkiverse.resteasy.problem.HttpProblem;
import io.talentpool.support.rule.InvalidInput;
import io.talentpool.support.rule.TransitionRefused;

/** A rule's refusal becomes the problem it is. */
final class RuleProblemMappers {

    private RuleProblemMappers() {}

    @Provider
    static final class InvalidInputMapper extends ExceptionMapperBase<InvalidInput> {
        @Override
        protected HttpProblem toProblem(InvalidInput refused) {
            return CommonProblems.invalid(refused);
        }
    }

    @Provider
    static final class TransitionRefusedMapper extends ExceptionMapperBase<TransitionRefused> {
        @Override
        protected HttpProblem toProblem(TransitionRefused refused) {
            return CommonProblems.refused(refused);
        }
    }
}
