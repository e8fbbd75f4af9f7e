package io.talentpool.embedded.daily;

import java.time.Instant;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

import io.vertx.core.json.JsonObject;

/** The properties of a room that differ from their defaults. */
record RoomProperties(Map<RoomProperty, Object> values) {

    static final RoomProperties NONE = new RoomProperties(new EnumMap<>(RoomProperty.class));

    RoomProperties {
        values = Map.copyOf(values);
    }

    /**
     * These properties with changes laid over them; null returns a property to its default.
     *
     * @throws DailyRefusal for a property that does not exist or a value of the wrong kind
     */
    RoomProperties mergedWith(JsonObject changes) {
        Map<RoomProperty, Object> merged = new EnumMap<>(RoomProperty.class);
        merged.putAll(values);
        for (Map.Entry<String, Object> change : changes) {
            RoomProperty property = RoomProperty.of(change.getKey());
            property.check(change.getValue());
            merged.put(property, change.getValue());
        }
        merged.entrySet().removeIf(entry -> entry.getKey().isDefault(entry.getValue()));
        return new RoomProperties(merged);
    }

    Optional<Instant> instant(RoomProperty property) {
        return Optional.ofNullable(values.get(property))
                .map(seconds -> Instant.ofEpochSecond(((Number) seconds).longValue()));
    }

    int maxParticipants() {
        return (int) values.getOrDefault(RoomProperty.MAX_PARTICIPANTS, 200);
    }

    JsonObject toJson() {
        JsonObject json = new JsonObject();
        for (RoomProperty property : RoomProperty.values()) {
            if (values.containsKey(property)) {
                json.put(property.word(), values.get(property));
            }
        }
        return json;
    }
}
