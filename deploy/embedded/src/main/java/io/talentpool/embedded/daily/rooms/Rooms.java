package io.talentpool.embedded.daily.rooms;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

import io.talentpool.embedded.daily.api.Asked;
import io.talentpool.embedded.daily.api.Asked.Kind;
import io.talentpool.embedded.daily.api.DailyRefusal;
import io.talentpool.embedded.daily.api.JsonFile;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;

/**
 * All rooms, by name, and {@code /v1/rooms}. A room that has expired is as good as gone: its name is free again. By {@code DELETE
 * /stand-in/rooms} proofs take away many at once.
 */
public final class Rooms {

    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9_-]+");
    private static final int LONGEST_NAME = 128;
    private static final int MOST_A_PAGE = 100;
    private static final Map<String, Kind> NEW = new HashMap<>(Room.CHANGE);

    static {
        NEW.put("name", Kind.TEXT);
    }

    private final Map<String, Room> byName = new LinkedHashMap<>();
    private final JsonFile file;
    private final String publicBaseUrl;
    private final Clock clock;

    /** @param publicBaseUrl what the rooms' addresses start with */
    public Rooms(JsonFile file, String publicBaseUrl, Clock clock) {
        this.file = file;
        this.publicBaseUrl = publicBaseUrl;
        this.clock = clock;
        file.load().map(Room::new).forEach(room -> byName.put(room.name(), room));
    }

    /**
     * @param losesAnswer whether the answer to a creation, which has happened, is lost
     * @param ended receives the name of a room that is deleted
     */
    public void addTo(Router router, BooleanSupplier losesAnswer, Consumer<String> ended) {
        router.get("/v1/rooms").handler(this::list);
        router.post("/v1/rooms").handler(call -> {
            Room made = create(Asked.body(call, NEW));
            if (losesAnswer.getAsBoolean()) {
                call.request().connection().close();
            } else {
                answer(call, made);
            }
        });
        router.get("/v1/rooms/:name").handler(call -> answer(call, get(call.pathParam("name"))));
        router.post("/v1/rooms/:name").handler(call -> {
            JsonObject change = Asked.body(call, Room.CHANGE);
            answer(call, keep(get(call.pathParam("name")).changedBy(change)));
        });
        router.delete("/v1/rooms/:name").handler(call -> {
            ended.accept(call.pathParam("name"));
            delete(call.pathParam("name"));
            call.json(new JsonObject().put("deleted", true).put("name", call.pathParam("name")));
        });
        router.delete("/stand-in/rooms").handler(this::forget);
    }

    private void answer(RoutingContext call, Room room) {
        call.json(answer(room));
    }

    private JsonObject answer(Room room) {
        return room.json().copy().put("url", publicBaseUrl + "/" + room.name());
    }

    private Room create(JsonObject asked) {
        String name = asked.getString("name", UUID.randomUUID().toString().substring(0, 20));
        checkName(name);
        if (find(name).isPresent()) {
            throw DailyRefusal.invalid("a room named " + name + " already exists");
        }
        Room room = Room.named(name, clock.instant()).changedBy(asked);
        byName.remove(name); // one that has expired; the new one comes behind all others
        return keep(room);
    }

    private static void checkName(String name) {
        if (!NAME.matcher(name).matches()) {
            throw DailyRefusal.invalid(
                    name + " contains invalid characters (room names can contain A-Z, a-z, 0-9, '-', and '_')");
        }
        if (name.length() > LONGEST_NAME) {
            throw DailyRefusal.invalid("room names can have at most " + LONGEST_NAME + " characters");
        }
    }

    private Room keep(Room room) {
        if (room.expired(clock.instant())) {
            throw DailyRefusal.invalid("exp was '" + room.closes().orElseThrow().getEpochSecond()
                    + "', which is in the past rather than in the future");
        }
        byName.put(room.name(), room);
        save();
        return room;
    }

    private void save() {
        file.save(byName.values().stream().map(Room::json));
    }

    Optional<Room> find(String name) {
        return remembered(name).filter(room -> !room.expired(clock.instant()));
    }

    /** The room even after its end, so that a late guest can be told so. */
    Optional<Room> remembered(String name) {
        return Optional.ofNullable(byName.get(name));
    }

    private Room get(String name) {
        return find(name).orElseThrow(() -> DailyRefusal.notFound("room " + name + " not found"));
    }

    private void delete(String name) {
        Room room = remembered(name).orElseGet(() -> get(name));
        byName.remove(name);
        save();
        if (room.expired(clock.instant())) {
            throw DailyRefusal.deletedAfterExpiry(name);
        }
    }

    /** {@code {"names": […]}}; which of them there never were is no matter. */
    private void forget(RoutingContext call) {
        JsonArray names = Asked.body(call, Map.of("names", Kind.ARRAY)).getJsonArray("names", new JsonArray());
        int before = byName.size();
        names.forEach(byName::remove);
        save();
        call.json(new JsonObject().put("forgotten", before - byName.size()));
    }

    public int count() {
        return newestFirst().size();
    }

    /** A page of the rooms that have not expired, newest first: behind one, or in front of one. */
    private void list(RoutingContext call) {
        List<Room> all = newestFirst();
        int begin = placeOf("starting_after", call, all).map(place -> place + 1).orElse(0);
        int end = placeOf("ending_before", call, all).orElse(all.size());
        int last = Math.min(end, begin + Asked.queryLimit(call, MOST_A_PAGE));
        List<JsonObject> page = all.subList(begin, Math.max(begin, last)).stream()
                .map(this::answer)
                .toList();
        call.json(new JsonObject().put("total_count", all.size()).put("data", new JsonArray(page)));
    }

    private static Optional<Integer> placeOf(String parameter, RoutingContext call, List<Room> rooms) {
        return Asked.query(call, parameter)
                .map(id -> IntStream.range(0, rooms.size())
                        .filter(place -> rooms.get(place).id().equals(id))
                        .boxed()
                        .findFirst()
                        .orElseThrow(() -> DailyRefusal.invalid("'" + parameter + "' should be the id of a room")));
    }

    /** In the order in which they were made, which says more than their times: many are made in one instant. */
    private List<Room> newestFirst() {
        List<Room> rooms = new ArrayList<>(byName.values());
        rooms.removeIf(room -> room.expired(clock.instant()));
        Collections.reverse(rooms);
        return rooms;
    }
}
