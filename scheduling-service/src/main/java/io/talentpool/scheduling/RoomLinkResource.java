package io.talentpool.scheduling;

import java.net.URI;
import java.util.Optional;
import java.util.UUID;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HEAD;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.headers.Header;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirements;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

import io.smallrye.mutiny.Uni;
import io.talentpool.scheduling.link.RoomLinks;
import io.talentpool.scheduling.link.RoomPage;
import io.talentpool.support.limits.CallLimits;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;

/**
 * A client's personal link, as a browser opens it: without a token, its signature is checked instead. Looking at a link (HEAD, or a browser that
 * loads in advance) makes no meeting token.
 */
@Path(RoomLinks.PATH + "/{id}")
@PermitAll
@SecurityRequirements
@Tag(name = "Clients")
class RoomLinkResource {

    private static final String RETRY_AFTER = "Retry-After";
    private static final String HTML = MediaType.TEXT_HTML + ";charset=utf-8";
    private static final String EXAMPLE = """
            <!DOCTYPE html>
            <html lang="en">
            <head><title>Your interview has not started yet – Talent Pool</title></head>
            <body><main><h1>Your interview has not started yet</h1>
            <p>It begins on Tuesday, 1 December 2026 at 17:00 (Asia/Manila, UTC+08:00). The room opens at 16:45.</p></main></body>
            </html>
            """;

    private static final String BEGIN =
            "<!DOCTYPE html>\n<html lang=\"en\">\n<head><title>Talent Pool</title></head>\n";
    private static final String IN_ADVANCE =
            BEGIN + "<body><main><h1>Open this link yourself</h1></main></body>\n</html>\n";
    private static final String UNKNOWN =
            BEGIN + "<body><main><h1>This link does not work</h1></main></body>\n</html>\n";
    private static final String TOO_MANY =
            BEGIN + "<body><main><h1>Too many links were tried</h1></main></body>\n</html>\n";
    private static final String NOT_READY =
            BEGIN + "<body><main><h1>The room is being prepared</h1></main></body>\n</html>\n";

    private final EnterRooms rooms;
    private final CallLimits limits;

    RoomLinkResource(EnterRooms rooms, CallLimits limits) {
        this.rooms = rooms;
        this.limits = limits;
    }

    @GET
    @Produces(HTML)
    @Operation(
            operationId = "openMyRoom",
            summary = "My personal link, for a browser to open",
            description =
                    "At the address that daily_co_room_url gives a client, and without a token. While the room is open it leads into the room"
                            + " with a fresh meeting token of that client. Before and after that it is a page that says when, in the client's"
                            + " time zone. It opens no other interview, and an admin can revoke it: a link that is wrong or revoked is a"
                            + " page, too, with 404.")
    @APIResponse(
            responseCode = "200",
            description = "A page that says when the room opens, or that the interview is over or cancelled",
            content =
                    @Content(
                            mediaType = MediaType.TEXT_HTML,
                            schema = @Schema(implementation = String.class),
                            examples = @ExampleObject(name = "not open yet", value = EXAMPLE)))
    @APIResponse(
            responseCode = "303",
            description = "Into the room",
            headers =
                    @Header(
                            name = "Location",
                            description = "The room with a meeting token",
                            schema = @Schema(type = SchemaType.STRING, format = "uri")))
    @APIResponse(
            responseCode = "403",
            description = "A page: the browser asked in advance, before a person did",
            content =
                    @Content(
                            mediaType = MediaType.TEXT_HTML,
                            schema = @Schema(implementation = String.class),
                            examples = @ExampleObject(name = "loaded in advance", value = IN_ADVANCE)))
    @APIResponse(
            responseCode = "404",
            description = "A page: the link is wrong, incomplete or revoked",
            content =
                    @Content(
                            mediaType = MediaType.TEXT_HTML,
                            schema = @Schema(implementation = String.class),
                            examples = @ExampleObject(name = "unknown link", value = UNKNOWN)))
    @APIResponse(
            responseCode = "429",
            description = "A page: too many links that do not work came from this address",
            headers =
                    @Header(
                            name = "Retry-After",
                            description = "In how many seconds it is worth another try",
                            schema = @Schema(type = SchemaType.INTEGER)),
            content =
                    @Content(
                            mediaType = MediaType.TEXT_HTML,
                            schema = @Schema(implementation = String.class),
                            examples = @ExampleObject(name = "too many tries", value = TOO_MANY)))
    @APIResponse(
            responseCode = "503",
            description = "A page: the room, or the way into it, is not there at the moment",
            headers =
                    @Header(
                            name = "Retry-After",
                            description = "In how many seconds it is worth another try",
                            schema = @Schema(type = SchemaType.INTEGER)),
            content =
                    @Content(
                            mediaType = MediaType.TEXT_HTML,
                            schema = @Schema(implementation = String.class),
                            examples = @ExampleObject(name = "not ready", value = NOT_READY)))
    public Uni<Response> enter(
            @PathParam("id") String id,
            @Parameter(description = "The signature, as it stands in the link") @QueryParam(RoomLinks.KEY) String key,
            @Parameter(description = "Whether the visitor was told that the room is recorded") @QueryParam("told")
                    String told,
            @Parameter(hidden = true) @HeaderParam("Sec-Purpose") String purpose,
            @Parameter(hidden = true) @HeaderParam("Purpose") String olderPurpose,
            @Context HttpServerRequest request,
            @Context HttpServerResponse response) {
        letShow(response);
        if (isPrefetch(purpose) || isPrefetch(olderPurpose)) {
            return Uni.createFrom().item(shown(RoomPage.notForPreview()));
        }
        return idIn(id).map(wanted -> rooms.enter(wanted, key, "true".equals(told)))
                .orElseGet(() -> Uni.createFrom().item(new EnterRooms.Way.Stopped(RoomPage.unknown())))
                .map(way -> answer(way, request));
    }

    @HEAD
    @Produces(HTML)
    @Operation(hidden = true)
    public Response look(@PathParam("id") String id, @Context HttpServerResponse response) {
        letShow(response);
        return Response.ok("", HTML).header("X-Robots-Tag", "noindex, nofollow").build();
    }

    /** In the place of the policy for data that every answer has by now: a browser that finds two keeps both. */
    private static void letShow(HttpServerResponse response) {
        response.headers().set("Content-Security-Policy", RoomPage.CONTENT_SECURITY_POLICY);
    }

    private Response answer(EnterRooms.Way way, HttpServerRequest request) {
        if (way instanceof EnterRooms.Way.Into into) {
            return Response.seeOther(URI.create(into.url())).build();
        }
        RoomPage page = ((EnterRooms.Way.Stopped) way).page();
        return page.status() == 404 ? unknownLink(page, request) : shown(page);
    }

    /** Counted like a bad token, so that nobody tries keys at the speed of the network. */
    private Response unknownLink(RoomPage page, HttpServerRequest request) {
        return limits.refusal(request)
                .map(problem ->
                        shown(RoomPage.tooManyTries(), problem.getHeaders().get(RETRY_AFTER)))
                .orElseGet(() -> shown(page));
    }

    private static Response shown(RoomPage page) {
        return shown(page, page.status() == 503 ? 5 : null);
    }

    /** @param retryAfter in seconds, or null */
    private static Response shown(RoomPage page, Object retryAfter) {
        return Response.status(page.status())
                .type(HTML)
                .entity(page.html())
                .header("X-Robots-Tag", "noindex, nofollow")
                .header(RETRY_AFTER, retryAfter)
                .build();
    }

    private static boolean isPrefetch(String purpose) {
        return purpose != null && purpose.contains("prefetch");
    }

    private static Optional<UUID> idIn(String text) {
        try {
            return Optional.of(UUID.fromString(text));
        } catch (IllegalArgumentException none) {
            return Optional.empty();
        }
    }
}
