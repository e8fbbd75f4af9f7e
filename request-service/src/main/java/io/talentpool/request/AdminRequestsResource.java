package io.talentpool.request;

import java.util.List;
import java.util.UUID;
import java.util.function.Function;

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
import io.talentpool.support.events.HistoryAnswer;
import io.talentpool.support.events.relay.EventReplay;
import io.talentpool.support.events.relay.ReplayAnswer;
import io.talentpool.support.events.relay.ReplayRange;
import io.talentpool.support.http.Body;
import io.talentpool.support.http.IfMatch;
import io.talentpool.support.http.PathId;
import io.talentpool.support.openapi.ProblemsInOpenApi;
import io.talentpool.support.paging.Page;
import io.talentpool.support.paging.PageRequest;

/** What an admin does with the clients' interview requests. */
@Path("/api/admin/interviews/requests")
@RolesAllowed("admin")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Admins")
class AdminRequestsResource {

    private static final String DECIDING = "transition-refused, changed-meanwhile";

    private final Callers callers;
    private final CallerDirectory directory;
    private final DecideRequests decide;
    private final InterviewRequests requests;
    private final RequestRows rows;
    private final DepartedCandidates departed;
    private final EventHistory history;
    private final EventReplay replay;

    AdminRequestsResource(
            Callers callers,
            CallerDirectory directory,
            DecideRequests decide,
            InterviewRequests requests,
            RequestRows rows,
            DepartedCandidates departed,
            EventHistory history,
            EventReplay replay) {
        this.callers = callers;
        this.directory = directory;
        this.decide = decide;
        this.requests = requests;
        this.rows = rows;
        this.departed = departed;
        this.history = history;
        this.replay = replay;
    }

    @GET
    @Operation(
            operationId = "listRequests",
            summary = "Requests by status, newest first",
            description = "Pending ones unless another status is asked for.")
    public Uni<RequestAnswer.Many<ReviewedRequestView>> list(
            @Parameter(
                            schema =
                                    @Schema(
                                            enumeration = {
                                                "pending",
                                                "approved",
                                                "rejected",
                                                "scheduled",
                                                "withdrawn",
                                                "all"
                                            },
                                            defaultValue = "pending"))
                    @QueryParam("status")
                    String status,
            @Parameter(description = PageRequest.LONG) @QueryParam("limit") String limit,
            @QueryParam("cursor") String cursor) {
        RequestFilter filter = RequestFilter.everybodys(status);
        PageRequest page = PageRequest.orLong(limit, cursor);
        return rows.newest(filter, page).chain(this::withClients).map(RequestAnswer.Many::of);
    }

    @GET
    @Path("{id}")
    @Operation(
            operationId = "getRequest",
            summary = "One request",
            description = "In whatever status, with the client who asks.")
    public Uni<RequestAnswer.One<ReviewedRequestView>> one(@PathParam("id") String id) {
        UUID wanted = PathId.read(id, RequestProblems::unknownRequest);
        return Panache.withSession(() -> requests.known(wanted))
                .map(found -> found.orElseThrow(RequestProblems::unknownRequest))
                .chain(this::withClient);
    }

    @GET
    @Path("{id}/history")
    @Operation(
            operationId = "getRequestHistory",
            summary = "Every change of a request, oldest first",
            description = "When, by whom, from where to where, and why.")
    public Uni<HistoryAnswer> history(
            @PathParam("id") String id, @QueryParam("limit") String limit, @QueryParam("cursor") String cursor) {
        UUID wanted = PathId.read(id, RequestProblems::unknownRequest);
        PageRequest page = PageRequest.of(limit, cursor);
        return Panache.withSession(() -> requests.known(wanted))
                .map(found -> found.orElseThrow(RequestProblems::unknownRequest))
                .chain(request -> history.of(request.id, page))
                .map(HistoryAnswer::of);
    }

    @POST
    @Path("{id}/approve")
    @Cancellable(false)
    @Operation(
            operationId = "approveRequest",
            summary = "Approve a request",
            description = "While it is pending. A reason may be given.")
    @Extension(name = ProblemsInOpenApi.EXTENSION, value = DECIDING)
    public Uni<RequestAnswer.One<ReviewedRequestView>> approve(
            @PathParam("id") String id,
            @HeaderParam("If-Match") String ifMatch,
            @RequestBody(required = false) ReasonBody body) {
        UUID wanted = PathId.read(id, RequestProblems::unknownRequest);
        return decide.approve(wanted, IfMatch.read(ifMatch), callers.admin(), ReasonBody.in(body))
                .chain(this::withClient);
    }

    @POST
    @Path("{id}/reject")
    @Cancellable(false)
    @Operation(
            operationId = "rejectRequest",
            summary = "Reject a request, with a reason",
            description = "While it is pending or approved.")
    @Extension(name = ProblemsInOpenApi.EXTENSION, value = DECIDING)
    public Uni<RequestAnswer.One<ReviewedRequestView>> reject(
            @PathParam("id") String id, @HeaderParam("If-Match") String ifMatch, GivenReason body) {
        UUID wanted = PathId.read(id, RequestProblems::unknownRequest);
        return decide.reject(wanted, IfMatch.read(ifMatch), callers.admin(), GivenReason.in(body))
                .chain(this::withClient);
    }

    @POST
    @Path("replay")
    @Cancellable(false)
    @Operation(
            operationId = "replayRequestEvents",
            summary = "Publish past events again",
            description = "Of one request, or of a time: with the same ids, marked with the header replayed.")
    public Uni<ReplayAnswer> replay(ReplayRange.Body body) {
        return callers.adminZone().map(home -> Body.required(body).read(home)).chain(replay::replay);
    }

    private Uni<RequestAnswer.One<ReviewedRequestView>> withClient(InterviewRequest request) {
        RequestView view = RequestView.of(request);
        return reviewed(List.of(view)).map(views -> RequestAnswer.One.of(views.apply(view)));
    }

    private Uni<Page<ReviewedRequestView>> withClients(Page<RequestView> page) {
        return reviewed(page.items()).map(page::map);
    }

    private Uni<Function<RequestView, ReviewedRequestView>> reviewed(List<RequestView> requests) {
        return directory
                .byIds(requests.stream().map(RequestView::clientUserId).toList())
                .chain(clients -> departed.among(requests)
                        .map(gone ->
                                request -> ReviewedRequestView.of(request, clients.get(request.clientUserId()), gone)));
    }
}
