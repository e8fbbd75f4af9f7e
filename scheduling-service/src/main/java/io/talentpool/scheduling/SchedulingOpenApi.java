package io.talentpool.scheduling;

import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import io.talentpool.support.openapi.ServiceOpenApi;

/** Completes this service's OpenAPI document. */
@OpenApiFilter(stages = OpenApiFilter.RunStage.BUILD)
public final class SchedulingOpenApi implements OASFilter {

    private static final String ABOUT = """
            Admins schedule interviews for requests, move, cancel and complete them; clients see theirs and join them on video.
            Neither a candidate nor a client is ever in two interviews at once.
            """;

    @Override
    public void filterOpenAPI(OpenAPI document) {
        new ServiceOpenApi(getClass(), ABOUT, SchedulingProblems.KINDS).complete(document);
    }
}
