package io.talentpool.scheduling;

import java.util.UUID;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.server.Cancellable;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import io.talentpool.support.caller.Callers;
import io.talentpool.support.events.EventHistory;
import io.talentpool.support.events.HistoryAnswer;
import io.talentpool.support.events.relay.EventReplay;
import io.talentpool.support.events.relay.ReplayAnswer;
import io.talentpool.support.events.relay.ReplayRange;
import io.talentpool.support.http.Body;
import io.talentpool.support.http.IfMatch;
import io.talentpool.support.http.PathId;
import io.talentpool.support.paging.PageRequest;

/** The interviews as admins see them, with what they write on them. */
@Path(AdminInterviewsResource.PATH)
@RolesAllowed("admin")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Admins")
class AdminInterviewsResource {

    static final String PATH = "/api/admin/interviews/scheduled";

    private final Callers callers;
    private final ScheduledInterviews interviews;
    private final AdminAnswers answers;
    private final AnnotateInterviews annotate;
    private final EventHistory history;
    private final EventReplay replay;

    AdminInterviewsResource(
            Callers callers,
            ScheduledInterviews interviews,
            AdminAnswers answers,
            AnnotateInterviews annotate,
            EventHistory history,
            EventReplay replay) {
        this.callers = callers;
        this.interviews = interviews;
        this.answers = answers;
        this.annotate = annotate;
        this.history = history;
        this.replay = replay;
    }

    @GET
    @Operation(
            operationId = "listInterviews",
            summary = "Interviews, latest first",
            description = "By status and by time: from inclusive, to exclusive.")
    public Uni<InterviewAnswer.Many<AdminInterviewView>> list(
            @Parameter(
                            schema =
                                    @Schema(
                                            enumeration = {"scheduled", "completed", "cancelled", "no_show", "all"},
                                            defaultValue = "all"))
                    @QueryParam("status")
                    String status,
            @Parameter(description = "Begins then or later", example = "2026-12-01T00:00:00Z") @QueryParam("from")
                    String from,
            @Parameter(description = "Begins before", example = "2026-12-08T00:00:00Z") @QueryParam("to") String to,
            @Parameter(
                            description = "Only what needs a look, for any reason or for one",
                            schema =
                                    @Schema(
                                            enumeration = {
                                                "client_absent",
                                                "candidate_absent",
                                                "unconfirmed",
                                                "outcome_recorded",
                                                "any"
                                            }))
                    @QueryParam("attention")
                    String attention,
            @QueryParam("limit") String limit,
            @QueryParam("cursor") String cursor) {
        PageRequest page = PageRequest.of(limit, cursor);
        return callers.adminZone()
                .map(home -> InterviewFilter.everybodys(status, from, to, attention, home))
                .chain(filter -> Panache.withSession(() -> interviews.latest(filter, page)))
                .chain(answers::many);
    }

    @GET
    @Path("{id}")
    @Operation(
            operationId = "getInterview",
            summary = "One interview",
            description = "In whatever status, with the client and the notes that only admins see.")
    public Uni<InterviewAnswer.One<AdminInterviewView>> one(@PathParam("id") String id) {
        UUID wanted = PathId.read(id, SchedulingProblems::unknownInterview);
        return Panache.withSession(() -> interviews.known(wanted))
                .map(found -> found.orElseThrow(SchedulingProblems::unknownInterview))
                .chain(answers::one);
    }

    @GET
    @Path("{id}/history")
    @Operation(
            operationId = "getInterviewHistory",
            summary = "Every change of an interview, oldest first",
            description = "When, by whom, from where to where, and why.")
    public Uni<HistoryAnswer> history(
            @PathParam("id") String id, @QueryParam("limit") String limit, @QueryParam("cursor") String cursor) {
        UUID wanted = PathId.read(id, SchedulingProblems::unknownInterview);
        PageRequest page = PageRequest.of(limit, cursor);
        return Panache.withSession(() -> interviews.known(wanted))
                .map(found -> found.orElseThrow(SchedulingProblems::unknownInterview))
                .chain(interview -> history.of(interview.id, page))
                .map(HistoryAnswer::of);
    }

    @PATCH
    @Path("{id}")
    @Cancellable(false)
    @Operation(
            operationId = "annotateInterview",
            summary = "Write notes on an interview, or have looked at it",
            description = "Empty notes clear them. Clients never see them.")
    public Uni<InterviewAnswer.One<AdminInterviewView>> annotate(
            @PathParam("id") String id, @HeaderParam("If-Match") String ifMatch, NotesBody body) {
        UUID wanted = PathId.read(id, SchedulingProblems::unknownInterview);
        return annotate.annotate(
                        wanted, IfMatch.read(ifMatch), Body.required(body).read())
                .chain(answers::one);
    }

    @POST
    @Path("replay")
    @Cancellable(false)
    @Operation(
            operationId = "replayInterviewEvents",
            summary = "Publish past events again",
            description = "Of one interview, or of a time: with the same ids, marked with the header replayed.")
    public Uni<ReplayAnswer> replay(ReplayRange.Body body) {
        return callers.adminZone().map(home -> Body.required(body).read(home)).chain(replay::replay);
    }
}
