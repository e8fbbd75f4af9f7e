package io.talentpool.outcome;

import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import io.talentpool.support.openapi.ServiceOpenApi;

/** Completes this service's OpenAPI document. */
@OpenApiFilter(stages = OpenApiFilter.RunStage.BUILD)
public final class OutcomeOpenApi implements OASFilter {

    private static final String ABOUT = """
            Clients record what they decided after an interview: hire, reject, or needs_review, which can be revised to one of the
            other two. Admins read the decisions and keep notes that no client sees.
            """;

    @Override
    public void filterOpenAPI(OpenAPI document) {
        new ServiceOpenApi(getClass(), ABOUT, OutcomeProblems.KINDS).complete(document);
    }
}
