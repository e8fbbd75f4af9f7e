package io.talentpool.request;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;

import org.eclipse.microprofile.rest.client.annotation.RegisterClientHeaders;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;

import io.smallrye.mutiny.Uni;

/** The part of the candidate gateway's API that R2 needs. */
@RegisterRestClient(configKey = "candidate-gateway")
@RegisterClientHeaders // passes the caller's Authorization on
@Produces(MediaType.APPLICATION_JSON)
interface CandidateGateway {

    /** Of some candidates, those whom clients may see. */
    @GET
    @Path("/api/client/candidates/names")
    Uni<Names> names(@QueryParam("ids") UUID id);

    @GET
    @Path("/api/client/candidates/{id}")
    Uni<Answer> profile(@PathParam("id") UUID id);

    /** Only an admin may ask. */
    @GET
    @Path("/api/admin/candidates/departed")
    Uni<Departed> departed(@QueryParam("ids") String ids);

    record Departed(Set<UUID> departed) {
        public Departed {
            Objects.requireNonNull(departed, "departed");
        }
    }

    record Names(List<Named> candidates) {
        public Names {
            Objects.requireNonNull(candidates, "candidates");
        }

        Optional<Candidate> candidate(UUID id) {
            return candidates.stream()
                    .filter(named -> named.id().equals(id))
                    .findFirst()
                    .map(named -> new Candidate(id, named.firstName()));
        }
    }

    record Named(UUID id, String firstName) {
        public Named {
            Objects.requireNonNull(id, "id");
        }
    }

    record Answer(Profile candidate) {
        public Answer {
            Objects.requireNonNull(candidate, "candidate");
        }
    }

    record Profile(String firstName) {}
}
