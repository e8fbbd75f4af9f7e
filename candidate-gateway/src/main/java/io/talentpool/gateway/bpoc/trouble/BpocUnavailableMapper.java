package io.talentpool.gateway.bpoc.trouble;

import jakarta.ws.rs.ext.Provider;

import io.quarkiverse.resteasy.problem.ExceptionMapperBase;
import io.quarkiverse.resteasy.problem.HttpProblem;
import io.talentpool.support.problem.CommonProblems;

/** Answers 503 with {@code Retry-After} where a question needs BPOC and BPOC is away. */
@Provider
final class BpocUnavailableMapper extends ExceptionMapperBase<BpocUnavailable> {

    @Override
    protected HttpProblem toProblem(BpocUnavailable failure) {
        return CommonProblems.unavailable("candidate database");
    }
}
