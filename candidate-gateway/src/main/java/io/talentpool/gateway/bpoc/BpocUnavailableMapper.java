package io.talentpool.gateway.bpoc;

import jakarta.ws.rs.ext.Provider;

import org.jboss.logging.Logger;

import io.quarkiverse.resteasy.problem.ExceptionMapperBase;
import io.quarkiverse.resteasy.problem.HttpProblem;
import io.talentpool.support.problem.CommonProblems;

/** Answers 503 with {@code Retry-After} where a question needs BPOC and BPOC is away. */
@Provider
final class BpocUnavailableMapper extends ExceptionMapperBase<BpocUnavailable> {

    private static final Logger LOG = Logger.getLogger(BpocUnavailableMapper.class);

    @Override
    protected HttpProblem toProblem(BpocUnavailable failure) {
        LOG.warn(failure.getMessage());
        return CommonProblems.unavailable("candidate database");
    }
}
