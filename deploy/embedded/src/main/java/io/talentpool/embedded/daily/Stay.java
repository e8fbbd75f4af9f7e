package io.talentpool.embedded.daily;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

import io.vertx.core.json.JsonObject;

/** One guest's time in a room, from entering to leaving. */
record Stay(UUID id, Guest guest, Instant entered, Optional<Instant> left) {

    static Stay begin(Guest guest, Instant now) {
        return new Stay(UUID.randomUUID(), guest, now, Optional.empty());
    }

    boolean present() {
        return left.isEmpty();
    }

    /** This stay with its end; one that has ended stays as it was. */
    Stay ended(Instant now) {
        return present() ? new Stay(id, guest, entered, Optional.of(now)) : this;
    }

    Instant leftOr(Instant now) {
        return left.orElse(now);
    }

    JsonObject asParticipant(Instant now) {
        return new JsonObject()
                .put("participant_id", id.toString())
                .put("user_id", guest.userId().orElse(null))
                .put("user_name", guest.userName().orElse(null))
                .put("join_time", entered.getEpochSecond())
                .put("duration", seconds(now));
    }

    JsonObject asPresence(String room, Instant now) {
        return new JsonObject()
                .put("id", id.toString())
                .put("userId", guest.userId().orElse(null))
                .put("userName", guest.userName().orElse(null))
                .put("joinTime", entered.toString())
                .put("duration", seconds(now))
                .put("room", room);
    }

    private long seconds(Instant now) {
        return Duration.between(entered, leftOr(now)).toSeconds();
    }
}
