package io.talentpool.support.database;

import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;

import org.jboss.logging.Logger;

/**
 * Tells operators what the database would not do, and what they can do about it. What is tried every second is told once per reason, and again
 * from time to time while it lasts.
 */
public final class DatabaseTrouble {

    private static final Logger LOG = Logger.getLogger(DatabaseTrouble.class);
    private static final long AGAIN_AFTER_NANOS = Duration.ofMinutes(5).toNanos();

    private record Told(String reason, long at) {

        boolean isNews(String now, long moment) {
            return !Objects.equals(reason, now) || moment - at > AGAIN_AFTER_NANOS;
        }
    }

    private static final Map<String, Told> TOLD = new ConcurrentHashMap<>();

    private DatabaseTrouble() {}

    /** Whether the database was asked and did not do it, for whatever reason. */
    public static boolean is(Throwable failure) {
        return SqlState.of(failure).isPresent() || DatabaseAway.is(failure);
    }

    /** Whether PostgreSQL itself said no. */
    public static boolean isAnAnswer(Throwable failure) {
        return SqlState.of(failure).isPresent();
    }

    /** Whether PostgreSQL refused a statement for what it says or who else writes, so that nothing of it was written. */
    public static boolean isRefusal(Throwable failure) {
        return SqlState.of(failure).filter(SqlState::isRefusal).isPresent();
    }

    /** What happened and, where PostgreSQL said why, what to do; for a line of a log. */
    public static String describe(Throwable failure) {
        return SqlState.of(failure)
                .map(state -> "%s (SQLSTATE %s). %s".formatted(messageOf(failure), state.code(), state.advice()))
                .orElseGet(failure::toString);
    }

    /** What to do, as a sentence after a space; empty where PostgreSQL said nothing. */
    public static String advice(Throwable failure) {
        return SqlState.of(failure)
                .map(state -> " (SQLSTATE %s). %s".formatted(state.code(), state.advice()))
                .orElse("");
    }

    /**
     * Tells why something that is tried again and again was not done.
     *
     * @param work begins the sentence
     */
    public static void tell(String work, Throwable failure) {
        SqlState.of(failure).filter(state -> !state.isAbsence()).ifPresent(state -> {
            long now = System.nanoTime();
            TOLD.compute(work, (same, told) -> {
                if (told != null && !told.isNews(state.code(), now)) {
                    return told;
                }
                LOG.logf(
                        state.passes() ? Logger.Level.WARN : Logger.Level.ERROR,
                        "%s is left out, and tried again: %s",
                        work,
                        describe(failure));
                return new Told(state.code(), now);
            });
        });
    }

    /** It works again: the next trouble is news. */
    public static void isOver(String work) {
        TOLD.remove(work);
    }

    /** The innermost text, which is PostgreSQL's own. */
    private static String messageOf(Throwable failure) {
        Throwable cause = failure;
        while (cause.getCause() != null) {
            cause = cause.getCause();
        }
        return String.valueOf(cause.getMessage());
    }
}
