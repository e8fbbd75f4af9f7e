package io.talentpool.gateway.interviews;

import java.util.List;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;

import org.eclipse.microprofile.rest.client.annotation.RegisterClientHeaders;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;

import io.smallrye.mutiny.Uni;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** The part of the request service's API that we need. */
@RegisterRestClient(configKey = "request-service")
@RegisterClientHeaders // passes the caller's Authorization on
@Produces(MediaType.APPLICATION_JSON)
interface RequestService {

    /**
     * The caller's requests, newest first, as many as a page without a limit has.
     *
     * @param cursor where the page before ended; null for the newest
     */
    @GET
    @Path("/api/client/interviews/request")
    Uni<Answer> page(@QueryParam("cursor") String cursor);

    /** Its objects as they are; see http-api.md. */
    record Answer(
            List<ObjectNode> requests,
            @JsonProperty("next_cursor") String nextCursor) {

        public Answer {
            requests = List.copyOf(requests);
        }
    }
}
