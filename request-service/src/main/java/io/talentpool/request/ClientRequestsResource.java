package io.talentpool.request;

import java.net.URI;
import java.time.ZoneId;
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
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.server.Cancellable;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import io.talentpool.support.caller.Callers;
import io.talentpool.support.http.Body;
import io.talentpool.support.http.PathId;
import io.talentpool.support.paging.PageRequest;

/** What a client does with their interview requests. */
@Path(ClientRequestsResource.PATH)
@RolesAllowed("client")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Clients")
class ClientRequestsResource {

    static final String PATH = "/api/client/interviews/request";

    private final Callers callers;
    private final RequestInterviews requestInterviews;
    private final InterviewRequests requests;
    private final ZoneId defaultZone;

    ClientRequestsResource(
            Callers callers,
            RequestInterviews requestInterviews,
            InterviewRequests requests,
            @ConfigProperty(name = "talent-pool.time-zone", defaultValue = "UTC") ZoneId defaultZone) {
        this.callers = callers;
        this.requestInterviews = requestInterviews;
        this.requests = requests;
        this.defaultZone = defaultZone;
    }

    @POST
    @Cancellable(false)
    @Operation(
            summary = "Ask to interview a candidate",
            description = "One request per candidate can be open at a time.")
    public Uni<RestResponse<RequestAnswer.Created>> request(NewRequestBody body) {
        return callers.client()
                .chain(client -> requestInterviews.request(
                        client, Body.required(body).read(client.zone().orElse(defaultZone))))
                .map(request -> RestResponse.ResponseBuilder.create(
                                RestResponse.Status.CREATED, RequestAnswer.Created.of(request))
                        .location(URI.create(PATH + "/" + request.id))
                        .build());
    }

    @GET
    @Operation(summary = "My requests, newest first")
    public Uni<RequestAnswer.Many<RequestView>> list(
            @QueryParam("status") String status,
            @QueryParam("limit") String limit,
            @QueryParam("cursor") String cursor) {
        PageRequest page = PageRequest.of(limit, cursor);
        return callers.client()
                .map(client -> RequestFilter.own(client.id(), status))
                .chain(filter -> Panache.withSession(() -> requests.newest(filter, page)))
                .map(found -> RequestAnswer.Many.of(found.map(RequestView::of)));
    }

    @GET
    @Path("{id}")
    @Operation(summary = "One of my requests")
    public Uni<RequestAnswer.One<RequestView>> one(@PathParam("id") String id) {
        UUID wanted = PathId.read(id, RequestProblems::unknownRequest);
        return callers.client()
                .chain(client -> Panache.withSession(() -> requests.of(client.id(), wanted)))
                .map(found -> found.orElseThrow(RequestProblems::unknownRequest))
                .map(request -> RequestAnswer.One.of(RequestView.of(request)));
    }
}
