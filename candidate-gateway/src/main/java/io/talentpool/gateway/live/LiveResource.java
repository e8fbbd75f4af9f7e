package io.talentpool.gateway.live;

import java.time.Duration;
import java.util.UUID;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.sse.OutboundSseEvent;
import jakarta.ws.rs.sse.Sse;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.extensions.Extension;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

import io.smallrye.common.annotation.Blocking;
import io.smallrye.mutiny.Multi;
import io.talentpool.support.caller.Callers;
import io.talentpool.support.openapi.ProblemsInOpenApi;

/**
 * Changes of status as they happen: a client's own, and everybody's for admins. Blocking, since a stream begins with its status 200:
 * whoever may not have one has to be told so before there is one.
 */
@Blocking
@Path("/api")
class LiveResource {

    private static final Duration PATIENCE = Duration.ofSeconds(3);

    private final Callers callers;
    private final LiveStreams streams;

    LiveResource(Callers callers, LiveStreams streams) {
        this.callers = callers;
        this.streams = streams;
    }

    @GET
    @Path("client/events")
    @RolesAllowed("client")
    @Tag(name = "Clients")
    @Produces(MediaType.SERVER_SENT_EVENTS)
    @Operation(
            operationId = "followMyChanges",
            summary = "My changes of status, as they happen",
            description =
                    "A stream of server-sent events, which ends when the token expires. Each is named after what happened, with the"
                            + " data that other systems get on Kafka, but without who of the staff acted. Whoever comes again with"
                            + " Last-Event-ID within 15 minutes is told what they missed, and may be told of something twice; later than"
                            + " that comes an event “reset”: load the data anew. An event “heartbeat” shows that the stream is alive and says how often"
                            + " one comes (every_seconds); whoever hears nothing for twice as long opens the stream again.")
    @Extension(name = ProblemsInOpenApi.EXTENSION, value = "too-many-streams")
    @APIResponse(
            responseCode = "200",
            description = "The stream",
            content =
                    @Content(
                            mediaType = MediaType.SERVER_SENT_EVENTS,
                            schema = @Schema(implementation = String.class),
                            examples = @ExampleObject(name = "stream", value = LiveStreams.EXAMPLE)))
    public Multi<OutboundSseEvent> forClient(
            @Context Sse sse,
            @Parameter(description = "The id of the event that was seen last")
                    @HeaderParam(HttpHeaders.LAST_EVENT_ID_HEADER)
                    String lastEventId) {
        var caller = caller(lastEventId);
        UUID client = callers.client().await().atMost(PATIENCE).id();
        return streams.open(sse, caller, event -> event.client().equals(client), LiveEvent::forClient);
    }

    @GET
    @Path("admin/events")
    @RolesAllowed("admin")
    @Tag(name = "Admins")
    @Produces(MediaType.SERVER_SENT_EVENTS)
    @Operation(
            operationId = "followAllChanges",
            summary = "All changes of status, as they happen",
            description = "As the clients’ stream, with everybody’s changes and who made them.")
    @Extension(name = ProblemsInOpenApi.EXTENSION, value = "too-many-streams")
    @APIResponse(
            responseCode = "200",
            description = "The stream",
            content =
                    @Content(
                            mediaType = MediaType.SERVER_SENT_EVENTS,
                            schema = @Schema(implementation = String.class),
                            examples = @ExampleObject(name = "stream", value = LiveStreams.EXAMPLE)))
    public Multi<OutboundSseEvent> forAdmin(
            @Context Sse sse,
            @Parameter(description = "The id of the event that was seen last")
                    @HeaderParam(HttpHeaders.LAST_EVENT_ID_HEADER)
                    String lastEventId) {
        return streams.open(sse, caller(lastEventId), event -> true, LiveEvent::forAdmins);
    }

    private LiveStreams.Caller caller(String lastEventId) {
        return new LiveStreams.Caller(callers.subject(), callers.signedInUntil(), lastEventId);
    }
}
