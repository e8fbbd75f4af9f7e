package io.talentpool.support.database;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.ConnectException;
import java.sql.SQLException;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeoutException;

import org.hibernate.exception.GenericJDBCException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import io.vertx.core.VertxException;
import io.vertx.pgclient.PgException;

import com.fasterxml.jackson.core.JsonParseException;

/** What passes is told from what does not by PostgreSQL's code, alike for both ways that its answer may come. */
class DatabaseAwayTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "08000", "08001", "08003", "08006", "08P01", "25006", "25P03", "53000", "53100", "53200", "53300",
                "53400", "55000", "55P03", "57000", "57014", "57P01", "57P02", "57P03", "57P05"
            })
    void absentRecoveringReadOnlyFullAndLockedPass(String code) {
        assertTrue(DatabaseAway.is(driver(code)));
        assertTrue(DatabaseAway.is(hibernate(code)));
        assertTrue(DatabaseAway.is(new CompletionException(driver(code))));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "22001", "22P02", "23505", "23514", "23P01", "28000", "28P01", "3D000", "40001", "40P01", "42501",
                "42601", "42703", "42P01", "58030", "XX000"
            })
    void everyOtherAnswerIsAnError(String code) {
        assertFalse(DatabaseAway.is(driver(code)));
        assertFalse(DatabaseAway.is(hibernate(code)));
        assertFalse(DatabaseAway.is(new CompletionException(driver(code))));
    }

    @Test
    void aServerThatSaysNothingIsAway() {
        assertTrue(DatabaseAway.is(new CompletionException(new ConnectException("Connection refused"))));
        assertTrue(DatabaseAway.is(new TimeoutException()));
        assertTrue(DatabaseAway.is(new VertxException("Timeout waiting for connection", true)));
        assertTrue(DatabaseAway.is(new IllegalStateException("Pool closed")));
    }

    @Test
    void whatIsNoWordOfTheDatabasesIsNoAbsence() {
        assertFalse(DatabaseAway.is(new IllegalStateException("a bug")));
        assertFalse(DatabaseAway.is(new JsonParseException(null, "no JSON"))); // which Jackson makes an IOException
        assertFalse(DatabaseTrouble.is(new IllegalStateException("a bug")));
    }

    @Test
    void whatHappenedIsDescribedWithWhatToDo() {
        assertEquals(
                "ERROR: permission denied (42501) (SQLSTATE 42501). The service's user lacks a right: compare its grants with"
                        + " deploy/database/create-talent-pool-tables.sql.",
                DatabaseTrouble.describe(
                        new CompletionException(new PgException("permission denied", "ERROR", "42501", null))));
        assertEquals(
                "java.lang.IllegalStateException: a bug", DatabaseTrouble.describe(new IllegalStateException("a bug")));
    }

    private static Throwable driver(String code) {
        return new PgException("was auch immer", "FEHLER", code, null);
    }

    private static Throwable hibernate(String code) {
        return new GenericJDBCException(
                "error executing SQL statement", new SQLException("FEHLER: was auch immer (" + code + ")", code, 0));
    }
}
