package io.talentpool.gateway.bpoc;

/**
 * A moment in BPOC's history, by which can be told what has changed since.
 *
 * @param transaction the oldest transaction that was still going on; whatever it and later ones write is news
 * @param deletions how many rows had been deleted from the tables that we read, ever
 * @param standby whether this is a copy of BPOC, which does not count deletions
 */
public record Mark(long transaction, long deletions, boolean standby) {

    /** Whether rows have been deleted since, which leave no trace, or nobody counts deletions. */
    public boolean hidesDeletionsSince(Mark then) {
        return standby || deletions != then.deletions;
    }
}
