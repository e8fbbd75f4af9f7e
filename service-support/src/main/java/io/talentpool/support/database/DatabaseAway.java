package io.talentpool.support.database;

import java.io.IOException;
import java.util.concurrent.TimeoutException;

import io.smallrye.mutiny.Uni;
import io.vertx.core.VertxException;
import io.vertx.pgclient.PgException;

/** Whether a failure is the database's absence, which passes, rather than its answer to what was asked. */
public final class DatabaseAway {

    /** What the driver says, in no type of its own, to whoever asks while the service stops. */
    private static final String POOL_CLOSED = "Pool closed";

    private DatabaseAway() {}

    /** @param failure of something that was asked of the database and of nothing else */
    public static boolean is(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof IOException
                    || cause instanceof TimeoutException
                    || cause instanceof VertxException
                    || POOL_CLOSED.equals(cause.getMessage())
                    || cause instanceof PgException answered && isShutdown(answered)) {
                return true;
            }
        }
        return false;
    }

    /** Work that is done every few seconds anyway: while the database is away, which readiness tells, it is left out without a word. */
    public static Uni<Void> leftOut(Uni<Void> work) {
        return work.onFailure(DatabaseAway::is).recoverWithNull();
    }

    /** SQLSTATE classes 08 (connection), 53 (resources) and 57 (operator intervention, such as a restart). */
    private static boolean isShutdown(PgException answered) {
        String state = String.valueOf(answered.getSqlState());
        return state.startsWith("08") || state.startsWith("53") || state.startsWith("57");
    }
}
