package io.talentpool.gateway.search;

import java.util.List;

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
import io.talentpool.gateway.search.counting.FacetCount;
import io.talentpool.gateway.search.query.SkillBeginning;
import io.talentpool.support.caller.Callers;

/** Skills that candidates have, for a field in which somebody types one. */
@Path("/api/client/candidates/suggestions")
@RolesAllowed("client")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Clients")
class SuggestionsResource {

    private static final String EXAMPLE = """
            {
              "success": true,
              "skills": [{"value": "JavaScript", "count": 41}, {"value": "Java", "count": 17}]
            }
            """;

    private final CandidateIndex index;
    private final Callers callers;

    SuggestionsResource(CandidateIndex index, Callers callers) {
        this.index = index;
        this.callers = callers;
    }

    @GET
    @Operation(
            operationId = "suggestSkills",
            summary = "Skills that begin with what was typed",
            description = "The ten that most candidates have, each spelt as most of them do. Nothing typed yet: none.")
    @APIResponse(
            responseCode = "200",
            description = "Skills, the most frequent first",
            content =
                    @Content(
                            schema = @Schema(implementation = SkillSuggestions.class),
                            examples = @ExampleObject(name = "skills", value = EXAMPLE)))
    public Uni<SkillSuggestions> suggest(
            @Parameter(description = "The beginning of a skill; neither case nor accents matter", example = "jav")
                    @QueryParam("skill")
                    String skill) {
        var beginning = SkillBeginning.read(skill);
        return callers.client()
                .flatMap(client -> beginning.isEmpty()
                        ? Uni.createFrom().item(new SkillSuggestions(true, List.of()))
                        : index.read((snapshot, deadline) ->
                                new SkillSuggestions(true, snapshot.suggestions(beginning.orElseThrow(), deadline))));
    }

    /** The answer on the wire. */
    record SkillSuggestions(boolean success, List<FacetCount> skills) {}
}
