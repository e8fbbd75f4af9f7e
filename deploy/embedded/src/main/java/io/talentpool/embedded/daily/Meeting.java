package io.talentpool.embedded.daily;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;

/** One meeting in a room, with everybody's stays; over as soon as nobody is present. */
final class Meeting {

    private final UUID id = UUID.randomUUID();
    private final String room;
    private final Instant began;
    private final List<Stay> stays = new ArrayList<>();
    private int mostPresent;

    Meeting(String room, Instant began) {
        this.room = room;
        this.began = began;
    }

    UUID id() {
        return id;
    }

    String room() {
        return room;
    }

    Instant began() {
        return began;
    }

    boolean ongoing() {
        return !present().isEmpty();
    }

    List<Stay> present() {
        return stays.stream().filter(Stay::present).toList();
    }

    Stay enter(Guest guest, Instant now) {
        Stay stay = Stay.begin(guest, now);
        stays.add(stay);
        mostPresent = Math.max(mostPresent, present().size());
        return stay;
    }

    /** Ends a stay and returns it; empty for one that has ended already, or never was. */
    Optional<Stay> leave(UUID stayId, Instant now) {
        Optional<Stay> leaving =
                present().stream().filter(stay -> stay.id().equals(stayId)).findFirst();
        return leaving.map(stay -> {
            Stay ended = stay.ended(now);
            stays.set(stays.indexOf(stay), ended);
            return ended;
        });
    }

    /** As {@code GET /meetings} answers it, in epoch seconds. */
    JsonObject toJson(Instant now) {
        JsonArray participants = new JsonArray();
        stays.forEach(stay -> participants.add(stay.asParticipant(now)));
        return new JsonObject()
                .put("id", id.toString())
                .put("room", room)
                .put("start_time", began.getEpochSecond())
                .put("duration", Duration.between(began, endedOr(now)).toSeconds())
                .put("ongoing", ongoing())
                .put("max_participants", mostPresent)
                .put("participants", participants);
    }

    /** As {@code GET /presence} answers it. */
    JsonArray presence(Instant now) {
        JsonArray people = new JsonArray();
        present().forEach(stay -> people.add(stay.asPresence(room, now)));
        return people;
    }

    private Instant endedOr(Instant now) {
        return stays.stream()
                .map(stay -> stay.leftOr(now))
                .max(Instant::compareTo)
                .orElse(began);
    }
}
