package io.talentpool.support.table;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.function.Function;
import java.util.function.Predicate;

import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.subscription.UniEmitter;
import io.talentpool.support.work.OwnContext;

/**
 * Writes of many callers in few statements. While one statement is under way, what arrives waits and is written by the next, all of it together; so
 * a commit, which waits for the disk, is shared by as many as there are, and whoever is alone waits for nobody. There is no timer.
 *
 * <p>If the statement fails for the sake of one of several, nothing was written, and each is written alone: the one fails, the others do not.
 * One that waits for a lock, though, keeps those beside it and behind it waiting until it has the lock or PostgreSQL ends the statement.
 *
 * @param <W> what one caller has to write
 * @param <R> what one caller gets to know of it
 */
public final class Coalesced<W, R> {

    /** A statement longer than that would keep the first waiting for the last. */
    private static final int MOST_TOGETHER = 64;

    /** Statements under way at once: as one waits for the disk, others are made ready. */
    private static final int LANES = 2;

    private final Function<List<W>, Uni<List<R>>> write;
    private final Predicate<Throwable> isOfOne;
    private final List<Lane> lanes;

    /**
     * @param write all of them in one statement; results in the same order
     * @param isOfOne whether a failure may be that of one of them alone, and nothing was written
     */
    public Coalesced(Function<List<W>, Uni<List<R>>> write, Predicate<Throwable> isOfOne) {
        this.write = write;
        this.isOfOne = isOfOne;
        List<Lane> all = new ArrayList<>();
        for (int i = 0; i < LANES; i++) {
            all.add(new Lane());
        }
        this.lanes = List.copyOf(all);
    }

    /** The result, once it is written and committed, on the context of whoever subscribes. */
    public Uni<R> write(W one) {
        return Uni.createFrom()
                .deferred(() -> Uni.createFrom()
                        .<R>emitter(caller -> lane().add(new Waiting<>(one, caller)))
                        .emitOn(OwnContext.current()));
    }

    /** Callers of one event loop arrive one after the other, so they share a lane. */
    private Lane lane() {
        return lanes.get((int) (Thread.currentThread().getId() % LANES));
    }

    private record Waiting<W, R>(W one, UniEmitter<? super R> caller) {}

    private final class Lane {

        private final Queue<Waiting<W, R>> waiting = new ArrayDeque<>();
        private boolean underWay;

        void add(Waiting<W, R> newcomer) {
            synchronized (this) {
                waiting.add(newcomer);
                if (underWay) {
                    return;
                }
                underWay = true;
            }
            flush();
        }

        private void flush() {
            List<Waiting<W, R>> together = next();
            if (!together.isEmpty()) {
                OwnContext.run(() -> written(together)).subscribe().with(done -> flush(), unforeseen -> {
                    together.forEach(member -> member.caller().fail(unforeseen));
                    flush();
                });
            }
        }

        private synchronized List<Waiting<W, R>> next() {
            List<Waiting<W, R>> together = new ArrayList<>(Math.min(waiting.size(), MOST_TOGETHER));
            while (!waiting.isEmpty() && together.size() < MOST_TOGETHER) {
                together.add(waiting.remove());
            }
            underWay = !together.isEmpty();
            return together;
        }
    }

    private Uni<Void> written(List<Waiting<W, R>> together) {
        return write.apply(together.stream().map(Waiting::one).toList())
                .invoke(results -> {
                    for (int i = 0; i < results.size(); i++) {
                        together.get(i).caller().complete(results.get(i));
                    }
                })
                .replaceWithVoid()
                .onFailure(failure -> together.size() > 1 && isOfOne.test(failure))
                .recoverWithUni(failure -> eachAlone(together))
                .onFailure()
                .invoke(failure -> together.forEach(member -> member.caller().fail(failure)))
                .onFailure()
                .recoverWithNull();
    }

    private Uni<Void> eachAlone(List<Waiting<W, R>> together) {
        Uni<Void> all = Uni.createFrom().voidItem();
        for (Waiting<W, R> member : together) {
            all = all.chain(() -> written(List.of(member)));
        }
        return all;
    }
}
