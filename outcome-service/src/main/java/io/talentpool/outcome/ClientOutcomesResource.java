package io.talentpool.outcome;

import java.net.URI;
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

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.extensions.Extension;
import org.eclipse.microprofile.openapi.annotations.headers.Header;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;
import org.jboss.resteasy.reactive.server.Cancellable;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import io.talentpool.support.caller.Callers;
import io.talentpool.support.http.Body;
import io.talentpool.support.http.IfMatch;
import io.talentpool.support.http.PathId;
import io.talentpool.support.openapi.ProblemsInOpenApi;
import io.talentpool.support.paging.PageRequest;

/** What a client does with the outcomes of their interviews. */
@Path(ClientOutcomesResource.PATH)
@RolesAllowed("client")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Clients")
class ClientOutcomesResource {

    static final String PATH = "/api/client/interviews";

    private final Callers callers;
    private final RecordOutcomes recordOutcomes;
    private final InterviewOutcomes outcomes;

    ClientOutcomesResource(Callers callers, RecordOutcomes recordOutcomes, InterviewOutcomes outcomes) {
        this.callers = callers;
        this.recordOutcomes = recordOutcomes;
        this.outcomes = outcomes;
    }

    @POST
    @Path("{id}/outcome")
    @Cancellable(false)
    @Operation(
            operationId = "recordMyOutcome",
            summary = "Record my decision about an interview",
            description = "From its start on. A decision needs_review may be revised (200); hire and reject are final.")
    @APIResponse(
            responseCode = "201",
            description = "The first decision is recorded",
            headers =
                    @Header(name = "Location", description = "Where it is", schema = @Schema(type = SchemaType.STRING)),
            content = @Content(schema = @Schema(implementation = OutcomeAnswer.Recorded.class)))
    @APIResponse(
            responseCode = "200",
            description = "The decision is revised",
            content = @Content(schema = @Schema(implementation = OutcomeAnswer.Recorded.class)))
    @Extension(
            name = ProblemsInOpenApi.EXTENSION,
            value =
                    "interview-not-begun, interview-did-not-take-place, outcome-final, changed-meanwhile, upstream-timeout")
    public Uni<RestResponse<OutcomeAnswer.Recorded>> record(
            @PathParam("id") String id, @HeaderParam("If-Match") String ifMatch, VerdictBody body) {
        UUID interview = PathId.read(id, OutcomeProblems::unknownInterview);
        IfMatch seen = IfMatch.read(ifMatch);
        return callers.client()
                .chain(client -> recordOutcomes.record(
                        client, interview, seen, Body.required(body).read()))
                .map(outcome -> answer(interview, outcome));
    }

    @GET
    @Path("{id}/outcome")
    @Operation(
            operationId = "getMyOutcome",
            summary = "My decision about an interview",
            description = "By the interview's id. Until one is recorded there is none: 404.")
    public Uni<OutcomeAnswer.One<OutcomeView>> one(@PathParam("id") String id) {
        UUID interview = PathId.read(id, OutcomeProblems::unknownOutcome);
        return callers.client()
                .chain(client -> Panache.withSession(() -> outcomes.of(client.id(), interview)))
                .map(found -> found.orElseThrow(OutcomeProblems::unknownOutcome))
                .map(outcome -> OutcomeAnswer.One.of(OutcomeView.of(outcome)));
    }

    @GET
    @Path("outcomes")
    @Operation(
            operationId = "listMyOutcomes",
            summary = "My decisions, newest first",
            description = "Those about all my interviews, page by page; or those about the interviews that are named.")
    public Uni<OutcomeAnswer.Own> list(
            @Parameter(
                            description = "Ids of interviews, separated by commas; at most 100",
                            example = "4d8c4a4e-0b2f-4f3b-8d51-5b8a86f0a2c7")
                    @QueryParam("interviews")
                    String interviews,
            @Parameter(description = PageRequest.LONG) @QueryParam("limit") String limit,
            @QueryParam("cursor") String cursor) {
        PageRequest page = PageRequest.orLong(limit, cursor);
        return callers.client()
                .map(client -> OutcomeFilter.own(client.id(), interviews))
                .chain(filter -> Panache.withSession(() -> outcomes.newest(filter, page)))
                .map(found -> OutcomeAnswer.Own.of(found.map(OutcomeView::of)));
    }

    private static RestResponse<OutcomeAnswer.Recorded> answer(UUID interview, InterviewOutcome outcome) {
        OutcomeAnswer.Recorded answer = OutcomeAnswer.Recorded.of(outcome);
        return outcome.version == 1
                ? ResponseBuilder.create(RestResponse.Status.CREATED, answer)
                        .location(URI.create("%s/%s/outcome".formatted(PATH, interview)))
                        .build()
                : RestResponse.ok(answer);
    }
}
