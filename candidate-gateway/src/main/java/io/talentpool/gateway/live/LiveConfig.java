package io.talentpool.gateway.live;

import java.time.Duration;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** Streams of changes. */
@ConfigMapping(prefix = "talent-pool.live")
interface LiveConfig {

    /** For how long a page may have been cut off and still be told what it missed. */
    @WithDefault("15m")
    Duration window();

    /** How many changes are remembered at most, whatever their age; about two kilobytes each. */
    @WithDefault("20000")
    int remembered();

    /** How far the clocks and the progress of two replicas may be apart. */
    @WithDefault("10s")
    Duration overlap();

    /** How long a replica that has not yet heard of what a page saw elsewhere waits to hear of it, before it tells the page to load everything anew. */
    @WithDefault("5s")
    Duration behind();

    /** How often a stream on which nothing happens shows that it is alive. */
    @WithDefault("15s")
    Duration heartbeat();

    /** How many changes may wait for a slow reader, before it has to come again. */
    @WithDefault("1000")
    int waiting();

    /** How many streams one person may have open at this replica: tabs, mostly. */
    @WithDefault("20")
    int perCaller();

    /** How many streams this replica has open at most. */
    @WithDefault("2000")
    int atATime();
}
