package io.talentpool.gateway.profile;

import java.time.Duration;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** Which profiles are remembered for the time when BPOC is away. */
@ConfigMapping(prefix = "talent-pool.profiles")
interface ProfileConfig {

    /** How many profiles are remembered for the time when BPOC is away; some ten kilobytes each. */
    @WithDefault("2000")
    int remembered();

    /** For how long after they were shown they can be shown while BPOC is away. */
    @WithDefault("24h")
    Duration rememberedFor();
}
