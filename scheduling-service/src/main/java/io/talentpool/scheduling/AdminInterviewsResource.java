package io.talentpool.scheduling;

import java.time.ZoneId;
import java.util.Optional;
import java.util.UUID;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;

import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.server.Cancellable;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import io.talentpool.support.caller.CallerDirectory;
import io.talentpool.support.caller.Callers;
import io.talentpool.support.http.PathId;
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

    private final Callers callers;
    private final CallerDirectory directory;
    private final ScheduledInterviews interviews;
    private final JoinInterviews joinInterviews;
    private final ZoneId defaultZone;

    AdminInterviewsResource(
            Callers callers,
            CallerDirectory directory,
            ScheduledInterviews interviews,
            JoinInterviews joinInterviews,
            @ConfigProperty(name = "talent-pool.time-zone", defaultValue = "UTC") ZoneId defaultZone) {
        this.callers = callers;
        this.directory = directory;
        this.interviews = interviews;
        this.joinInterviews = joinInterviews;
        this.defaultZone = defaultZone;
    }

    @GET
    @Operation(
            summary = "Interviews, latest first",
            description = "By status and by time: from inclusive, to exclusive.")
    public Uni<InterviewAnswer.Many<AdminInterviewView>> list(
            @QueryParam("status") String status,
            @QueryParam("from") String from,
            @QueryParam("to") String to,
            @QueryParam("limit") String limit,
            @QueryParam("cursor") String cursor) {
        InterviewFilter filter = InterviewFilter.of(Optional.empty(), status, from, to, defaultZone);
        PageRequest page = PageRequest.of(limit, cursor);
        return Panache.withSession(() -> interviews.latest(filter, page))
                .chain(this::withClients)
                .map(InterviewAnswer.Many::of);
    }

    @GET
    @Path("{id}")
    @Operation(summary = "One interview")
    public Uni<InterviewAnswer.One<AdminInterviewView>> one(@PathParam("id") String id) {
        UUID wanted = PathId.read(id, SchedulingProblems::unknownInterview);
        return Panache.withSession(() -> interviews.findById(wanted))
                .onItem()
                .ifNull()
                .failWith(SchedulingProblems::unknownInterview)
                .chain(interview -> directory
                        .byId(interview.clientUserId)
                        .map(client -> InterviewAnswer.One.of(AdminInterviewView.of(interview, client))));
    }

    @POST
    @Path("{id}/join-links")
    @Cancellable(false)
    @Operation(
            summary = "Personal links into the room, for host, client and candidate",
            description = "Made for this answer and kept nowhere; they open the door within the room's window only.")
    public Uni<InterviewAnswer.JoinLinks> joinLinks(@PathParam("id") String id) {
        UUID wanted = PathId.read(id, SchedulingProblems::unknownInterview);
        return joinInterviews.links(callers.admin(), wanted).map(InterviewAnswer.JoinLinks::of);
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
