package io.talentpool.scheduling;

import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.security.SecurityScheme;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import io.talentpool.support.openapi.ServiceOpenApi;

/** Completes this service's OpenAPI document. */
@OpenApiFilter(stages = OpenApiFilter.RunStage.BUILD)
public final class SchedulingOpenApi implements OASFilter {

    private static final String ABOUT = """
            Admins schedule interviews for requests, move, cancel and complete them; clients see theirs and join them on video.
            Neither a candidate nor a client is ever in two interviews at once.
            """;

    private static final String DAILY_SIGNATURE = "dailySignature";

    @Override
    public void filterOpenAPI(OpenAPI document) {
        letDailySign(document);
        new ServiceOpenApi(getClass(), ABOUT, SchedulingProblems.KINDS).complete(document);
    }

    /** The webhook takes no token: who signs what it brings is let in. */
    private static void letDailySign(OpenAPI document) {
        document.getComponents()
                .addSecurityScheme(
                        DAILY_SIGNATURE,
                        OASFactory.createSecurityScheme()
                                .type(SecurityScheme.Type.APIKEY)
                                .in(SecurityScheme.In.HEADER)
                                .name("X-Webhook-Signature")
                                .description("Daily's signature of the body and of when it was sent"));
        document.getPaths()
                .getPathItem("/api/webhooks/daily")
                .getPOST()
                .addSecurityRequirement(OASFactory.createSecurityRequirement().addScheme(DAILY_SIGNATURE));
    }
}
