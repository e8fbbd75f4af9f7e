package io.talentpool.support.database;

import java.io.IOException;
import java.util.concurrent.TimeoutException;

import io.smallrye.mutiny.Uni;
import io.vertx.core.VertxException;

import com.fasterxml.jackson.core.JacksonException;

/**
 * Whether a failure is the database's absence, which passes, rather than its answer to what was asked. As absent counts a server that is there
 * and can do nothing for anybody: one that recovers, only reads, or is full.
 */
public final class DatabaseAway {

    /** What the driver says, in no type of its own, to whoever asks while the service stops. */
    private static final String POOL_CLOSED = "Pool closed";

    private DatabaseAway() {}

    /** @param failure of something that was asked of the database and of nothing else */
    public static boolean is(Throwable failure) {
        return SqlState.of(failure).map(SqlState::passes).orElseGet(() -> isWithoutAnswer(failure));
    }

    /**
     * Work that is done every few seconds anyway: what the database does not let it do is left out. Readiness tells that the database is
     * absent; of all else the log tells, once per reason.
     *
     * @param name begins the sentence in the log, e.g. {@code The count of rooms}
     */
    public static Uni<Void> leftOut(String name, Uni<Void> work) {
        return work.invoke(() -> DatabaseTrouble.isOver(name))
                .onFailure(DatabaseTrouble::is)
                .invoke(failure -> DatabaseTrouble.tell(name, failure))
                .onFailure(DatabaseTrouble::is)
                .recoverWithNull();
    }

    private static boolean isWithoutAnswer(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof IOException && !(cause instanceof JacksonException)
                    || cause instanceof TimeoutException
                    || cause instanceof VertxException
                    || POOL_CLOSED.equals(cause.getMessage())) {
                return true;
            }
        }
        return false;
    }
}
