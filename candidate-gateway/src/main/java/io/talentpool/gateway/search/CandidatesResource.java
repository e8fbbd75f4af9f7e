package io.talentpool.gateway.search;

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
import io.talentpool.gateway.caching.AsOfSomeTime;
import io.talentpool.gateway.caching.Revalidated;
import io.talentpool.gateway.seal.Seal;
import io.talentpool.gateway.search.query.Filter;
import io.talentpool.support.caller.Callers;
import io.talentpool.support.rule.InputCheck;

/** The list of candidates, for clients. */
@Path("/api/client/candidates")
@RolesAllowed("client")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Clients")
class CandidatesResource {

    private final CandidateIndex index;
    private final Seal seal;
    private final Callers callers;

    CandidatesResource(CandidateIndex index, Seal seal, Callers callers) {
        this.index = index;
        this.seal = seal;
        this.callers = callers;
    }

    @GET
    @Revalidated
    @Parameter(in = ParameterIn.HEADER, name = HttpHeaders.IF_NONE_MATCH)
    @Operation(
            operationId = "searchCandidates",
            summary = "Candidates, those who match best and have the best overall score first",
            description =
                    "Filters combine with “and”; a blank one counts as left away. Neither case nor accents matter, and common"
                            + " other names (JS, K8s, Golang) are found, too. While BPOC is away the list is as of the time in"
                            + " freshness, and warnings says so.")
    @APIResponse(
            responseCode = "200",
            description = "A page of candidates; with facets=true also total and facets",
            content =
                    @Content(
                            schema = @Schema(anyOf = {CandidatesPage.class, CountedPage.class}),
                            examples = {
                                @ExampleObject(name = "page", value = CandidatesPage.EXAMPLE),
                                @ExampleObject(name = "with facets", value = CountedPage.EXAMPLE)
                            }))
    public Uni<AsOfSomeTime> search(
            @Parameter(
                            description =
                                    "Each word occurs in first name, position, bio, city or a skill; one or two letters only as a"
                                            + " whole word. “\"as written\"”, “this OR that”, and “NOT this” or “-this” for whole"
                                            + " words. Signs alone find nobody",
                            example = "\"customer service\" zendesk OR gorgias -shopify")
                    @QueryParam("search")
                    String search,
            @Parameter(
                            description =
                                    "Separated by commas; any of them. More matches come first, then those who have them as whole"
                                            + " skills, word for word, as a piece of a longer word. In quotation marks only that"
                                            + " very skill",
                            example = "excel,sql")
                    @QueryParam("skills")
                    String skills,
            @Parameter(
                            description =
                                    "City, province or country; in quotation marks a place just as facets names it",
                            example = "Cebu City, Philippines")
                    @QueryParam("location")
                    String location,
            @Parameter(
                            description = "Completed years",
                            example = "3",
                            schema = @Schema(type = SchemaType.INTEGER, minimum = "0", maximum = "80"))
                    @QueryParam("minExperience")
                    String minExperience,
            @Parameter(
                            description = "Completed years, as facets counts them",
                            schema = @Schema(enumeration = {"0-1", "2-4", "5-9", "10+"}))
                    @QueryParam("years")
                    String years,
            @Parameter(description = "In upper or lower case", schema = @Schema(enumeration = {"D", "I", "S", "C"}))
                    @QueryParam("discType")
                    String discType,
            @Parameter(
                            description = "The least cultural score",
                            schema = @Schema(type = SchemaType.INTEGER, minimum = "0", maximum = "100"))
                    @QueryParam("culturalFitMin")
                    String culturalFitMin,
            @Parameter(
                            description =
                                    "“match”: as said above. “newest”: those who joined last; who hides when that was comes last."
                                            + " “experience”: the most years first",
                            schema =
                                    @Schema(
                                            enumeration = {"match", "newest", "experience"},
                                            defaultValue = "match"))
                    @QueryParam("sort")
                    String sort,
            @Parameter(
                            description = "Whether to count the whole list, and the values of its candidates",
                            schema = @Schema(type = SchemaType.BOOLEAN, defaultValue = "false"))
                    @QueryParam("facets")
                    String facets,
            @Parameter(description = PageParameters.LIMIT) @QueryParam("limit") String limit,
            @QueryParam("cursor") String cursor) {
        var check = new InputCheck();
        var filter =
                check.read(() -> Filter.of(search, skills, location, minExperience, years, discType, culturalFitMin));
        var page = check.read(() -> PageParameters.of(sort, limit, cursor, facets, seal));
        check.orThrow();
        return callers.client()
                .flatMap(client -> index.read((snapshot, deadline) -> {
                    var found = snapshot.search(filter, page.sorting(), page.after(), page.limit(), deadline);
                    var answer = CandidatesPage.of(found, snapshot, index.warnings(), seal);
                    return page.facets() ? CountedPage.of(answer, snapshot.count(filter, deadline)) : answer;
                }));
    }
}
