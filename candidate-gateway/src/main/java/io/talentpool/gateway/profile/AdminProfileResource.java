package io.talentpool.gateway.profile;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

import io.smallrye.mutiny.Uni;

/** A candidate's profile with their name, e-mail and phone, for admins. */
@Path("/api/admin/candidates/{id}")
@RolesAllowed("admin")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Admins")
class AdminProfileResource {

    /** The answer's envelope. */
    @Schema(name = "AdminProfileAnswer")
    record Answer(boolean success, AdminProfile candidate) {}

    private final Profiles profiles;

    AdminProfileResource(Profiles profiles) {
        this.profiles = profiles;
    }

    @GET
    @Operation(
            operationId = "getCandidateInFull",
            summary = "One candidate with their full name, e-mail and phone",
            description = "For arranging an interview with them. Everything else is as clients see it.")
    @APIResponse(
            responseCode = "200",
            description = "The candidate",
            content =
                    @Content(
                            schema = @Schema(implementation = Answer.class),
                            examples = @ExampleObject(name = "profile", value = Examples.ADMIN_PROFILE)))
    public Uni<Answer> profile(@PathParam("id") String id) {
        return profiles.forAdmins(id).map(profile -> new Answer(true, profile));
    }
}
