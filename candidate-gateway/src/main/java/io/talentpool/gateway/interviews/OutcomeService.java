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

/** The part of the outcome service's API that we need. */
@RegisterRestClient(configKey = "outcome-service")
@RegisterClientHeaders // passes the caller's Authorization on
@Produces(MediaType.APPLICATION_JSON)
interface OutcomeService {

    /** The caller's outcomes, newest first, as many as a page without a limit has. */
    @GET
    @Path("/api/client/interviews/outcomes")
    Uni<Answer> newest();

    /**
     * The caller's outcomes of some interviews.
     *
     * @param interviews ids, separated by commas; at most {@value #MOST}
     */
    @GET
    @Path("/api/client/interviews/outcomes")
    Uni<Answer> about(@QueryParam("interviews") String interviews);

    int MOST = 100;

    /** Its objects as they are; see http-api.md. */
    record Answer(
            List<ObjectNode> outcomes,
            @JsonProperty("next_cursor") String nextCursor) {

        public Answer {
            outcomes = List.copyOf(outcomes);
        }
    }
}
