package io.talentpool.gateway.profile;

import java.time.Instant;
import java.util.List;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

import io.smallrye.mutiny.Uni;
import io.talentpool.gateway.caching.AsOfSomeTime;
import io.talentpool.gateway.caching.ContentSink;
import io.talentpool.gateway.caching.Revalidated;
import io.talentpool.support.caller.Callers;

/** A candidate's profile, for clients. */
@Path("/api/client/candidates") // the list's own path, so that a wrong method is 405 here too
@RolesAllowed("client")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Clients")
class ClientProfileResource {

    private static final String STALE =
            "The candidate database cannot be reached at the moment; this profile is as of the time in freshness.";

    /**
     * The answer's envelope.
     *
     * @param freshness the moment whose state of BPOC this shows
     * @param warnings what a person should know about the answer; mostly empty
     */
    @Schema(name = "ProfileAnswer")
    record Answer(boolean success, Profile candidate, Instant freshness, List<String> warnings)
            implements AsOfSomeTime {

        @Override
        public void writeContent(ContentSink content) {
            content.value(candidate);
            content.value(warnings);
        }

        static Answer of(Profiles.Shown shown) {
            return new Answer(true, shown.profile(), shown.asOf(), shown.stale() ? List.of(STALE) : List.of());
        }
    }

    private final Profiles profiles;
    private final Callers callers;

    ClientProfileResource(Profiles profiles, Callers callers) {
        this.profiles = profiles;
        this.callers = callers;
    }

    @GET
    @Path("{id}")
    @Revalidated
    @Parameter(in = ParameterIn.HEADER, name = HttpHeaders.IF_NONE_MATCH)
    @Operation(
            operationId = "getCandidate",
            summary = "One candidate, anonymously",
            description =
                    "First name only. Addresses, numbers, links and the last name are taken out of every text. Whoever has no"
                            + " résumé, or works for BPOC, is answered like somebody unknown. While BPOC is away, a profile that was"
                            + " shown lately is as of the time in freshness, and warnings says so.")
    @APIResponse(
            responseCode = "200",
            description = "The candidate",
            content =
                    @Content(
                            schema = @Schema(implementation = Answer.class),
                            examples = @ExampleObject(name = "profile", value = Examples.PROFILE)))
    public Uni<Answer> profile(@PathParam("id") String id) {
        return callers.client().flatMap(client -> profiles.forClients(id)).map(Answer::of);
    }
}
