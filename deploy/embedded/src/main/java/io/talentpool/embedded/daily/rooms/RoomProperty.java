package io.talentpool.embedded.daily.rooms;

import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;

import io.talentpool.embedded.daily.api.DailyRefusal;

/** The room properties that the stand-in knows, each with its default and the values it takes. */
enum RoomProperty {
    NBF(null, RoomProperty::isWholeNumber, "an integer (epoch seconds)"),
    EXP(null, RoomProperty::isWholeNumber, "an integer (epoch seconds)"),
    MAX_PARTICIPANTS(200, RoomProperty::isPositive, "a positive integer"),
    EJECT_AFTER_ELAPSED(null, RoomProperty::isPositive, "a positive integer (seconds)"),
    ENABLE_RECORDING(null, RoomProperty::isRecording, "one of 'cloud', 'cloud-audio-only', 'local', 'raw-tracks'"),
    LANG("en", String.class::isInstance, "a string"),
    GEO(null, String.class::isInstance, "a string"),
    ENABLE_KNOCKING(false),
    ENABLE_PREJOIN_UI(false),
    ENABLE_CHAT(false),
    ENABLE_ADVANCED_CHAT(false),
    ENABLE_SCREENSHARE(true),
    ENABLE_PEOPLE_UI(true),
    ENABLE_PIP_UI(false),
    ENABLE_NETWORK_UI(false),
    ENABLE_NOISE_CANCELLATION_UI(true),
    ENABLE_VIDEO_PROCESSING_UI(true),
    ENABLE_EMOJI_REACTIONS(false),
    ENABLE_HAND_RAISING(false),
    ENABLE_BREAKOUT_ROOMS(false),
    ENABLE_LIVE_CAPTIONS_UI(false),
    OWNER_ONLY_BROADCAST(false),
    START_VIDEO_OFF(false),
    START_AUDIO_OFF(false),
    EJECT_AT_ROOM_EXP(false);

    private static final Set<String> RECORDINGS = Set.of("cloud", "cloud-audio-only", "local", "raw-tracks");

    private final Object defaultValue;
    private final Predicate<Object> accepts;
    private final String expected;

    RoomProperty(boolean defaultValue) {
        this(defaultValue, Boolean.class::isInstance, "a boolean");
    }

    RoomProperty(Object defaultValue, Predicate<Object> accepts, String expected) {
        this.defaultValue = defaultValue;
        this.accepts = accepts;
        this.expected = expected;
    }

    static RoomProperty of(String word) {
        return Arrays.stream(values())
                .filter(property -> property.word().equals(word))
                .findFirst()
                .orElseThrow(() -> DailyRefusal.invalid("unknown parameter '" + word + "'"));
    }

    String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    boolean isDefault(Object value) {
        return value == null || value.equals(defaultValue);
    }

    void check(Object value) {
        if (value != null && !accepts.test(value)) {
            throw DailyRefusal.invalid("property '" + word() + "' should be " + expected);
        }
    }

    private static boolean isWholeNumber(Object value) {
        return value instanceof Integer || value instanceof Long;
    }

    private static boolean isPositive(Object value) {
        return value instanceof Integer number && number > 0;
    }

    private static boolean isRecording(Object value) {
        return value instanceof String word && RECORDINGS.contains(word);
    }
}
