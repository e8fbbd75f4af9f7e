package io.talentpool.support.database;

import java.sql.SQLException;
import java.util.Optional;
import java.util.Set;

import io.vertx.sqlclient.DatabaseException;

/**
 * Why PostgreSQL did not do something, by the code that it says with every error, whatever its language and whichever way the answer came: from
 * the driver, or through Hibernate, which passes on the code and a text.
 */
record SqlState(String code) {

    /** Connections, resources, and what an operator does to the server; a limit of time is among the last. */
    private static final Set<String> PASSING_CLASSES = Set.of("08", "53", "57");

    /** Values, constraints, and transactions that were rolled back for the sake of others. */
    private static final Set<String> REFUSING_CLASSES = Set.of("22", "23", "40");

    /** A read-only server, a transaction that stood still for too long, a database closed for maintenance, somebody's lock. */
    private static final Set<String> PASSING = Set.of("25006", "25P03", "55000", "55P03");

    /** What PostgreSQL said, if it was asked and said anything. */
    static Optional<SqlState> of(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            String code = codeOf(cause);
            if (code != null && code.length() == 5) {
                return Optional.of(new SqlState(code));
            }
        }
        return Optional.empty();
    }

    private static String codeOf(Throwable cause) {
        if (cause instanceof DatabaseException answer) {
            return answer.getSqlState();
        }
        return cause instanceof SQLException answer ? answer.getSQLState() : null;
    }

    /** The server is absent, recovering, read-only, full or busy: the same question may be answered later. */
    boolean passes() {
        return PASSING_CLASSES.contains(kind()) || PASSING.contains(code);
    }

    /** There is no connection to a server that serves, which readiness tells. */
    boolean isAbsence() {
        return kind().equals("08") || code.startsWith("57P");
    }

    /** What was to be written breaks a rule of the data, or two waited for each other: of the statement nothing was written. */
    boolean isRefusal() {
        return REFUSING_CLASSES.contains(kind());
    }

    /** What an operator is to do about it. */
    String advice() {
        return switch (code) {
            case "25006" ->
                "The server is read-only: let it become the primary, or point TALENT_POOL_DATABASE_URL at that.";
            case "42501" ->
                "The service's user lacks a right: compare its grants with deploy/database/create-talent-pool-tables.sql.";
            case "53100" -> "The server's disk is full: give it room.";
            case "53300" ->
                "The server has no connection left: lower TALENT_POOL_DATABASE_POOL_SIZE, or let it take more.";
            case "55000" -> "The database takes no connections: see who closed it.";
            case "55P03" -> "Somebody holds a lock: look for old transactions in pg_stat_activity.";
            case "57014" ->
                "It took longer than TALENT_POOL_DATABASE_STATEMENT_TIMEOUT: look at pg_stat_activity for what holds it up.";
            case "3D000" -> "There is no such database: correct TALENT_POOL_DATABASE_URL.";
            case "42703", "42P01", "42883", "3F000" ->
                "The tables are not those of this release: apply its migrations.";
            default -> adviceOnKind();
        };
    }

    private String adviceOnKind() {
        return switch (kind()) {
            case "28" -> "The server does not let the service's user in: correct its name and password.";
            case "53" -> "The server lacks memory, disk or connections: give it more.";
            case "08", "57" -> "The server is not there or starts: wait, or see why it does not come.";
            case "58", "XX" -> "The server itself is damaged or its disk fails: read its log.";
            default -> "That is a fault of the service: report it with this line.";
        };
    }

    private String kind() {
        return code.substring(0, 2);
    }
}
