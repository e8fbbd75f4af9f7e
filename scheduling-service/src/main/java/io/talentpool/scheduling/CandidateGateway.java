package io.talentpool.scheduling;

import java.util.Objects;
import java.util.Set;
import java.util.UUID;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;

import org.eclipse.microprofile.rest.client.annotation.RegisterClientHeaders;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;

import io.smallrye.mutiny.Uni;

/** The part of the candidate gateway's API that admins' answers need. */
@RegisterRestClient(configKey = "candidate-gateway")
@RegisterClientHeaders // passes the caller's Authorization on
@Produces(MediaType.APPLICATION_JSON)
interface CandidateGateway {

    /** Only an admin may ask. */
    @GET
    @Path("/api/admin/candidates/departed")
    Uni<Departed> departed(@QueryParam("ids") String ids);

    record Departed(Set<UUID> departed) {
        public Departed {
            Objects.requireNonNull(departed, "departed");
        }
    }
}
