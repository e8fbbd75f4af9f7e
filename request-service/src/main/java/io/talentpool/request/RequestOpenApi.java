package io.talentpool.request;

import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import io.talentpool.support.openapi.ServiceOpenApi;

/** Completes this service's OpenAPI document. */
@OpenApiFilter(stages = OpenApiFilter.RunStage.BUILD)
public final class RequestOpenApi implements OASFilter {

    private static final String ABOUT = """
            Clients ask to interview candidates; admins approve or reject. A request is pending, approved, rejected, scheduled
            or withdrawn, and every change is kept with who made it and why.
            """;

    @Override
    public void filterOpenAPI(OpenAPI document) {
        new ServiceOpenApi(getClass(), ABOUT, RequestProblems.KINDS).complete(document);
    }
}
