package io.talentpool.scheduling;

import java.util.UUID;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.extensions.Extension;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.server.Cancellable;

import io.smallrye.mutiny.Uni;
import io.talentpool.support.caller.Callers;
import io.talentpool.support.http.PathId;
import io.talentpool.support.openapi.ProblemsInOpenApi;

/** The links that an admin hands out to who is to meet. */
@Path(AdminInterviewsResource.PATH + "/{id}/join-links")
@RolesAllowed("admin")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Admins")
class JoinLinksResource {

    private final Callers callers;
    private final JoinInterviews joinInterviews;

    JoinLinksResource(Callers callers, JoinInterviews joinInterviews) {
        this.callers = callers;
        this.joinInterviews = joinInterviews;
    }

    @POST
    @Cancellable(false)
    @Operation(
            operationId = "createJoinLinks",
            summary = "Personal links into the room, for host, client and candidate",
            description = "Made for this answer and kept nowhere; they open the door within the room's window only.")
    @Extension(name = ProblemsInOpenApi.EXTENSION, value = "interview-not-live, interview-over, room-not-ready")
    public Uni<InterviewAnswer.JoinLinks> joinLinks(@PathParam("id") String id) {
        UUID wanted = PathId.read(id, SchedulingProblems::unknownInterview);
        return joinInterviews
                .links(callers.admin(), wanted)
                .map(links -> InterviewAnswer.JoinLinks.of(links, joinInterviews.areRecorded()));
    }
}
