package io.talentpool.embedded.daily.rooms;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import io.talentpool.embedded.daily.api.Asked;
import io.talentpool.embedded.daily.api.Asked.Kind;
import io.vertx.core.json.JsonObject;

/**
 * A room. {@code nbf} and {@code exp} bound the time in which it can be entered; from {@code exp} on it no longer exists.
 *
 * @param json as the API answers it, but for its address, and as it is kept; never changed. Its {@code config} has the properties that
 *     differ from their defaults
 */
record Room(JsonObject json) {

    /** What {@code privacy} and {@code properties} are laid over. */
    static final Map<String, Kind> CHANGE =
            Map.of("privacy", Kind.oneOf("private", "public"), "properties", Kind.OBJECT);

    private static final String PRIVACY = "privacy";
    private static final String CONFIG = "config";
    private static final String MOST = "max_participants";
    private static final String ON =
            "enable_screenshare enable_people_ui enable_noise_cancellation_ui enable_video_processing_ui";
    private static final String OFF =
            "enable_knocking enable_prejoin_ui enable_chat enable_advanced_chat enable_pip_ui enable_network_ui"
                    + " enable_emoji_reactions enable_hand_raising enable_breakout_rooms enable_live_captions_ui"
                    + " owner_only_broadcast start_video_off start_audio_off eject_at_room_exp";

    private static final Map<String, Object> DEFAULTS = new HashMap<>(Map.of(MOST, 200, "lang", "en"));
    private static final Map<String, Kind> PROPERTIES = new HashMap<>(Map.of(
            "nbf",
            Kind.SECONDS,
            "exp",
            Kind.SECONDS,
            MOST,
            Kind.between(1, Integer.MAX_VALUE),
            "eject_after_elapsed",
            Kind.between(1, Integer.MAX_VALUE),
            "enable_recording",
            Kind.oneOf("cloud", "cloud-audio-only", "local", "raw-tracks"),
            "lang",
            Kind.TEXT,
            "geo",
            Kind.TEXT));

    static {
        for (String flag : ON.split(" ")) {
            DEFAULTS.put(flag, true);
        }
        for (String flag : OFF.split(" ")) {
            DEFAULTS.put(flag, false);
        }
        DEFAULTS.forEach((name, value) -> {
            if (value instanceof Boolean) {
                PROPERTIES.put(name, Kind.FLAG);
            }
        });
    }

    /** A public room with all the defaults. */
    static Room named(String name, Instant now) {
        return new Room(new JsonObject()
                .put("id", UUID.randomUUID().toString())
                .put("name", name)
                .put("api_created", true)
                .put(PRIVACY, "public")
                .put("created_at", now.truncatedTo(ChronoUnit.MILLIS).toString())
                .put(CONFIG, new JsonObject()));
    }

    /**
     * This room with changes laid over it; null returns a property to its default.
     *
     * @param change has been held against {@link #CHANGE}
     * @throws io.talentpool.embedded.daily.api.DailyRefusal for a property that does not exist or a value of the wrong kind
     */
    Room changedBy(JsonObject change) {
        JsonObject properties = change.getJsonObject("properties", new JsonObject());
        Asked.check(properties, PROPERTIES);
        Map<String, Object> config = new HashMap<>(config().getMap());
        config.putAll(properties.getMap());
        config.entrySet()
                .removeIf(property ->
                        property.getValue() == null || property.getValue().equals(DEFAULTS.get(property.getKey())));
        return new Room(json.copy()
                .put(PRIVACY, change.getString(PRIVACY, json.getString(PRIVACY)))
                .put(CONFIG, new JsonObject(config)));
    }

    String id() {
        return json.getString("id");
    }

    String name() {
        return json.getString("name");
    }

    /** Whether holders of a token only may enter, or anyone with the address. */
    boolean isPrivate() {
        return json.getString(PRIVACY).equals("private");
    }

    Optional<Instant> opens() {
        return Optional.ofNullable(config().getLong("nbf")).map(Instant::ofEpochSecond);
    }

    Optional<Instant> closes() {
        return Optional.ofNullable(config().getLong("exp")).map(Instant::ofEpochSecond);
    }

    boolean expired(Instant now) {
        return closes().filter(exp -> !exp.isAfter(now)).isPresent();
    }

    int maxParticipants() {
        return config().getInteger(MOST, (Integer) DEFAULTS.get(MOST));
    }

    private JsonObject config() {
        return json.getJsonObject(CONFIG);
    }
}
