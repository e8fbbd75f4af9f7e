package io.talentpool.support.table;

import java.util.function.Function;
import java.util.function.Supplier;

import jakarta.persistence.OptimisticLockException;

import io.smallrye.mutiny.Uni;

/** A transition is a compare-and-set on the aggregate's version (R15). */
public final class CompareAndSet {

    private static final int ATTEMPTS = 3;

    private CompareAndSet() {}

    /**
     * For {@code plug(…)} behind a transaction: when somebody was faster, runs it again, so that the rules decide on what is
     * there now; gives up after a few times.
     *
     * @param busy what to fail with then
     */
    public static <T> Function<Uni<T>, Uni<T>> orAgain(Supplier<? extends Throwable> busy) {
        return transaction -> transaction
                .onFailure(OptimisticLockException.class)
                .retry()
                .atMost(ATTEMPTS)
                .onFailure(OptimisticLockException.class)
                .transform(lost -> busy.get());
    }
}
