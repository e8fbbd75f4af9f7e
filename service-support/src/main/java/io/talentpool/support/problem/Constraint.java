package io.talentpool.support.problem;

import java.util.function.Predicate;

import io.vertx.pgclient.PgException;

/** Races are settled by PostgreSQL; this recognises the loser by the constraint that stopped it. */
public final class Constraint {

    private Constraint() {}

    /** A test for failures caused by one of these constraints, wherever in the chain of causes PostgreSQL's answer is. */
    public static Predicate<Throwable> violated(String... names) {
        return failure -> {
            for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
                if (cause instanceof PgException answer
                        && java.util.List.of(names).contains(answer.getConstraint())) {
                    return true;
                }
            }
            return false;
        };
    }
}
