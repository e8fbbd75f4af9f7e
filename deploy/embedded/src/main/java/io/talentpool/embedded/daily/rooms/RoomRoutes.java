package io.talentpool.embedded.daily.rooms;

import java.util.List;
import java.util.Set;
import java.util.UUID;

import io.talentpool.embedded.daily.api.Answers;
import io.talentpool.embedded.daily.api.Asked;
import io.talentpool.embedded.daily.faults.Faults;
import io.talentpool.embedded.daily.faults.Statistics;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;

/** {@code /v1/rooms}, and {@code /stand-in/rooms}, by which proofs take away many at once. */
public record RoomRoutes(Rooms rooms, Meetings meetings, Faults faults, Statistics statistics, String publicBaseUrl) {

    private static final int MOST_A_PAGE = 100;

    public void addTo(Router router) {
        router.get("/v1/rooms").handler(this::list);
        router.post("/v1/rooms").handler(this::create);
        router.get("/v1/rooms/:name").handler(call -> answer(call, rooms.get(call.pathParam("name"))));
        router.post("/v1/rooms/:name").handler(this::update);
        router.delete("/v1/rooms/:name").handler(this::delete);
        router.delete("/stand-in/rooms").handler(this::forget);
    }

    private void list(RoutingContext call) {
        List<Room> page = rooms.list(
                Asked.queryLimit(call, MOST_A_PAGE),
                Asked.query(call, "starting_after"),
                Asked.query(call, "ending_before"));
        JsonArray data = new JsonArray();
        page.forEach(room -> data.add(room.toJson(publicBaseUrl)));
        Answers.ok(call, new JsonObject().put("total_count", rooms.count()).put("data", data));
    }

    private void create(RoutingContext call) {
        Asked body = Asked.of(call, Set.of("name", "privacy", "properties"));
        Room room = rooms.create(
                body.string("name").orElseGet(RoomRoutes::inventName),
                body.value("privacy"),
                body.object("properties"));
        if (faults.losesThisAnswer()) {
            statistics.add(Statistics.Count.LOST_ANSWERS);
            call.request().connection().close();
        } else {
            answer(call, room);
        }
    }

    private void update(RoutingContext call) {
        Asked body = Asked.of(call, Set.of("privacy", "properties"));
        answer(call, rooms.update(call.pathParam("name"), body.value("privacy"), body.object("properties")));
    }

    private void delete(RoutingContext call) {
        String name = call.pathParam("name");
        meetings.end(name);
        rooms.delete(name);
        Answers.ok(call, new JsonObject().put("deleted", true).put("name", name));
    }

    /** {@code {"names": […]}}; which of them there never were is no matter. */
    private void forget(RoutingContext call) {
        JsonArray names = Asked.of(call, Set.of("names")).array("names");
        Answers.ok(call, new JsonObject().put("forgotten", rooms.forget(names.getList())));
    }

    private void answer(RoutingContext call, Room room) {
        Answers.ok(call, room.toJson(publicBaseUrl));
    }

    private static String inventName() {
        return UUID.randomUUID().toString().replace("-", "").substring(0, 20);
    }
}
