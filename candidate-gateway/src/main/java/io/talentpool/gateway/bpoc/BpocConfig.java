package io.talentpool.gateway.bpoc;

import java.time.Duration;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** How long we wait for BPOC. */
@ConfigMapping(prefix = "talent-pool.bpoc")
interface BpocConfig {

    /** For one profile or one batch of avatars, connecting included: a client waits for it. */
    @WithDefault("2s")
    Duration timeout();

    /** For one batch of the whole stock; nobody waits for it. */
    @WithDefault("15s")
    Duration batchTimeout();

    /** Candidates per batch of the whole stock: what is in memory in raw form at one time. */
    @WithDefault("500")
    int batchSize();
}
