package io.talentpool.embedded.daily;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.UUID;

import io.vertx.core.json.JsonObject;

/**
 * A room as the API knows it. {@code nbf} and {@code exp} bound the time in which it can be entered; from {@code exp} on
 * it no longer exists.
 *
 * @param config the properties that differ from their defaults
 */
record Room(UUID id, String name, Privacy privacy, Instant createdAt, RoomProperties config) {

    static Room create(String name, Privacy privacy, RoomProperties config, Instant now) {
        return new Room(UUID.randomUUID(), name, privacy, now.truncatedTo(ChronoUnit.MILLIS), config);
    }

    Room with(Privacy newPrivacy, RoomProperties newConfig) {
        return new Room(id, name, newPrivacy, createdAt, newConfig);
    }

    Optional<Instant> opens() {
        return config.instant(RoomProperty.NBF);
    }

    Optional<Instant> closes() {
        return config.instant(RoomProperty.EXP);
    }

    boolean expired(Instant now) {
        return closes().filter(exp -> !exp.isAfter(now)).isPresent();
    }

    boolean isPrivate() {
        return privacy == Privacy.PRIVATE;
    }

    /** The room as the API answers it. */
    JsonObject toJson(String publicBaseUrl) {
        return new JsonObject()
                .put("id", id.toString())
                .put("name", name)
                .put("api_created", true)
                .put("privacy", privacy.word())
                .put("url", publicBaseUrl + "/" + name)
                .put("created_at", createdAt.toString())
                .put("config", config.toJson());
    }

    /** The inverse of {@link #toJson}. */
    static Room of(JsonObject json) {
        return new Room(
                UUID.fromString(json.getString("id")),
                json.getString("name"),
                Privacy.of(json.getString("privacy")),
                Instant.parse(json.getString("created_at")),
                RoomProperties.NONE.mergedWith(json.getJsonObject("config")));
    }
}
