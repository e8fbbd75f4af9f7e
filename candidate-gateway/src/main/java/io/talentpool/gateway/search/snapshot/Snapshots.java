package io.talentpool.gateway.search.snapshot;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.function.Function;

import org.apache.lucene.search.ReferenceManager;

/** The current snapshot. Whoever reads one keeps it until they have done; the files of one that was replaced are given back then. */
public final class Snapshots extends ReferenceManager<Snapshot> {

    private Snapshot next;

    /** The next one to be read, in the place of the one before. */
    public synchronized void replaceBy(Snapshot snapshot) throws IOException {
        if (current == null) {
            current = snapshot;
        } else {
            next = snapshot;
            maybeRefreshBlocking();
        }
    }

    public boolean isThere() {
        return current != null;
    }

    /** There must be one. */
    public <T> T read(Function<Snapshot, T> reading) {
        try {
            var snapshot = acquire();
            try {
                return reading.apply(snapshot);
            } finally {
                release(snapshot);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("The search index cannot be read", e);
        }
    }

    @Override
    protected Snapshot refreshIfNeeded(Snapshot last) {
        return next == last ? null : next;
    }

    @Override
    protected boolean tryIncRef(Snapshot snapshot) {
        return snapshot.reader().tryIncRef();
    }

    @Override
    protected void decRef(Snapshot snapshot) throws IOException {
        snapshot.reader().decRef();
    }

    @Override
    protected int getRefCount(Snapshot snapshot) {
        return snapshot.reader().getRefCount();
    }
}
