package io.talentpool.scheduling;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import io.talentpool.support.openapi.ProblemsInOpenApi;

/** Completes this service's OpenAPI document. */
@OpenApiFilter(OpenApiFilter.RunStage.BUILD)
public final class SchedulingOpenApi extends ProblemsInOpenApi {

    public SchedulingOpenApi() {
        super(SchedulingProblems.KINDS);
    }
}
