package io.talentpool.gateway.bpoc;

import java.util.BitSet;
import java.util.List;

/**
 * A moment in BPOC's history, by which can be told what has changed since.
 *
 * @param transaction the oldest transaction that was still going on; whatever it and later ones write is news
 * @param deletions by table that we read, how many rows had been deleted from it, ever
 * @param standby whether this is a copy of BPOC, which does not count deletions
 */
public record Mark(long transaction, List<Long> deletions, boolean standby) {

    /** The tables, by bit, that may have lost rows since. */
    public BitSet losersSince(Mark then) {
        var losers = new BitSet();
        for (int table = 0; table < deletions.size(); table++) {
            losers.set(table, standby || !deletions.get(table).equals(then.deletions.get(table)));
        }
        return losers;
    }
}
