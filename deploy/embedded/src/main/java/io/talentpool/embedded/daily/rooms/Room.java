package io.talentpool.embedded.daily.rooms;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;

import io.talentpool.embedded.daily.api.DailyRefusal;
import io.vertx.core.json.JsonObject;

/**
 * A room as the API knows it. {@code nbf} and {@code exp} bound the time in which it can be entered; from {@code exp} on
 * it no longer exists.
 *
 * @param isPrivate whether holders of a token only may enter, or anyone with the address
 * @param config the properties that differ from their defaults
 */
record Room(UUID id, String name, boolean isPrivate, Instant createdAt, Map<RoomProperty, Object> config) {

    private static final int USUAL_PARTICIPANTS = 200;

    Room {
        config = Map.copyOf(config);
    }

    static Room create(String name, Optional<Object> privacy, JsonObject properties, Instant now) {
        Instant created = now.truncatedTo(ChronoUnit.MILLIS);
        return new Room(UUID.randomUUID(), name, false, created, Map.of()).with(privacy, properties);
    }

    /**
     * This room with changes laid over it; null returns a property to its default.
     *
     * @throws DailyRefusal for a property that does not exist or a value of the wrong kind
     */
    Room with(Optional<Object> privacy, JsonObject properties) {
        Map<RoomProperty, Object> merged = new EnumMap<>(RoomProperty.class);
        merged.putAll(config);
        for (Map.Entry<String, Object> change : properties) {
            RoomProperty property = RoomProperty.of(change.getKey());
            property.check(change.getValue());
            merged.put(property, change.getValue());
        }
        merged.entrySet().removeIf(entry -> entry.getKey().isDefault(entry.getValue()));
        return new Room(id, name, privacy.map(Room::isPrivate).orElse(isPrivate), createdAt, merged);
    }

    private static boolean isPrivate(Object word) {
        if (!word.equals("private") && !word.equals("public")) {
            throw DailyRefusal.invalid("privacy must be 'public' or 'private'");
        }
        return word.equals("private");
    }

    Optional<Instant> opens() {
        return instant(RoomProperty.NBF);
    }

    Optional<Instant> closes() {
        return instant(RoomProperty.EXP);
    }

    private Optional<Instant> instant(RoomProperty property) {
        return Optional.ofNullable(config.get(property))
                .map(seconds -> Instant.ofEpochSecond(((Number) seconds).longValue()));
    }

    boolean expired(Instant now) {
        return closes().filter(exp -> !exp.isAfter(now)).isPresent();
    }

    int maxParticipants() {
        return (int) config.getOrDefault(RoomProperty.MAX_PARTICIPANTS, USUAL_PARTICIPANTS);
    }

    /** The room as the API answers it. */
    JsonObject toJson(String publicBaseUrl) {
        JsonObject properties = new JsonObject();
        new TreeMap<>(config).forEach((property, value) -> properties.put(property.word(), value));
        return new JsonObject()
                .put("id", id.toString())
                .put("name", name)
                .put("api_created", true)
                .put("privacy", isPrivate ? "private" : "public")
                .put("url", publicBaseUrl + "/" + name)
                .put("created_at", createdAt.toString())
                .put("config", properties);
    }

    /** The inverse of {@link #toJson}. */
    static Room of(JsonObject json) {
        Instant created = Instant.parse(json.getString("created_at"));
        return new Room(UUID.fromString(json.getString("id")), json.getString("name"), false, created, Map.of())
                .with(Optional.of(json.getString("privacy")), json.getJsonObject("config"));
    }
}
