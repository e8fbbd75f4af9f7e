package io.talentpool.outcome;

import java.util.Objects;
import java.util.UUID;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

import org.eclipse.microprofile.rest.client.annotation.RegisterClientHeaders;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;

import io.smallrye.mutiny.Uni;

/** The part of scheduling-service's API that R10 needs. */
@RegisterRestClient(configKey = "scheduling-service")
@RegisterClientHeaders // passes the caller's Authorization on
@Produces(MediaType.APPLICATION_JSON)
interface SchedulingService {

    @GET
    @Path("/api/client/interviews/scheduled/{id}")
    Uni<Answer> interview(@PathParam("id") UUID id);

    record Answer(Interview interview) {
        public Answer {
            Objects.requireNonNull(interview, "interview");
        }
    }
}
