package io.talentpool.scheduling;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.server.Cancellable;

import io.smallrye.mutiny.Uni;
import io.talentpool.scheduling.room.RoomFailure;
import io.talentpool.support.problem.CommonProblems;

/** The rooms of all interviews together. */
@Path(AdminInterviewsResource.PATH + "/rooms")
@RolesAllowed("admin")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Admins")
class RoomsResource {

    private final ReconcileRooms reconcile;

    RoomsResource(ReconcileRooms reconcile) {
        this.reconcile = reconcile;
    }

    @POST
    @Path("reconcile")
    @Cancellable(false)
    @Operation(
            operationId = "reconcileRooms",
            summary = "Compare the rooms with Daily's",
            description =
                    "As it is done every night: finds rooms without a live interview, live interviews without their room, and rooms"
                            + " that open at another time. The answer counts them; they are put right from then on.")
    public Uni<InterviewAnswer.Reconciled> reconcile() {
        return reconcile
                .reconcile()
                .onFailure(RoomFailure.class)
                .transform(failure -> CommonProblems.unavailable("video service"))
                .map(InterviewAnswer.Reconciled::of);
    }
}
