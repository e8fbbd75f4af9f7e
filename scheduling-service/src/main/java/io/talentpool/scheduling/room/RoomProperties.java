package io.talentpool.scheduling.room;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * Every property of a room that we decide, under Daily's names. All of them are sent whenever a room is made or changed, and all
 * are compared: what a room has had before never stays by chance.
 */
final class RoomProperties {

    static final String PRIVACY = "private";

    private static final String RECORDING = "enable_recording";

    /** What a property has that Daily does not list; null for one that has nothing then. */
    private static final Map<String, Object> DAILYS_DEFAULTS = Map.of(
            "max_participants", 200,
            "enable_knocking", false,
            "enable_prejoin_ui", false,
            "enable_chat", false,
            "enable_screenshare", true);

    private RoomProperties() {}

    /** What Daily is sent. Null returns a property to its default: no recording. */
    static Map<String, Object> of(RoomPlan plan, RoomConfig config) {
        Map<String, Object> decided = new LinkedHashMap<>();
        decided.put("nbf", plan.opensAt().getEpochSecond());
        decided.put("exp", plan.closesAt().getEpochSecond());
        decided.put("max_participants", config.maxParticipants());
        decided.put("enable_knocking", true);
        decided.put("enable_prejoin_ui", true);
        decided.put("enable_chat", true);
        decided.put("enable_screenshare", true);
        decided.put(RECORDING, config.recording() ? "cloud" : null);
        return decided;
    }

    /**
     * Whether a room has what was decided.
     *
     * @param config what differs from Daily's defaults, as Daily lists it
     */
    static boolean areIn(JsonNode config, Map<String, Object> decided) {
        Map<String, Object> listed = new HashMap<>(DAILYS_DEFAULTS);
        decided.keySet().stream().filter(config::hasNonNull).forEach(name -> listed.put(name, value(config.get(name))));
        return decided.entrySet().stream().allMatch(wanted -> isSame(wanted.getValue(), listed.get(wanted.getKey())));
    }

    private static Object value(JsonNode node) {
        return node.isBoolean() ? node.booleanValue() : node.isNumber() ? node.longValue() : node.asText();
    }

    private static boolean isSame(Object wanted, Object there) {
        return wanted instanceof Number number && there instanceof Number other
                ? number.longValue() == other.longValue()
                : wanted == null ? there == null : wanted.equals(there);
    }
}
