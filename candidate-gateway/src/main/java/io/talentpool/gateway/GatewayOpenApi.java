package io.talentpool.gateway;

import java.util.List;

import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import io.talentpool.support.openapi.ServiceOpenApi;

/** Completes this service's OpenAPI document. */
@OpenApiFilter(stages = OpenApiFilter.RunStage.BUILD)
public final class GatewayOpenApi implements OASFilter {

    private static final String ABOUT = """
            Clients look for candidates, whom they see by first name and without anything personal; admins see whom to arrange an
            interview with. A client’s page of requests and interviews is put together here.
            """;

    @Override
    public void filterOpenAPI(OpenAPI document) {
        new ServiceOpenApi(getClass(), ABOUT, List.of()).complete(document);
    }
}
