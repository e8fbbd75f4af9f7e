package io.talentpool.scheduling;

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

/** The part of request-service's API that R5 needs. */
@RegisterRestClient(configKey = "request-service")
@RegisterClientHeaders // passes the caller's Authorization on
@Produces(MediaType.APPLICATION_JSON)
interface RequestService {

    @GET
    @Path("/api/admin/interviews/requests/{id}")
    Uni<Answer> request(@PathParam("id") UUID id);

    record Answer(InterviewRequest request) {
        public Answer {
            Objects.requireNonNull(request, "request");
        }
    }
}
