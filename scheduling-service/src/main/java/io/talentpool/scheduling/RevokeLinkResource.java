package io.talentpool.scheduling;

import java.util.UUID;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.extensions.Extension;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.server.Cancellable;

import io.smallrye.mutiny.Uni;
import io.talentpool.support.caller.Callers;
import io.talentpool.support.http.IfMatch;
import io.talentpool.support.http.PathId;
import io.talentpool.support.openapi.ProblemsInOpenApi;

/** The client's personal link, in an admin's hands: it can be revoked, not read. */
@Path(AdminInterviewsResource.PATH + "/{id}/revoke-link")
@RolesAllowed("admin")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Admins")
class RevokeLinkResource {

    private final Callers callers;
    private final RevokeRoomLinks links;
    private final AdminAnswers answers;

    RevokeLinkResource(Callers callers, RevokeRoomLinks links, AdminAnswers answers) {
        this.callers = callers;
        this.links = links;
        this.answers = answers;
    }

    @POST
    @Cancellable(false)
    @Operation(
            operationId = "revokeRoomLink",
            summary = "Revoke the client's personal link",
            description =
                    "The link that the client has leads nowhere from then on; their page has a new one. People who are in the room stay"
                            + " there. A reason may be given.")
    @Extension(name = ProblemsInOpenApi.EXTENSION, value = "changed-meanwhile")
    public Uni<InterviewAnswer.One<AdminInterviewView>> revoke(
            @PathParam("id") String id,
            @HeaderParam("If-Match") String ifMatch,
            @RequestBody(required = false) ReasonBody body) {
        UUID wanted = PathId.read(id, SchedulingProblems::unknownInterview);
        return links.revoke(wanted, IfMatch.read(ifMatch), callers.admin(), ReasonBody.in(body))
                .chain(answers::one);
    }
}
