package io.talentpool.support.watching;

import java.util.Arrays;
import java.util.logging.Filter;
import java.util.logging.LogRecord;

import io.quarkus.logging.LoggingFilter;

/**
 * Leaves out of the log what is known to mean nothing. While the database takes no connections, the pool fails each query as it should, and
 * then lets a timer fail it once more, which is an error with a stack trace
 * (<a href="https://github.com/eclipse-vertx/vertx-sql-client/issues/1706">vertx-sql-client 1706</a>).
 */
@LoggingFilter(name = "known-noise")
public final class KnownNoise implements Filter {

    private static final String POOL = "io.vertx.sqlclient.impl.pool.SqlConnectionPool";
    private static final int BELOW_THE_PROMISE = 2;

    @Override
    public boolean isLoggable(LogRecord record) {
        return !isFailedTwice(record.getThrown());
    }

    private static boolean isFailedTwice(Throwable thrown) {
        return thrown instanceof IllegalStateException
                && "Result is already complete".equals(thrown.getMessage())
                && Arrays.stream(thrown.getStackTrace())
                        .limit(BELOW_THE_PROMISE)
                        .anyMatch(frame -> frame.getClassName().equals(POOL));
    }
}
