package io.talentpool.support.problem;

import java.sql.SQLException;
import java.util.Arrays;
import java.util.function.Predicate;

import io.vertx.pgclient.PgException;

/** Races are settled by PostgreSQL; this recognises the loser by the constraint that stopped it. */
public final class Constraint {

    private Constraint() {}

    /** A test for failures caused by one of these constraints, wherever in the chain of causes PostgreSQL's answer is. */
    public static Predicate<Throwable> violated(String... names) {
        return failure -> {
            for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
                if (isAbout(cause, names)) {
                    return true;
                }
            }
            return false;
        };
    }

    private static boolean isAbout(Throwable cause, String... names) {
        if (cause instanceof PgException answer) {
            return Arrays.asList(names).contains(answer.getConstraint());
        }
        // Hibernate Reactive passes PostgreSQL's answer on as text only, and extracts no name of an exclusion
        // constraint.
        return cause instanceof SQLException answer
                && Arrays.stream(names)
                        .anyMatch(name -> String.valueOf(answer.getMessage()).contains('"' + name + '"'));
    }
}
