package io.talentpool.request;

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

/** What an admin does with the clients' interview requests. */
@Path("/api/admin/interviews/requests")
@RolesAllowed("admin")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Admins")
class AdminRequestsResource {

    private final Callers callers;
    private final CallerDirectory directory;
    private final ReviewRequests review;
    private final InterviewRequests requests;

    AdminRequestsResource(
            Callers callers, CallerDirectory directory, ReviewRequests review, InterviewRequests requests) {
        this.callers = callers;
        this.directory = directory;
        this.review = review;
        this.requests = requests;
    }

    @GET
    @Operation(
            summary = "Requests by status, newest first",
            description = "Pending ones unless another status is asked for.")
    public Uni<RequestAnswer.Many<ReviewedRequestView>> list(
            @QueryParam("status") String status,
            @QueryParam("limit") String limit,
            @QueryParam("cursor") String cursor) {
        RequestFilter filter = RequestFilter.everybodys(status);
        PageRequest page = PageRequest.of(limit, cursor);
        return Panache.withSession(() -> requests.newest(filter, page))
                .chain(this::withClients)
                .map(RequestAnswer.Many::of);
    }

    @GET
    @Path("{id}")
    @Operation(summary = "One request")
    public Uni<RequestAnswer.One<ReviewedRequestView>> one(@PathParam("id") String id) {
        UUID wanted = PathId.read(id, RequestProblems::unknownRequest);
        return Panache.withSession(() -> requests.findById(wanted))
                .onItem()
                .ifNull()
                .failWith(RequestProblems::unknownRequest)
                .chain(this::withClient);
    }

    @POST
    @Path("{id}/approve")
    @Cancellable(false)
    @Operation(summary = "Approve a request")
    public Uni<RequestAnswer.One<ReviewedRequestView>> approve(@PathParam("id") String id, ReasonBody body) {
        UUID wanted = PathId.read(id, RequestProblems::unknownRequest);
        return review.approve(wanted, callers.admin(), ReasonBody.in(body)).chain(this::withClient);
    }

    @POST
    @Path("{id}/reject")
    @Cancellable(false)
    @Operation(summary = "Reject a request, with a reason")
    public Uni<RequestAnswer.One<ReviewedRequestView>> reject(@PathParam("id") String id, ReasonBody body) {
        UUID wanted = PathId.read(id, RequestProblems::unknownRequest);
        return review.reject(wanted, callers.admin(), ReasonBody.in(body)).chain(this::withClient);
    }

    private Uni<RequestAnswer.One<ReviewedRequestView>> withClient(InterviewRequest request) {
        return directory
                .byId(request.clientUserId)
                .map(client -> RequestAnswer.One.of(ReviewedRequestView.of(request, client)));
    }

    private Uni<Page<ReviewedRequestView>> withClients(Page<InterviewRequest> page) {
        return directory
                .byIds(page.items().stream()
                        .map(request -> request.clientUserId)
                        .toList())
                .map(clients ->
                        page.map(request -> ReviewedRequestView.of(request, clients.get(request.clientUserId))));
    }
}
