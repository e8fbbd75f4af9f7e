package io.talentpool.request;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import io.talentpool.support.openapi.ProblemsInOpenApi;

/** Completes this service's OpenAPI document. */
@OpenApiFilter(OpenApiFilter.RunStage.BUILD)
public final class RequestOpenApi extends ProblemsInOpenApi {

    public RequestOpenApi() {
        super(RequestProblems.KINDS);
    }
}
