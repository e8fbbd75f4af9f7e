package io.talentpool.gateway.failure;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.Status;
import org.jboss.resteasy.reactive.server.Cancellable;

import io.smallrye.mutiny.Uni;
import io.talentpool.support.caller.Callers;
import io.talentpool.support.http.Body;

/** Where a page tells that it could not show something: a client's, and an admin's. */
@Path("/api")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
class PageFailuresResource {

    /** The answer's envelope. */
    @Schema(name = "PageFailureAnswer")
    record Answer(boolean success) {}

    private final Callers callers;
    private final PageFailures failures;

    PageFailuresResource(Callers callers, PageFailures failures) {
        this.callers = callers;
        this.failures = failures;
    }

    @POST
    @Path("client/page-failures")
    @RolesAllowed("client")
    @Tag(name = "Clients")
    @Cancellable(false)
    @Operation(
            operationId = "reportMyPageFailure",
            summary = "Tell that a page could not show something",
            description =
                    "So that operators hear of it: counted, and logged. Names of what failed only, never a message, an id or a text of"
                            + " anybody. What this release does not know by name is counted as “other”.")
    @APIResponse(
            responseCode = "202",
            description = "It is noted",
            content = @Content(schema = @Schema(implementation = Answer.class)))
    public Uni<RestResponse<Answer>> fromClient(PageFailureBody body) {
        return callers.client().map(client -> noted(body));
    }

    @POST
    @Path("admin/page-failures")
    @RolesAllowed("admin")
    @Tag(name = "Admins")
    @Cancellable(false)
    @Operation(
            operationId = "reportPageFailure",
            summary = "Tell that an admin’s page could not show something",
            description = "As from a client’s page.")
    @APIResponse(
            responseCode = "202",
            description = "It is noted",
            content = @Content(schema = @Schema(implementation = Answer.class)))
    public Uni<RestResponse<Answer>> fromAdmin(PageFailureBody body) {
        return Uni.createFrom().item(() -> noted(body));
    }

    private RestResponse<Answer> noted(PageFailureBody body) {
        failures.note(Body.required(body).checked());
        return RestResponse.status(Status.ACCEPTED, new Answer(true));
    }
}
