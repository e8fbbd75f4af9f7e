package io.talentpool.scheduling;

import java.time.ZoneId;
import java.util.UUID;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
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
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.server.Cancellable;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import io.talentpool.scheduling.link.RoomLinks;
import io.talentpool.support.caller.Callers;
import io.talentpool.support.http.IfMatch;
import io.talentpool.support.http.PathId;
import io.talentpool.support.openapi.ProblemsInOpenApi;
import io.talentpool.support.paging.PageRequest;

/** What a client does with their interviews. */
@Path("/api/client/interviews/scheduled")
@RolesAllowed("client")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Clients")
class ClientInterviewsResource {

    private final Callers callers;
    private final ScheduledInterviews interviews;
    private final JoinInterviews joinInterviews;
    private final SettleInterviews settle;
    private final RoomLinks links;
    private final ZoneId defaultZone;

    ClientInterviewsResource(
            Callers callers,
            ScheduledInterviews interviews,
            JoinInterviews joinInterviews,
            SettleInterviews settle,
            RoomLinks links,
            @ConfigProperty(name = "talent-pool.time-zone", defaultValue = "UTC") ZoneId defaultZone) {
        this.callers = callers;
        this.interviews = interviews;
        this.joinInterviews = joinInterviews;
        this.settle = settle;
        this.links = links;
        this.defaultZone = defaultZone;
    }

    @GET
    @Operation(
            operationId = "listMyInterviews",
            summary = "My interviews, latest first",
            description = "By status and by time: from inclusive, to exclusive.")
    public Uni<InterviewAnswer.Many<InterviewView>> list(
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
            @Parameter(description = PageRequest.LONG) @QueryParam("limit") String limit,
            @QueryParam("cursor") String cursor) {
        PageRequest page = PageRequest.orLong(limit, cursor);
        return callers.client()
                .map(client -> InterviewFilter.own(
                        client.id(), status, from, to, client.zone().orElse(defaultZone)))
                .chain(filter -> Panache.withSession(() -> interviews.latest(filter, page)))
                .map(found -> InterviewAnswer.Many.of(found.map(this::seen)));
    }

    @GET
    @Path("{id}")
    @Operation(
            operationId = "getMyInterview",
            summary = "One of my interviews",
            description = "Somebody else's is answered like an unknown one, with 404.")
    public Uni<InterviewAnswer.One<InterviewView>> one(@PathParam("id") String id) {
        UUID wanted = PathId.read(id, SchedulingProblems::unknownInterview);
        return callers.client()
                .chain(client -> Panache.withSession(() -> interviews.of(client.id(), wanted)))
                .map(found -> found.orElseThrow(SchedulingProblems::unknownInterview))
                .map(interview -> InterviewAnswer.One.of(seen(interview)));
    }

    @POST
    @Path("{id}/join")
    @Consumes(MediaType.WILDCARD) // there is no body to misread
    @Cancellable(false)
    @Operation(
            operationId = "joinMyInterview",
            summary = "My personal link into the room",
            description = "From 15 minutes before the start until an hour after the end. For nobody else.")
    @Extension(
            name = ProblemsInOpenApi.EXTENSION,
            value = "not-open-yet, interview-not-live, interview-over, room-not-ready")
    public Uni<InterviewAnswer.Join> join(@PathParam("id") String id) {
        UUID wanted = PathId.read(id, SchedulingProblems::unknownInterview);
        return callers.client()
                .chain(client -> joinInterviews.join(client, wanted))
                .map(url -> InterviewAnswer.Join.at(url, joinInterviews.areRecorded()));
    }

    @POST
    @Path("{id}/cancel")
    @Cancellable(false)
    @Operation(
            operationId = "cancelMyInterview",
            summary = "Cancel my interview, with a reason",
            description = "The request is approved again, so that another time can be found.")
    @Extension(name = ProblemsInOpenApi.EXTENSION, value = "transition-refused, changed-meanwhile")
    public Uni<InterviewAnswer.One<InterviewView>> cancel(
            @PathParam("id") String id, @HeaderParam("If-Match") String ifMatch, GivenReason body) {
        UUID wanted = PathId.read(id, SchedulingProblems::unknownInterview);
        IfMatch seen = IfMatch.read(ifMatch);
        return callers.client()
                .chain(client -> settle.cancel(wanted, seen, client, GivenReason.in(body)))
                .map(interview -> InterviewAnswer.One.of(seen(interview)));
    }

    private InterviewView seen(ScheduledInterview interview) {
        return InterviewView.of(interview, links);
    }
}
