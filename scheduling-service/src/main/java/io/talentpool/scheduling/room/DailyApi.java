package io.talentpool.scheduling.room;

import java.util.List;
import java.util.Map;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;

import org.eclipse.microprofile.rest.client.annotation.ClientHeaderParam;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;

import io.smallrye.mutiny.Uni;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import com.fasterxml.jackson.databind.annotation.JsonNaming;

/** The calls of Daily's REST API that we need. Times are epoch seconds. Success is always 200. */
@RegisterRestClient(configKey = "daily")
@ClientHeaderParam(name = "Authorization", value = "Bearer ${daily.api-key}")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
interface DailyApi {

    /** 400 when the name is taken, or something is wrong with the room. */
    @POST
    @Path("/rooms")
    Uni<Room> create(NewRoom room);

    /** Merges into what the room has. 404 when there is none, or it has expired. */
    @POST
    @Path("/rooms/{name}")
    Uni<Room> update(@PathParam("name") String name, RoomUpdate update);

    /** Puts out whoever is inside. 404 when there is none, or it has expired. */
    @DELETE
    @Path("/rooms/{name}")
    Uni<JsonNode> delete(@PathParam("name") String name);

    /** All rooms of the account, newest first, at most 100 of them: those after the room with that id. */
    @GET
    @Path("/rooms")
    Uni<Rooms> rooms(@QueryParam("limit") int limit, @QueryParam("starting_after") String id);

    /** Who met in a room, newest meeting first. */
    @GET
    @Path("/meetings")
    Uni<JsonNode> meetings(@QueryParam("room") String room, @QueryParam("limit") int limit);

    @POST
    @Path("/meeting-tokens")
    Uni<MeetingToken> token(NewToken token);

    @GET
    @Path("/webhooks")
    Uni<List<Webhook>> webhooks();

    /** 400 unless the address answers a test with 200 within seconds, or when the account has a webhook already. */
    @POST
    @Path("/webhooks")
    Uni<Webhook> createWebhook(NewWebhook webhook);

    /** One that had failed too often is active again; tested as a new one is. */
    @POST
    @Path("/webhooks/{uuid}")
    Uni<Webhook> updateWebhook(@PathParam("uuid") String uuid, NewWebhook webhook);

    record NewRoom(String name, String privacy, Map<String, Object> properties) {}

    record RoomUpdate(String privacy, Map<String, Object> properties) {}

    record Rooms(List<ListedRoom> data) {}

    /** @param config what differs from Daily's defaults */
    record ListedRoom(String id, String name, String privacy, JsonNode config) {}

    record NewToken(TokenProperties properties) {}

    @JsonNaming(SnakeCaseStrategy.class)
    record TokenProperties(String roomName, String userName, String userId, boolean isOwner, long nbf, long exp) {}

    record MeetingToken(String token) {}

    record NewWebhook(String url, String hmac, List<String> eventTypes) {}

    record Webhook(String uuid, String url, String state) {}
}
