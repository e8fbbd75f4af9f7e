package io.talentpool.gateway.search;

import java.time.Duration;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** How fresh the snapshot is kept. */
@ConfigMapping(prefix = "talent-pool.search")
interface SearchConfig {

    /** Age at which the snapshot is read again. */
    @WithDefault("60s")
    Duration refreshEvery();

    /** How often to look whether it is time, which is also the pause after a failed reading. */
    @WithDefault("2s")
    Duration checkEvery();

    /** How long a search waits for the first snapshot of a process that has just started. */
    @WithDefault("3s")
    Duration waitForFirst();
}
