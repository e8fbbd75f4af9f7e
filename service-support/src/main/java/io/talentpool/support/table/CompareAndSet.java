package io.talentpool.support.table;

import java.util.function.Function;
import java.util.function.Supplier;

import jakarta.persistence.OptimisticLockException;
import jakarta.persistence.PessimisticLockException;

import io.smallrye.mutiny.Uni;
import io.talentpool.support.database.DatabaseAway;

/** A transition is a compare-and-set on the aggregate's version (R15). */
public final class CompareAndSet {

    private static final int ATTEMPTS = 3;

    private CompareAndSet() {}

    /**
     * For {@code plug(…)} behind a transaction: when somebody was faster, or two waited for each other and PostgreSQL ended one
     * of them, runs it again, so that the rules decide on what is there now; gives up after a few times.
     *
     * @param busy what to fail with then
     */
    public static <T> Function<Uni<T>, Uni<T>> orAgain(Supplier<? extends Throwable> busy) {
        return transaction -> transaction
                .onFailure(CompareAndSet::isLost)
                .retry()
                .atMost(ATTEMPTS)
                .onFailure(CompareAndSet::isLost)
                .transform(lost -> busy.get());
    }

    /** Who has waited for a lock in vain need not wait once more: that is no race, but somebody who stands still. */
    private static boolean isLost(Throwable failure) {
        return failure instanceof OptimisticLockException
                || failure instanceof PessimisticLockException && !DatabaseAway.is(failure);
    }
}
