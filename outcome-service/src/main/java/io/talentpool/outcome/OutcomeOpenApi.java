package io.talentpool.outcome;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import io.talentpool.support.openapi.ProblemsInOpenApi;

/** Completes this service's OpenAPI document. */
@OpenApiFilter(OpenApiFilter.RunStage.BUILD)
public final class OutcomeOpenApi extends ProblemsInOpenApi {

    public OutcomeOpenApi() {
        super(OutcomeProblems.KINDS);
    }
}
