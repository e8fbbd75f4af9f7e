package io.talentpool.gateway.search;

import java.nio.file.Path;
import java.time.Duration;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** How fresh the index is kept, and where. */
@ConfigMapping(prefix = "talent-pool.search")
interface SearchConfig {

    /** Age at which BPOC is asked what has changed. */
    @WithDefault("60s")
    Duration refreshEvery();

    /** Age at which everything is read again: years of experience grow though nobody writes a row. */
    @WithDefault("6h")
    Duration rebuildEvery();

    /** How often to look whether it is time, which is also the pause after a failed reading. */
    @WithDefault("2s")
    Duration checkEvery();

    /** How long a search waits for the first index of a process that has just started. */
    @WithDefault("3s")
    Duration waitForFirst();

    /**
     * Where the files of the index are, about 1 KiB a candidate, twice that and half a gigabyte while it is rebuilt. They go with the process;
     * what a killed one leaves is removed when the next one starts.
     */
    @WithDefault("${java.io.tmpdir}")
    Path directory();

    /**
     * Whether what has changed can be told by PostgreSQL's {@code xmin}; not where BPOC offers views in the place of its tables. Then everybody
     * is compared each time, of which BPOC has the work: it is done for a tenth of the time at most.
     */
    @WithDefault("true")
    boolean incremental();

    /** How many searches run at a time; 0 for one on each processor, two at least. */
    @WithDefault("0")
    int atATime();

    /** How many more may wait for their turn; whoever comes then is told to try again. */
    @WithDefault("256")
    int inLine();

    /** How long a search may take, waiting included. */
    @WithDefault("2s")
    Duration timeout();
}
