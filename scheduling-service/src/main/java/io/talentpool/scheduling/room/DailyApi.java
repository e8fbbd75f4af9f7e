package io.talentpool.scheduling.room;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

import org.eclipse.microprofile.rest.client.annotation.ClientHeaderParam;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;

import io.smallrye.mutiny.Uni;

import com.fasterxml.jackson.annotation.JsonInclude;
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
    Uni<Deleted> delete(@PathParam("name") String name);

    @POST
    @Path("/meeting-tokens")
    Uni<MeetingToken> token(NewToken token);

    record NewRoom(String name, String privacy, RoomProperties properties) {}

    record RoomUpdate(String privacy, RoomProperties properties) {}

    @JsonNaming(SnakeCaseStrategy.class)
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record RoomProperties(
            long nbf,
            long exp,
            int maxParticipants,
            boolean enableKnocking,
            boolean enablePrejoinUi,
            boolean enableChat,
            boolean enableScreenshare,
            String enableRecording) {}

    record Deleted(boolean deleted) {}

    record NewToken(TokenProperties properties) {}

    @JsonNaming(SnakeCaseStrategy.class)
    record TokenProperties(String roomName, String userName, String userId, boolean isOwner, long nbf, long exp) {}

    record MeetingToken(String token) {}
}
