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

/** The part of the scheduling service's API that we need. */
@RegisterRestClient(configKey = "scheduling-service")
@RegisterClientHeaders // passes the caller's Authorization on
@Produces(MediaType.APPLICATION_JSON)
interface SchedulingService {

    /**
     * The caller's interviews, newest first, as many as a page without a limit has.
     *
     * @param cursor where the page before ended; null for the newest
     */
    @GET
    @Path("/api/client/interviews/scheduled")
    Uni<Answer> page(@QueryParam("cursor") String cursor);

    /** Its objects as they are; see http-api.md. */
    record Answer(
            List<ObjectNode> interviews,
            @JsonProperty("next_cursor") String nextCursor) {

        public Answer {
            interviews = List.copyOf(interviews);
        }
    }
}
