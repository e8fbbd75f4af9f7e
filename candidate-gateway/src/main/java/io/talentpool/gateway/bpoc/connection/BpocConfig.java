package io.talentpool.gateway.bpoc.connection;

import java.time.Duration;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** How long we wait for BPOC, and how much we ask of it at a time. */
@ConfigMapping(prefix = "talent-pool.bpoc")
public interface BpocConfig {

    /** How long one profile or one batch of avatars may take, connecting included: a client waits for it. */
    @WithDefault("2s")
    Duration timeout();

    /** How many profiles and batches of avatars are asked for at a time. */
    @WithDefault("6")
    int atATime();

    /** How many more may wait for their turn; whoever comes then is told at once that BPOC is busy. */
    @WithDefault("64")
    int inLine();

    /** For how long BPOC is left alone when it fails all the time. */
    @WithDefault("5s")
    Duration cutOff();

    /** How long one batch of the whole stock may take; nobody waits for it. */
    @WithDefault("15s")
    Duration batchTimeout();

    /** How many candidates a batch of the whole stock has: what is in memory in raw form at one time. */
    @WithDefault("500")
    int batchSize();
}
