package io.talentpool.scheduling.room;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.Map;

import org.junit.jupiter.api.Test;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** What a room is sent, and whether one that Daily lists has it. */
class RoomPropertiesTest {

    private static final RoomPlan PLAN =
            new RoomPlan("interview-x", Instant.ofEpochSecond(1_795_000_000), Instant.ofEpochSecond(1_795_008_100));
    private static final RoomConfig OFF = TestRoomConfig.with(Map.of());
    private static final RoomConfig ON = TestRoomConfig.with(Map.of("recording", "true"));

    @Test
    void recordingIsOffUnlessAnOperatorTurnsItOnAndThenSaidSoEitherWay() {
        assertTrue(RoomProperties.of(PLAN, OFF).containsKey("enable_recording"));
        assertNull(RoomProperties.of(PLAN, OFF).get("enable_recording"));
        assertEquals("cloud", RoomProperties.of(PLAN, ON).get("enable_recording"));
    }

    @Test
    void aRoomHasWhatWasDecidedOnlyIfAllOfItIsThere() {
        assertTrue(RoomProperties.areIn(listed(OFF), RoomProperties.of(PLAN, OFF)));
        assertTrue(RoomProperties.areIn(listed(ON), RoomProperties.of(PLAN, ON)));
        assertFalse(RoomProperties.areIn(listed(ON), RoomProperties.of(PLAN, OFF)), "it records");
        assertFalse(RoomProperties.areIn(listed(OFF), RoomProperties.of(PLAN, ON)), "it does not record");
        for (String name : RoomProperties.of(PLAN, ON).keySet()) {
            boolean isDailysDefault = name.equals("enable_screenshare");
            assertEquals(
                    isDailysDefault, RoomProperties.areIn(listed(ON).without(name), RoomProperties.of(PLAN, ON)), name);
            assertFalse(RoomProperties.areIn(listed(ON).put(name, "x"), RoomProperties.of(PLAN, ON)), name);
        }
        assertFalse(RoomProperties.areIn(MissingNode.getInstance(), RoomProperties.of(PLAN, OFF)));
    }

    private static ObjectNode listed(RoomConfig config) {
        ObjectNode listed = new ObjectMapper().createObjectNode();
        RoomProperties.of(PLAN, config).forEach((name, value) -> {
            if (value != null) {
                listed.putPOJO(name, value);
            }
        });
        return new ObjectMapper().valueToTree(listed);
    }
}
