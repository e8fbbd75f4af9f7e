package io.talentpool.scheduling.room;

import java.time.Duration;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** Video rooms. The address and the key of Daily are {@code daily.api-url} and {@code daily.api-key}. */
@ConfigMapping(prefix = "talent-pool.rooms")
public interface RoomConfig {

    /** How long before its start a room opens. */
    @WithDefault("15m")
    Duration opensBefore();

    /** How long after its planned end a room still lets people in. */
    @WithDefault("60m")
    Duration closesAfter();

    /** How many people a room holds. */
    @WithDefault("4")
    int maxParticipants();

    /** Whether rooms may be recorded in Daily's cloud. Recording needs everybody's consent. */
    @WithDefault("false")
    boolean recording();

    /** How long Daily may take before the caller goes on without the room. */
    @WithDefault("3s")
    Duration deadline();

    /** For how long a claimed piece of work is nobody else's; longer than the deadline. */
    @WithDefault("10s")
    Duration lease();

    /** How many rooms one round of the provisioner makes at most. */
    @WithDefault("10")
    int batch();

    /** How many it closes; a round begins every second. */
    @WithDefault("1")
    int closesPerRound();
}
