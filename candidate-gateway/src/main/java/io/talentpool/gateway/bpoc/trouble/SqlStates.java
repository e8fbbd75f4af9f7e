package io.talentpool.gateway.bpoc.trouble;

import java.util.Optional;

import io.vertx.sqlclient.DatabaseException;

/** Why BPOC did not give something, by PostgreSQL's code. */
public final class SqlStates {

    private SqlStates() {}

    /** What BPOC said, if it said anything. */
    static Optional<String> of(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof DatabaseException said && said.getSqlState() != null) {
                return Optional.of(said.getSqlState());
            }
        }
        return Optional.empty();
    }

    /**
     * Whether it may be the fault of one row: a value that is none of its type, one that is too deep or too long, damage on the disk, or
     * whatever a view objects to.
     */
    public static boolean mayBeOneRow(Throwable failure) {
        return of(failure)
                .filter(state -> state.startsWith("22")
                        || state.startsWith("54")
                        || state.startsWith("P0")
                        || state.startsWith("XX"))
                .isPresent();
    }

    static String advice(String state) {
        return switch (state) {
            case "42703", "42P01" ->
                "BPOC lacks a table or a column that we read; where it has views instead of tables, set"
                        + " TALENT_POOL_SEARCH_INCREMENTAL=false.";
            case "42501" -> "Our user may not read one of BPOC's tables: ask BPOC's team for the grant.";
            case "57014" -> "It took BPOC too long: lower TALENT_POOL_BPOC_BATCH_SIZE.";
            default -> "Ask BPOC's team what it means.";
        };
    }
}
