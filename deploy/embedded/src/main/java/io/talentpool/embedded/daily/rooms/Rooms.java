package io.talentpool.embedded.daily.rooms;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

import io.talentpool.embedded.daily.api.DailyRefusal;
import io.talentpool.embedded.daily.api.JsonFile;
import io.vertx.core.json.JsonObject;

/** All rooms, by name. A room that has expired is as good as gone: its name is free again. */
public final class Rooms {

    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9_-]+");
    private static final int LONGEST_NAME = 128;

    private final Map<String, Room> byName = new LinkedHashMap<>();
    private final Optional<JsonFile> file;
    private final Clock clock;

    public Rooms(Optional<JsonFile> file, Clock clock) {
        this.file = file;
        this.clock = clock;
        file.ifPresent(saved -> saved.load().stream().map(Room::of).forEach(room -> byName.put(room.name(), room)));
    }

    /**
     * Makes a room.
     *
     * @throws DailyRefusal when the name is malformed or taken, or the room would have expired already
     */
    Room create(String name, Optional<Object> privacy, JsonObject properties) {
        checkName(name);
        Instant now = clock.instant();
        if (find(name).isPresent()) {
            throw DailyRefusal.invalid("a room named " + name + " already exists");
        }
        Room room = Room.create(name, privacy, properties, now);
        byName.remove(name); // one that has expired; the new one comes behind all others
        return keep(room, now);
    }

    Optional<Room> find(String name) {
        return remembered(name).filter(room -> !room.expired(clock.instant()));
    }

    /** The room even after its end, so that a late guest can be told so. */
    Optional<Room> remembered(String name) {
        return Optional.ofNullable(byName.get(name));
    }

    public int count() {
        return newestFirst().size();
    }

    /**
     * A page of the rooms that have not expired, newest first.
     *
     * @param after begins behind the room with that id
     * @param before ends in front of the room with that id
     */
    List<Room> list(int limit, Optional<String> after, Optional<String> before) {
        List<Room> all = newestFirst();
        int begin = after.map(id -> placeOf(id, "starting_after", all) + 1).orElse(0);
        int end = before.map(id -> placeOf(id, "ending_before", all)).orElse(all.size());
        return begin >= end ? List.of() : all.subList(begin, Math.min(end, begin + limit));
    }

    private static int placeOf(String id, String parameter, List<Room> rooms) {
        return IntStream.range(0, rooms.size())
                .filter(place -> rooms.get(place).id().toString().equals(id))
                .findFirst()
                .orElseThrow(() -> DailyRefusal.invalid("'" + parameter + "' should be the id of a room"));
    }

    /** In the order in which they were made, which says more than their times: many are made in one instant. */
    private List<Room> newestFirst() {
        List<Room> rooms = new ArrayList<>(byName.values());
        rooms.removeIf(room -> room.expired(clock.instant()));
        Collections.reverse(rooms);
        return rooms;
    }

    Room get(String name) {
        return find(name).orElseThrow(() -> DailyRefusal.roomNotFound(name));
    }

    /** Lays changes over a room; an absent privacy stays as it is. */
    Room update(String name, Optional<Object> privacy, JsonObject properties) {
        return keep(get(name).with(privacy, properties), clock.instant());
    }

    void delete(String name) {
        Room room = byName.remove(name);
        if (room == null) {
            throw DailyRefusal.roomNotFound(name);
        }
        save();
        if (room.expired(clock.instant())) {
            throw DailyRefusal.deletedAfterExpiry(name);
        }
    }

    /** @return how many of those names were rooms */
    int forget(Collection<?> names) {
        int before = byName.size();
        byName.keySet().removeAll(Set.copyOf(names));
        save();
        return before - byName.size();
    }

    private Room keep(Room room, Instant now) {
        if (room.expired(now)) {
            throw DailyRefusal.invalid("exp was '" + room.closes().orElseThrow().getEpochSecond()
                    + "', which is in the past rather than in the future");
        }
        byName.put(room.name(), room);
        save();
        return room;
    }

    private void save() {
        file.ifPresent(saved -> saved.save(byName.values().stream().map(room -> room.toJson(""))));
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
}
