package io.talentpool.gateway.search.query;

import java.time.Duration;

import org.apache.lucene.index.QueryTimeout;

/** Until when a search may go on: one that takes longer keeps others waiting. */
public final class Deadline implements QueryTimeout {

    /** For what nobody waits for. */
    public static final Deadline NONE = new Deadline(Long.MAX_VALUE, false);

    private final long end;
    private final boolean isOne;

    private Deadline(long end, boolean isOne) {
        this.end = end;
        this.isOne = isOne;
    }

    /** From now on. */
    public static Deadline in(Duration time) {
        return new Deadline(System.nanoTime() + time.toNanos(), true);
    }

    @Override
    public boolean shouldExit() {
        return isOne && System.nanoTime() - end >= 0;
    }

    /** @throws Missed when it is over */
    public void check() {
        if (shouldExit()) {
            throw new Missed();
        }
    }

    /** The search has not come to its end in time. */
    public static final class Missed extends RuntimeException {

        Missed() {
            super("A search takes too long", null, false, false);
        }
    }
}
