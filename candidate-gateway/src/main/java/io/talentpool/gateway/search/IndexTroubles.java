package io.talentpool.gateway.search;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;

import org.apache.lucene.store.AlreadyClosedException;
import org.jboss.logging.Logger;

import io.micrometer.core.instrument.MeterRegistry;
import io.talentpool.gateway.bpoc.trouble.BpocUnavailable;

/** Why the index is not brought up to date, and when to try again. Each reason is told once, and now and then while it lasts. */
@ApplicationScoped
class IndexTroubles {

    private static final Logger LOG = Logger.getLogger(IndexTroubles.class);
    private static final Duration TOLD_AGAIN_AFTER = Duration.ofMinutes(10);
    private static final Duration LONGEST_PAUSE = Duration.ofMinutes(1);
    private static final int MOST_DOUBLINGS = 10;

    private final SearchConfig config;
    private final MeterRegistry metrics;
    private volatile Trouble last;
    private int inARow;

    IndexTroubles(SearchConfig config, MeterRegistry metrics) {
        this.config = config;
        this.metrics = metrics;
        for (var reason : Reason.values()) {
            count(reason, 0);
        }
    }

    enum Reason {
        BPOC("candidate database fails"),
        DISK_FULL("disk is full"),
        FILES("files of the index cannot be used"),
        UNFORESEEN("failed for a reason that nobody foresaw");

        private final String words;

        Reason(String words) {
            this.words = words;
        }

        static Reason of(Throwable failure) {
            if (failure instanceof BpocUnavailable) {
                return BPOC;
            }
            for (var cause = failure; cause != null; cause = cause.getCause()) {
                if (cause instanceof IOException && saysFull(cause)) {
                    return DISK_FULL;
                }
            }
            for (var cause = failure; cause != null; cause = cause.getCause()) {
                if (cause instanceof IOException || cause instanceof AlreadyClosedException) {
                    return FILES;
                }
            }
            return UNFORESEEN;
        }

        private static boolean saysFull(Throwable failure) {
            var message = String.valueOf(failure.getMessage()).toLowerCase(Locale.ROOT);
            return message.contains("no space left")
                    || message.contains("disk quota")
                    || message.contains("not enough space");
        }

        private String advice(Throwable failure) {
            return switch (this) {
                case BPOC -> ((BpocUnavailable) failure).advice();
                case DISK_FULL ->
                    "Give TALENT_POOL_SEARCH_DIRECTORY more room: it needs that of two indexes and a half gigabyte.";
                case FILES -> "Look whether TALENT_POOL_SEARCH_DIRECTORY can be written; the index is built anew.";
                case UNFORESEEN -> "That is a fault of the service: report it with these lines.";
            };
        }
    }

    private record Trouble(Reason reason, Instant since, Instant toldAt) {}

    /** Something of the index failed, at that time. */
    synchronized void note(Throwable failure, Instant now) {
        var reason = Reason.of(failure);
        count(reason, 1);
        inARow++;
        var before = last;
        boolean isNews = before == null
                || before.reason() != reason
                || !now.isBefore(before.toldAt().plus(TOLD_AGAIN_AFTER));
        if (isNews) {
            tell(reason, failure);
        }
        last = new Trouble(reason, before == null ? now : before.since(), isNews ? now : before.toldAt());
    }

    private static void tell(Reason reason, Throwable failure) {
        if (reason == Reason.BPOC) {
            LOG.warnf("%s: searches go on with what is in the index. %s", failure.getMessage(), reason.advice(failure));
        } else {
            LOG.errorf(
                    reason == Reason.UNFORESEEN ? failure : null,
                    "The search index cannot be brought up to date (%s), and searches go on with what was in it. It is tried again."
                            + " %s",
                    failure,
                    reason.advice(failure));
        }
    }

    private void count(Reason reason, int more) {
        metrics.counter("talent_pool.search.failures", "reason", reason.name().toLowerCase(Locale.ROOT))
                .increment(more);
    }

    /** Whether there had been any. */
    synchronized boolean areOver() {
        boolean were = last != null;
        last = null;
        inARow = 0;
        return were;
    }

    /** How long to leave it alone: longer each time, since a try may cost much. */
    synchronized Duration pause() {
        var pause = config.checkEvery().multipliedBy(1L << Math.min(inARow, MOST_DOUBLINGS));
        return pause.compareTo(LONGEST_PAUSE) < 0 ? pause : LONGEST_PAUSE;
    }

    /** Whether they are others than BPOC's. */
    boolean areOurs() {
        var trouble = last;
        return trouble != null && trouble.reason() != Reason.BPOC;
    }

    /** Why the index does not get newer, for operators; empty while it does. */
    Optional<String> inWords() {
        return Optional.ofNullable(last)
                .map(trouble ->
                        "not brought up to date since %s: %s".formatted(trouble.since(), trouble.reason().words));
    }
}
