package io.talentpool.scheduling;

import jakarta.ws.rs.ext.Provider;

import io.quarkiverse.resteasy.problem.ExceptionMapperBase;
import io.quarkiverse.resteasy.problem.HttpProblem;

/** The clock's refusal becomes the problem it is. */
@Provider
final class SlotRefusedMapper extends ExceptionMapperBase<SlotRefused> {

    @Override
    protected HttpProblem toProblem(SlotRefused refused) {
        return SchedulingProblems.slotRefused(refused);
    }
}
