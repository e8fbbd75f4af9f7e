package io.talentpool.embedded.daily;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;

/** {@code /v1/rooms}. */
final class RoomRoutes {

    private static final Set<String> ON_CREATE = Set.of("name", "privacy", "properties");
    private static final Set<String> ON_UPDATE = Set.of("privacy", "properties");

    private final Rooms rooms;
    private final Meetings meetings;
    private final Faults faults;
    private final Statistics statistics;
    private final String publicBaseUrl;

    RoomRoutes(Rooms rooms, Meetings meetings, Faults faults, Statistics statistics, String publicBaseUrl) {
        this.rooms = rooms;
        this.meetings = meetings;
        this.faults = faults;
        this.statistics = statistics;
        this.publicBaseUrl = publicBaseUrl;
    }

    void addTo(Router router) {
        router.get("/v1/rooms").handler(this::list);
        router.post("/v1/rooms").handler(this::create);
        router.get("/v1/rooms/:name").handler(call -> answer(call, rooms.get(call.pathParam("name"))));
        router.post("/v1/rooms/:name").handler(this::update);
        router.delete("/v1/rooms/:name").handler(this::delete);
    }

    private void list(RoutingContext call) {
        List<Room> page = rooms.list(
                QueryParameters.limit(call, Rooms.MOST_A_PAGE),
                QueryParameters.text(call, "starting_after"),
                QueryParameters.text(call, "ending_before"));
        JsonArray data = new JsonArray();
        page.forEach(room -> data.add(room.toJson(publicBaseUrl)));
        Answers.ok(call, new JsonObject().put("total_count", rooms.count()).put("data", data));
    }

    private void create(RoutingContext call) {
        RequestBody body = RequestBody.of(call, ON_CREATE);
        Room room = rooms.create(
                body.string("name").orElseGet(RoomRoutes::inventName),
                body.value("privacy").map(Privacy::of).orElse(Privacy.PUBLIC),
                body.object("properties"));
        if (faults.losesThisAnswer()) {
            statistics.add(Statistics.Count.LOST_ANSWERS);
            call.request().connection().close();
        } else {
            answer(call, room);
        }
    }

    private void update(RoutingContext call) {
        RequestBody body = RequestBody.of(call, ON_UPDATE);
        Optional<Privacy> privacy = body.value("privacy").map(Privacy::of);
        answer(call, rooms.update(call.pathParam("name"), privacy, body.object("properties")));
    }

    private void delete(RoutingContext call) {
        String name = call.pathParam("name");
        meetings.end(name);
        rooms.delete(name);
        Answers.ok(call, new JsonObject().put("deleted", true).put("name", name));
    }

    private void answer(RoutingContext call, Room room) {
        Answers.ok(call, room.toJson(publicBaseUrl));
    }

    private static String inventName() {
        return UUID.randomUUID().toString().replace("-", "").substring(0, 20);
    }
}
