package io.talentpool.scheduling.room;

import java.util.Map;

import io.smallrye.config.SmallRyeConfigBuilder;

/** The configuration of rooms with some settings of its own, for parts that a test puts together itself. */
final class TestRoomConfig {

    private TestRoomConfig() {}

    /** @param settings by the names that an operator would use, without {@code talent-pool.rooms.} */
    static RoomConfig with(Map<String, String> settings) {
        SmallRyeConfigBuilder builder = new SmallRyeConfigBuilder()
                .addDiscoveredConverters() // "3s" is Quarkus' way of writing a duration
                .withMapping(RoomConfig.class);
        settings.forEach((name, value) -> builder.withDefaultValue("talent-pool.rooms." + name, value));
        return builder.build().getConfigMapping(RoomConfig.class);
    }
}
