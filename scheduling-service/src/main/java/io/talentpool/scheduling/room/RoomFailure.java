package io.talentpool.scheduling.room;

import java.time.Duration;
import java.util.concurrent.TimeoutException;

import org.eclipse.microprofile.faulttolerance.exceptions.CircuitBreakerOpenException;

import io.talentpool.support.problem.Upstream;

/** Daily did not do what was asked. Says what and why, and nothing of what was sent or answered. */
public final class RoomFailure extends RuntimeException {

    /** What is known of a call that failed. */
    public enum Kind {
        /** It was never made: others have used up what Daily takes at a time. */
        held_back,
        /** It was never made: Daily fails all the time, and is left alone for a while. */
        cut_off,
        /** Daily says no, and would again: 400, 401, 403, 404. */
        refused,
        /** Daily says not now: 429. */
        slowed_down,
        /** Daily says that something is wrong with itself: 5xx. */
        broken,
        /** Nobody knows: there was no answer, or it was lost. It may still take effect. */
        unanswered
    }

    private final Kind kind;
    private final int status;

    private RoomFailure(Kind kind, int status, String message, Throwable cause) {
        super(message, cause);
        this.kind = kind;
        this.status = status;
    }

    static RoomFailure of(DailyCall call, Throwable cause) {
        if (cause instanceof RoomFailure told) {
            return told;
        }
        if (cause instanceof CircuitBreakerOpenException) {
            return new RoomFailure(Kind.cut_off, 0, "Daily keeps failing and was not asked to " + call.words(), cause);
        }
        int status = Upstream.statusOf(cause);
        String why = status != 0
                ? "status " + status
                : cause instanceof TimeoutException
                        ? "no answer in time"
                        : cause.getClass().getSimpleName();
        return new RoomFailure(kindOf(status), status, "Daily failed to %s: %s".formatted(call.words(), why), cause);
    }

    static RoomFailure heldBack(DailyCall call, Duration patience) {
        return new RoomFailure(
                Kind.held_back,
                0,
                "Daily was not asked to %s: its limits leave no room within %d ms"
                        .formatted(call.words(), patience.toMillis()),
                null);
    }

    private static Kind kindOf(int status) {
        if (status == 0) {
            return Kind.unanswered;
        }
        if (status == 429) {
            return Kind.slowed_down;
        }
        return status >= 500 ? Kind.broken : Kind.refused;
    }

    public Kind kind() {
        return kind;
    }

    /** Whether Daily has been asked at all. */
    public boolean wasTried() {
        return kind != Kind.held_back && kind != Kind.cut_off;
    }

    /** Whether it may take effect all the same. What broke at Daily may have, too. */
    public boolean mayTakeEffect() {
        return kind == Kind.unanswered || kind == Kind.broken;
    }

    /** Whether trying again is of no use until somebody has changed something. */
    public boolean isFinal() {
        return kind == Kind.refused;
    }

    /** Whether the key is the reason. */
    public boolean isAboutTheKey() {
        return status == 401 || status == 403;
    }

    boolean isStatus(int wanted) {
        return status == wanted;
    }

    /** Whether Daily is unwell, rather than we wrong: what the circuit breaker counts. */
    boolean isDailys() {
        return kind == Kind.broken || kind == Kind.slowed_down || kind == Kind.unanswered;
    }
}
