package io.talentpool.request;

import java.net.URI;
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
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.extensions.Extension;
import org.eclipse.microprofile.openapi.annotations.headers.Header;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.server.Cancellable;

import io.smallrye.mutiny.Uni;
import io.talentpool.support.caller.Callers;
import io.talentpool.support.http.Body;
import io.talentpool.support.http.IfMatch;
import io.talentpool.support.http.PathId;
import io.talentpool.support.idempotency.IdempotencyKey;
import io.talentpool.support.openapi.ProblemsInOpenApi;
import io.talentpool.support.paging.PageRequest;
import io.talentpool.support.time.TimeZonesAnswer;

/** What a client does with their interview requests. */
@Path(ClientRequestsResource.PATH)
@RolesAllowed("client")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Clients")
class ClientRequestsResource {

    static final String PATH = "/api/client/interviews/request";
    private static final String ASKING =
            "not-found, unknown-candidate, request-already-open, changed-meanwhile, idempotency-key-reused, upstream-timeout";

    private final Callers callers;
    private final RequestInterviews requestInterviews;
    private final RepeatedRequests repeated;
    private final DecideRequests decide;
    private final RequestRows requests;
    private final ZoneId defaultZone;

    ClientRequestsResource(
            Callers callers,
            RequestInterviews requestInterviews,
            RepeatedRequests repeated,
            DecideRequests decide,
            RequestRows requests,
            @ConfigProperty(name = "talent-pool.time-zone", defaultValue = "UTC") ZoneId defaultZone) {
        this.callers = callers;
        this.requestInterviews = requestInterviews;
        this.repeated = repeated;
        this.decide = decide;
        this.requests = requests;
        this.defaultZone = defaultZone;
    }

    @POST
    @Cancellable(false)
    @Operation(
            operationId = "createMyRequest",
            summary = "Ask to interview a candidate",
            description =
                    "One request per candidate can be open at a time. With an Idempotency-Key it may be sent again safely: then"
                            + " the answer says so, and shows the request as it stands now.")
    @APIResponse(
            responseCode = "201",
            description = "The request was made",
            headers = {
                @Header(name = "Location", description = "Where it is", schema = @Schema(type = SchemaType.STRING)),
                @Header(
                        name = "Idempotent-Replayed",
                        description = "true when it was made before, by the same key",
                        schema = @Schema(type = SchemaType.BOOLEAN))
            },
            content = @Content(schema = @Schema(implementation = RequestAnswer.Created.class)))
    @Extension(name = ProblemsInOpenApi.EXTENSION, value = ASKING)
    public Uni<RestResponse<RequestAnswer.Created>> request(
            @Parameter(
                            description =
                                    "Names this request, so that it may be sent again: 1 to 255 printable characters, with or"
                                            + " without quotation marks")
                    @HeaderParam(IdempotencyKey.HEADER)
                    String key,
            NewRequestBody body) {
        return callers.client()
                .chain(client -> requestInterviews.request(
                        client,
                        Body.required(body).read(client.zone().orElse(defaultZone)),
                        repeated.key(client.id(), key, body)))
                .map(ClientRequestsResource::answer);
    }

    @GET
    @Operation(
            operationId = "listMyRequests",
            summary = "My requests, newest first",
            description = "In any status unless one is asked for.")
    public Uni<RequestAnswer.Many<RequestView>> list(
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
                                            defaultValue = "all"))
                    @QueryParam("status")
                    String status,
            @Parameter(description = PageRequest.LONG) @QueryParam("limit") String limit,
            @QueryParam("cursor") String cursor) {
        PageRequest page = PageRequest.orLong(limit, cursor);
        return callers.client()
                .map(client -> RequestFilter.own(client.id(), status))
                .chain(filter -> requests.newest(filter, page))
                .map(RequestAnswer.Many::of);
    }

    @GET
    @Path("time-zones")
    @Operation(
            operationId = "listTimeZonesForClients",
            summary = "Time zones that may be named",
            description =
                    "Offer no others: browsers may know zones that this service does not, and the other way round.")
    @APIResponse(
            responseCode = "200",
            description = "All of them",
            content =
                    @Content(
                            schema = @Schema(implementation = TimeZonesAnswer.class),
                            examples = @ExampleObject(name = "some", value = TimeZonesAnswer.EXAMPLE)))
    public Uni<TimeZonesAnswer> timeZones() {
        return callers.client().map(client -> TimeZonesAnswer.all());
    }

    @GET
    @Path("{id}")
    @Operation(
            operationId = "getMyRequest",
            summary = "One of my requests",
            description = "Somebody else's is answered like an unknown one, with 404.")
    public Uni<RequestAnswer.One<RequestView>> one(@PathParam("id") String id) {
        UUID wanted = PathId.read(id, RequestProblems::unknownRequest);
        return callers.client()
                .chain(client -> requests.of(client.id(), wanted))
                .map(found -> RequestAnswer.One.of(found.orElseThrow(RequestProblems::unknownRequest)));
    }

    @POST
    @Path("{id}/withdraw")
    @Cancellable(false)
    @Operation(
            operationId = "withdrawMyRequest",
            summary = "Withdraw my request",
            description = "While it is pending or approved. A reason may be given.")
    @Extension(name = ProblemsInOpenApi.EXTENSION, value = "transition-refused, changed-meanwhile")
    public Uni<RequestAnswer.One<RequestView>> withdraw(
            @PathParam("id") String id,
            @HeaderParam("If-Match") String ifMatch,
            @RequestBody(required = false) ReasonBody body) {
        UUID wanted = PathId.read(id, RequestProblems::unknownRequest);
        IfMatch seen = IfMatch.read(ifMatch);
        return callers.client()
                .chain(client -> decide.withdraw(wanted, seen, client, ReasonBody.in(body)))
                .map(request -> RequestAnswer.One.of(RequestView.of(request)));
    }

    private static RestResponse<RequestAnswer.Created> answer(RequestInterviews.Asked asked) {
        var response = RestResponse.ResponseBuilder.create(RestResponse.Status.CREATED, asked.answer())
                .location(URI.create(PATH + "/" + asked.answer().request().id()));
        return asked.replayed() ? response.header("Idempotent-Replayed", true).build() : response.build();
    }
}
