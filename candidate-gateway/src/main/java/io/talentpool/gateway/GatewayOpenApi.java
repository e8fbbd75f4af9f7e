package io.talentpool.gateway;

import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import io.talentpool.gateway.live.LiveProblems;
import io.talentpool.support.openapi.ServiceOpenApi;

/** Completes this service's OpenAPI document. */
@OpenApiFilter(stages = OpenApiFilter.RunStage.BUILD)
public final class GatewayOpenApi implements OASFilter {

    private static final String ABOUT = """
            Clients look for candidates, whom they see by first name and without anything personal; admins see whom to arrange an
            interview with. A client’s page of requests and interviews is put together here, and whoever has a page open hears
            of changes as they happen.
            """;

    @Override
    public void filterOpenAPI(OpenAPI document) {
        new ServiceOpenApi(getClass(), ABOUT, LiveProblems.KINDS).complete(document);
    }
}
