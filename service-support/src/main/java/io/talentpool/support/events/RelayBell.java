package io.talentpool.support.events;

import java.time.Duration;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;

import jakarta.enterprise.context.ApplicationScoped;

import org.hibernate.action.spi.AfterTransactionCompletionProcess;
import org.hibernate.reactive.mutiny.Mutiny;
import org.hibernate.reactive.mutiny.impl.MutinySessionImpl;
import org.hibernate.reactive.session.ReactiveSession;

/**
 * Wakes the relay of this process once events are committed. The transaction itself tells nobody: with a {@code notify} in it, PostgreSQL
 * lets only one such transaction commit at a time, whatever its table. A ring may get lost with its process; the relay looks by itself soon
 * after.
 */
@ApplicationScoped
public class RelayBell {

    private static final Object RING = new Object();

    /** However often it rings before the relay comes, the relay comes once. */
    private final BlockingQueue<Object> rings = new ArrayBlockingQueue<>(1);

    /** Says that events are committed. Whoever commits without Hibernate rings by hand, after the commit. */
    public void ring() {
        rings.offer(RING);
    }

    /** Rings when the transaction of that session has committed, and not before. */
    void ringAfterCommitOf(Mutiny.Session session) {
        AfterTransactionCompletionProcess ring = (committed, ended) -> {
            if (committed) {
                ring();
            }
        };
        ((MutinySessionImpl) session)
                .unwrap(ReactiveSession.class)
                .getReactiveActionQueue()
                .registerProcess(ring);
    }

    /**
     * Waits for a ring.
     *
     * @param longest for how long at most
     * @return whether it rang
     */
    public boolean awaitRing(Duration longest) throws InterruptedException {
        return rings.poll(longest.toMillis(), TimeUnit.MILLISECONDS) != null;
    }
}
