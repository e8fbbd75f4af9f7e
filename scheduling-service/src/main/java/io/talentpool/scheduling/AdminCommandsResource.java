package io.talentpool.scheduling;

import java.time.Clock;
import java.time.ZoneId;
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
import io.talentpool.support.caller.Actor;
import io.talentpool.support.caller.Callers;
import io.talentpool.support.http.Body;
import io.talentpool.support.http.IfMatch;
import io.talentpool.support.http.PathId;
import io.talentpool.support.openapi.ProblemsInOpenApi;

/** What an admin does to an interview, each a step of its life cycle (R15) but for moving it (R8). */
@Path(AdminInterviewsResource.PATH)
@RolesAllowed("admin")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Admins")
class AdminCommandsResource {

    private static final String DECIDING = "transition-refused, changed-meanwhile";
    private static final String BEGUN = DECIDING + ", interview-not-begun";
    private static final String SLOT = DECIDING + ", slot-taken, ";

    private final Callers callers;
    private final MoveInterviews move;
    private final SettleInterviews settle;
    private final AdminAnswers answers;
    private final Clock clock;

    AdminCommandsResource(
            Callers callers, MoveInterviews move, SettleInterviews settle, AdminAnswers answers, Clock clock) {
        this.callers = callers;
        this.move = move;
        this.settle = settle;
        this.answers = answers;
        this.clock = clock;
    }

    @POST
    @Path("{id}/reschedule")
    @Cancellable(false)
    @Operation(
            operationId = "rescheduleInterview",
            summary = "Move an interview, with a reason",
            description = "Id, room and link stay; the room's window moves along.")
    @Extension(name = ProblemsInOpenApi.EXTENSION, value = SLOT + "same-slot, upstream-timeout")
    public Uni<InterviewAnswer.Moved> reschedule(
            @PathParam("id") String id, @HeaderParam("If-Match") String ifMatch, RescheduleBody body) {
        UUID wanted = PathId.read(id, SchedulingProblems::unknownInterview);
        IfMatch seen = IfMatch.read(ifMatch);
        RescheduleBody slot = Body.required(body);
        Actor admin = callers.admin();
        return callers.adminZone().chain(home -> reschedule(wanted, seen, admin, slot, home));
    }

    private Uni<InterviewAnswer.Moved> reschedule(
            UUID id, IfMatch seen, Actor admin, RescheduleBody body, ZoneId home) {
        NewSlot slot = body.read(home, clock.instant());
        return move.reschedule(id, seen, admin, slot)
                .chain(answers::one)
                .map(answer -> InterviewAnswer.Moved.of(answer.interview(), body.given(home)));
    }

    @POST
    @Path("{id}/cancel")
    @Cancellable(false)
    @Operation(
            operationId = "cancelInterview",
            summary = "Cancel an interview, with a reason",
            description = "Its request is approved again, and its room is closed.")
    @Extension(name = ProblemsInOpenApi.EXTENSION, value = DECIDING)
    public Uni<InterviewAnswer.One<AdminInterviewView>> cancel(
            @PathParam("id") String id, @HeaderParam("If-Match") String ifMatch, GivenReason body) {
        UUID wanted = PathId.read(id, SchedulingProblems::unknownInterview);
        return settle.cancel(wanted, IfMatch.read(ifMatch), callers.admin(), GivenReason.in(body))
                .chain(answers::one);
    }

    @POST
    @Path("{id}/reinstate")
    @Cancellable(false)
    @Operation(
            operationId = "reinstateInterview",
            summary = "Take a cancellation back",
            description = "While its time is ahead and still free, and its request waits. A reason may be given.")
    @Extension(
            name = ProblemsInOpenApi.EXTENSION,
            value = SLOT + "slot-past, request-not-schedulable, request-already-scheduled")
    public Uni<InterviewAnswer.One<AdminInterviewView>> reinstate(
            @PathParam("id") String id,
            @HeaderParam("If-Match") String ifMatch,
            @RequestBody(required = false) ReasonBody body) {
        UUID wanted = PathId.read(id, SchedulingProblems::unknownInterview);
        return move.reinstate(wanted, IfMatch.read(ifMatch), callers.admin(), ReasonBody.in(body))
                .chain(answers::one);
    }

    @POST
    @Path("{id}/complete")
    @Consumes(MediaType.WILDCARD) // there is no body to misread
    @Cancellable(false)
    @Operation(
            operationId = "completeInterview",
            summary = "Say that an interview took place",
            description = "From its start on.")
    @Extension(name = ProblemsInOpenApi.EXTENSION, value = BEGUN)
    public Uni<InterviewAnswer.One<AdminInterviewView>> complete(
            @PathParam("id") String id, @HeaderParam("If-Match") String ifMatch) {
        UUID wanted = PathId.read(id, SchedulingProblems::unknownInterview);
        return settle.complete(wanted, IfMatch.read(ifMatch), callers.admin()).chain(answers::one);
    }

    @POST
    @Path("{id}/no-show")
    @Cancellable(false)
    @Operation(
            operationId = "markNoShow",
            summary = "Say who did not come, with a reason",
            description = "From its start on. Its request is approved again.")
    @Extension(name = ProblemsInOpenApi.EXTENSION, value = BEGUN)
    public Uni<InterviewAnswer.One<AdminInterviewView>> noShow(
            @PathParam("id") String id, @HeaderParam("If-Match") String ifMatch, NoShowBody body) {
        UUID wanted = PathId.read(id, SchedulingProblems::unknownInterview);
        NoShowBody.NoShow report = Body.required(body).read();
        return settle.noShow(wanted, IfMatch.read(ifMatch), callers.admin(), report.party(), report.reason())
                .chain(answers::one);
    }

    @POST
    @Path("{id}/correct")
    @Cancellable(false)
    @Operation(
            operationId = "correctInterview",
            summary = "Correct what became of an interview, with a reason",
            description =
                    "Of one that is completed or a no-show, whoever or whatever said so: it took place after all, it did not,"
                            + " or somebody else did not come. Its request follows; an outcome that its client has recorded stands.")
    @Extension(name = ProblemsInOpenApi.EXTENSION, value = DECIDING)
    public Uni<InterviewAnswer.One<AdminInterviewView>> correct(
            @PathParam("id") String id, @HeaderParam("If-Match") String ifMatch, CorrectionBody body) {
        UUID wanted = PathId.read(id, SchedulingProblems::unknownInterview);
        Correction correction = Body.required(body).read();
        return settle.correct(wanted, IfMatch.read(ifMatch), callers.admin(), correction)
                .chain(answers::one);
    }
}
