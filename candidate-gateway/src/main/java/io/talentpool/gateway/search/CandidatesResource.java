package io.talentpool.gateway.search;

import java.util.Optional;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

import io.smallrye.mutiny.Uni;
import io.talentpool.gateway.caching.Revalidated;
import io.talentpool.support.caller.Callers;
import io.talentpool.support.paging.PageRequest;
import io.talentpool.support.rule.InputCheck;

/** The list of candidates, for clients. */
@Path("/api/client/candidates")
@RolesAllowed("client")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Clients")
class CandidatesResource {

    private final CandidateIndex index;
    private final Callers callers;

    CandidatesResource(CandidateIndex index, Callers callers) {
        this.index = index;
        this.callers = callers;
    }

    @GET
    @Revalidated
    @Parameter(in = ParameterIn.HEADER, name = HttpHeaders.IF_NONE_MATCH)
    @Operation(
            summary = "Candidates, the best overall score first",
            description =
                    "Filters combine with “and”; a blank one counts as left away. While BPOC is away the list is as of the"
                            + " time in freshness, and warnings says so.")
    @APIResponse(
            responseCode = "200",
            description = "A page of candidates",
            content =
                    @Content(
                            schema = @Schema(implementation = CandidatesPage.class),
                            examples = @ExampleObject(name = "page", value = CandidatesPage.EXAMPLE)))
    public Uni<CandidatesPage> search(
            @Parameter(description = "Each word occurs in first name, position, bio, city or a skill")
                    @QueryParam("search")
                    String search,
            @Parameter(description = "Separated by commas; any of them, more matches first", example = "excel,sql")
                    @QueryParam("skills")
                    String skills,
            @Parameter(description = "City, province or country") @QueryParam("location") String location,
            @Parameter(
                            description = "Completed years",
                            example = "3",
                            schema = @Schema(type = SchemaType.INTEGER, minimum = "0", maximum = "80"))
                    @QueryParam("minExperience")
                    String minExperience,
            @Parameter(description = "In upper or lower case", schema = @Schema(enumeration = {"D", "I", "S", "C"}))
                    @QueryParam("discType")
                    String discType,
            @Parameter(
                            description = "The least cultural score",
                            schema = @Schema(type = SchemaType.INTEGER, minimum = "0", maximum = "100"))
                    @QueryParam("culturalFitMin")
                    String culturalFitMin,
            @QueryParam("limit") String limit,
            @QueryParam("cursor") String cursor) {
        var check = new InputCheck();
        var filter = check.read(() -> Filter.of(search, skills, location, minExperience, discType, culturalFitMin));
        var atMost = check.read(() -> PageRequest.of(blankToNull(limit), null).limit());
        var after = check.read(() -> Optional.ofNullable(blankToNull(cursor)).map(Place::decode));
        check.orThrow();
        return callers.client()
                .flatMap(client -> index.read(snapshot ->
                        CandidatesPage.of(snapshot.search(filter, after, atMost), snapshot, index.isStale())));
    }

    private static String blankToNull(String parameter) {
        return parameter == null || parameter.isBlank() ? null : parameter;
    }
}
