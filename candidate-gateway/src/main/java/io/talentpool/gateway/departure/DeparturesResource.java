package io.talentpool.gateway.departure;

import java.util.List;
import java.util.UUID;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.extensions.Extension;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

import io.smallrye.mutiny.Uni;
import io.talentpool.gateway.lookup.CandidateIds;
import io.talentpool.support.openapi.ProblemsInOpenApi;

/** Which candidates have left BPOC, for admins' lists of requests and interviews. */
@Path("/api/admin/candidates/departed")
@RolesAllowed("admin")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Admins")
class DeparturesResource {

    private static final String EXAMPLE = """
            {"success": true, "departed": ["8727a6d9-f218-44d2-b5b9-a400a41c0ac4"]}
            """;

    /** The answer's envelope. */
    @Schema(name = "DeparturesAnswer")
    record Answer(boolean success, List<UUID> departed) {}

    private final Departures departures;

    DeparturesResource(Departures departures) {
        this.departures = departures;
    }

    @GET
    @Operation(
            operationId = "listDepartedCandidates",
            summary = "Who of some candidates has left",
            description = "Those that BPOC no longer has, or no longer shows to anybody. At most 100 at a time.")
    @APIResponse(
            responseCode = "200",
            description = "Those that have left, in no order",
            content =
                    @Content(
                            schema = @Schema(implementation = Answer.class),
                            examples = @ExampleObject(name = "one has left", value = EXAMPLE)))
    @Extension(name = ProblemsInOpenApi.EXTENSION, value = "upstream-unavailable")
    public Uni<Answer> departed(
            @Parameter(
                            description = "Ids of candidates, separated by commas",
                            example = "8727a6d9-f218-44d2-b5b9-a400a41c0ac4")
                    @QueryParam("ids")
                    String ids) {
        return departures.among(CandidateIds.read(ids)).map(gone -> new Answer(true, List.copyOf(gone)));
    }
}
