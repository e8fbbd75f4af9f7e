package io.talentpool.support.problem;

import java.sql.SQLException;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Pattern;

import io.vertx.pgclient.PgException;

/** Races are settled by PostgreSQL; this recognises the loser by the constraint that stopped it. */
public final class Constraint {

    /** The SQLSTATEs of all violations of constraints begin so. */
    private static final String VIOLATION = "23";

    private Constraint() {}

    /** A test for failures caused by one of these constraints, wherever in the chain of causes PostgreSQL's answer is. */
    public static Predicate<Throwable> violated(String... names) {
        List<String> any = List.of(names);
        Pattern named = named(any);
        return failure -> {
            for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
                if (isAbout(cause, any, named)) {
                    return true;
                }
            }
            return false;
        };
    }

    private static boolean isAbout(Throwable cause, List<String> names, Pattern named) {
        if (cause instanceof PgException answer) {
            return names.contains(answer.getConstraint());
        }
        // Hibernate Reactive passes on the SQLSTATE and the text, and no other field. The SQLSTATE says that a
        // constraint is violated; the text names it, in every language, each with quotation marks of its own.
        return cause instanceof SQLException answer
                && String.valueOf(answer.getSQLState()).startsWith(VIOLATION)
                && named.matcher(String.valueOf(answer.getMessage())).find();
    }

    /** One of the names as a whole word. */
    private static Pattern named(List<String> names) {
        String any = String.join("|", names.stream().map(Pattern::quote).toList());
        return Pattern.compile("(?<![\\w$])(?:" + any + ")(?![\\w$])");
    }
}
