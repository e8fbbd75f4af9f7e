package io.talentpool.scheduling;

import java.time.Clock;
import java.time.ZoneId;
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

import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.extensions.Extension;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.server.Cancellable;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import io.talentpool.support.caller.CallerDirectory;
import io.talentpool.support.caller.Callers;
import io.talentpool.support.events.EventHistory;
import io.talentpool.support.events.EventReplay;
import io.talentpool.support.events.HistoryAnswer;
import io.talentpool.support.events.ReplayAnswer;
import io.talentpool.support.events.ReplayRange;
import io.talentpool.support.http.Body;
import io.talentpool.support.http.IfMatch;
import io.talentpool.support.http.PathId;
import io.talentpool.support.openapi.ProblemsInOpenApi;
import io.talentpool.support.paging.Page;
import io.talentpool.support.paging.PageRequest;

/** What an admin does with interviews. */
@Path(AdminInterviewsResource.PATH)
@RolesAllowed("admin")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Admins")
class AdminInterviewsResource {

    static final String PATH = "/api/admin/interviews/scheduled";

    private static final String DECIDING = "transition-refused, changed-meanwhile";
    private static final String BEGUN = DECIDING + ", interview-not-begun";
    private static final String SLOT = DECIDING + ", slot-taken, ";

    private final Callers callers;
    private final CallerDirectory directory;
    private final ScheduledInterviews interviews;
    private final MoveInterviews move;
    private final SettleInterviews settle;
    private final AnnotateInterviews annotate;
    private final EventHistory history;
    private final EventReplay replay;
    private final ZoneId defaultZone;
    private final Clock clock;

    AdminInterviewsResource(
            Callers callers,
            CallerDirectory directory,
            ScheduledInterviews interviews,
            MoveInterviews move,
            SettleInterviews settle,
            AnnotateInterviews annotate,
            EventHistory history,
            EventReplay replay,
            @ConfigProperty(name = "talent-pool.time-zone", defaultValue = "UTC") ZoneId defaultZone,
            Clock clock) {
        this.callers = callers;
        this.directory = directory;
        this.interviews = interviews;
        this.move = move;
        this.settle = settle;
        this.annotate = annotate;
        this.history = history;
        this.replay = replay;
        this.defaultZone = defaultZone;
        this.clock = clock;
    }

    @GET
    @Operation(
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
        InterviewFilter filter = InterviewFilter.everybodys(status, from, to, attention, defaultZone);
        PageRequest page = PageRequest.of(limit, cursor);
        return Panache.withSession(() -> interviews.latest(filter, page))
                .chain(this::withClients)
                .map(InterviewAnswer.Many::of);
    }

    @GET
    @Path("{id}")
    @Operation(
            summary = "One interview",
            description = "In whatever status, with the client and the notes that only admins see.")
    public Uni<InterviewAnswer.One<AdminInterviewView>> one(@PathParam("id") String id) {
        UUID wanted = PathId.read(id, SchedulingProblems::unknownInterview);
        return Panache.withSession(() -> interviews.known(wanted))
                .map(found -> found.orElseThrow(SchedulingProblems::unknownInterview))
                .chain(this::withClient);
    }

    @GET
    @Path("{id}/history")
    @Operation(
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
            summary = "Write notes on an interview, or have looked at it",
            description = "Empty notes clear them. Clients never see them.")
    public Uni<InterviewAnswer.One<AdminInterviewView>> annotate(
            @PathParam("id") String id, @HeaderParam("If-Match") String ifMatch, NotesBody body) {
        UUID wanted = PathId.read(id, SchedulingProblems::unknownInterview);
        return annotate.annotate(
                        wanted, IfMatch.read(ifMatch), Body.required(body).read())
                .chain(this::withClient);
    }

    @POST
    @Path("{id}/reschedule")
    @Cancellable(false)
    @Operation(
            summary = "Move an interview, with a reason",
            description = "Id, room and link stay; the room's window moves along.")
    @Extension(name = ProblemsInOpenApi.EXTENSION, value = SLOT + "same-slot, upstream-timeout")
    public Uni<InterviewAnswer.One<AdminInterviewView>> reschedule(
            @PathParam("id") String id, @HeaderParam("If-Match") String ifMatch, RescheduleBody body) {
        UUID wanted = PathId.read(id, SchedulingProblems::unknownInterview);
        NewSlot slot = Body.required(body).read(defaultZone, clock.instant());
        return move.reschedule(wanted, IfMatch.read(ifMatch), callers.admin(), slot)
                .chain(this::withClient);
    }

    @POST
    @Path("{id}/cancel")
    @Cancellable(false)
    @Operation(
            summary = "Cancel an interview, with a reason",
            description = "Its request is approved again, and its room is closed.")
    @Extension(name = ProblemsInOpenApi.EXTENSION, value = DECIDING)
    public Uni<InterviewAnswer.One<AdminInterviewView>> cancel(
            @PathParam("id") String id, @HeaderParam("If-Match") String ifMatch, GivenReason body) {
        UUID wanted = PathId.read(id, SchedulingProblems::unknownInterview);
        return settle.cancel(wanted, IfMatch.read(ifMatch), callers.admin(), GivenReason.in(body))
                .chain(this::withClient);
    }

    @POST
    @Path("{id}/reinstate")
    @Cancellable(false)
    @Operation(
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
                .chain(this::withClient);
    }

    @POST
    @Path("{id}/complete")
    @Consumes(MediaType.WILDCARD) // there is no body to misread
    @Cancellable(false)
    @Operation(summary = "Say that an interview took place", description = "From its start on.")
    @Extension(name = ProblemsInOpenApi.EXTENSION, value = BEGUN)
    public Uni<InterviewAnswer.One<AdminInterviewView>> complete(
            @PathParam("id") String id, @HeaderParam("If-Match") String ifMatch) {
        UUID wanted = PathId.read(id, SchedulingProblems::unknownInterview);
        return settle.complete(wanted, IfMatch.read(ifMatch), callers.admin()).chain(this::withClient);
    }

    @POST
    @Path("{id}/no-show")
    @Cancellable(false)
    @Operation(
            summary = "Say who did not come, with a reason",
            description = "From its start on. Its request is approved again.")
    @Extension(name = ProblemsInOpenApi.EXTENSION, value = BEGUN)
    public Uni<InterviewAnswer.One<AdminInterviewView>> noShow(
            @PathParam("id") String id, @HeaderParam("If-Match") String ifMatch, NoShowBody body) {
        UUID wanted = PathId.read(id, SchedulingProblems::unknownInterview);
        NoShowBody.NoShow report = Body.required(body).read();
        return settle.noShow(wanted, IfMatch.read(ifMatch), callers.admin(), report.party(), report.reason())
                .chain(this::withClient);
    }

    @POST
    @Path("replay")
    @Cancellable(false)
    @Operation(
            summary = "Publish past events again",
            description = "Of one interview, or of a time: with the same ids, marked with the header replayed.")
    public Uni<ReplayAnswer> replay(ReplayRange.Body body) {
        return replay.replay(Body.required(body).read(defaultZone)).map(ReplayAnswer::of);
    }

    private Uni<InterviewAnswer.One<AdminInterviewView>> withClient(ScheduledInterview interview) {
        return directory
                .byId(interview.clientUserId)
                .map(client -> InterviewAnswer.One.of(AdminInterviewView.of(interview, client)));
    }

    private Uni<Page<AdminInterviewView>> withClients(Page<ScheduledInterview> page) {
        return directory
                .byIds(page.items().stream()
                        .map(interview -> interview.clientUserId)
                        .toList())
                .map(clients ->
                        page.map(interview -> AdminInterviewView.of(interview, clients.get(interview.clientUserId))));
    }
}
