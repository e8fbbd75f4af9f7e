package io.talentpool.support.watching;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.logging.Level;
import java.util.logging.LogRecord;

import org.junit.jupiter.api.Test;

class KnownNoiseTest {

    private final KnownNoise filter = new KnownNoise();

    @Test
    void aQueryThatFailsTwiceIsLeftOut() {
        assertFalse(filter.isLoggable(failure(
                "Result is already complete",
                "io.vertx.core.Promise",
                "io.vertx.sqlclient.impl.pool.SqlConnectionPool")));
    }

    @Test
    void whateverElseFailsTwiceIsTold() {
        assertTrue(filter.isLoggable(failure(
                "Result is already complete", "io.vertx.core.Promise", "io.talentpool.request.RequestInterviews")));
    }

    @Test
    void whateverElseThePoolFailsWithIsTold() {
        assertTrue(filter.isLoggable(
                failure("Pool closed", "io.vertx.core.Promise", "io.vertx.sqlclient.impl.pool.SqlConnectionPool")));
        assertTrue(filter.isLoggable(new LogRecord(Level.INFO, "All is well")));
    }

    private static LogRecord failure(String message, String... classes) {
        IllegalStateException thrown = new IllegalStateException(message);
        StackTraceElement[] trace = new StackTraceElement[classes.length];
        for (int i = 0; i < classes.length; i++) {
            trace[i] = new StackTraceElement(classes[i], "fail", null, i);
        }
        thrown.setStackTrace(trace);
        LogRecord record = new LogRecord(Level.SEVERE, "Uncaught exception");
        record.setThrown(thrown);
        return record;
    }
}
