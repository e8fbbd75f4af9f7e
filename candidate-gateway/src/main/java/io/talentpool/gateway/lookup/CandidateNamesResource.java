package io.talentpool.gateway.lookup;

import java.util.List;
import java.util.Map;
import java.util.UUID;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

import io.smallrye.mutiny.Uni;
import io.talentpool.support.caller.Callers;

/** Whom of some candidates clients may see, by first name. The request service asks here, with the client's token, for every request (R2). */
@Path("/api/client/candidates/names")
@RolesAllowed("client")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Clients")
class CandidateNamesResource {

    private static final String EXAMPLE = """
            {"success": true, "candidates": [{"id": "8727a6d9-f218-44d2-b5b9-a400a41c0ac4", "firstName": "Zoë"}]}
            """;

    /** The answer's envelope. */
    @Schema(name = "CandidateNamesAnswer")
    record Answer(boolean success, List<NamedCandidate> candidates) {

        static Answer of(Map<UUID, String> names) {
            return new Answer(
                    true,
                    names.entrySet().stream()
                            .map(named -> new NamedCandidate(named.getKey(), named.getValue()))
                            .toList());
        }
    }

    /** A candidate whom clients may see. */
    record NamedCandidate(UUID id, String firstName) {}

    private final CandidateNames names;
    private final Callers callers;

    CandidateNamesResource(CandidateNames names, Callers callers) {
        this.names = names;
        this.callers = callers;
    }

    @GET
    @Operation(
            operationId = "listCandidateNames",
            summary = "The first names of some candidates",
            description =
                    "Of those whom clients may see; whoever is not to be found is left out. At most 100 at a time. The answer is as old as"
                            + " that of a search, an hour at most.")
    @APIResponse(
            responseCode = "200",
            description = "Those that are to be found, in no order",
            content =
                    @Content(
                            schema = @Schema(implementation = Answer.class),
                            examples = @ExampleObject(name = "one is there", value = EXAMPLE)))
    public Uni<Answer> names(
            @Parameter(
                            description = "Ids of candidates, separated by commas",
                            example = "8727a6d9-f218-44d2-b5b9-a400a41c0ac4")
                    @QueryParam("ids")
                    String ids) {
        var wanted = CandidateIds.read(ids);
        return callers.client().flatMap(client -> names.of(wanted)).map(Answer::of);
    }
}
