package io.talentpool.local.client;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** Waits for what happens after the fact, by asking again every now and then. */
public final class Patience {

    private static final Duration PAUSE = Duration.ofMillis(150);

    private Patience() {}

    /**
     * Asks until there is an answer.
     *
     * @param what what is waited for, as it completes "Expected …"
     * @throws Surprise when there is none in time
     */
    public static <T> T await(String what, Duration longest, Supplier<Optional<T>> question) {
        Instant deadline = Instant.now().plus(longest);
        Optional<T> answer = question.get();
        while (answer.isEmpty()) {
            if (Instant.now().isAfter(deadline)) {
                throw new Surprise(
                        "Expected %s within %d s, but it did not come.".formatted(what, longest.toSeconds()));
            }
            LockSupport.parkNanos(PAUSE.toNanos());
            answer = question.get();
        }
        return answer.get();
    }

    /** Waits until something holds. Throws a {@link Surprise} when it does not in time. */
    public static void awaitThat(String what, Duration longest, BooleanSupplier holds) {
        await(what, longest, () -> Optional.of(true).filter(any -> holds.getAsBoolean()));
    }

    /** Waits until something holds, but no longer than that; returns whether it does. */
    public static boolean holds(Duration longest, BooleanSupplier holds) {
        Instant deadline = Instant.now().plus(longest);
        while (!holds.getAsBoolean()) {
            if (Instant.now().isAfter(deadline)) {
                return false;
            }
            LockSupport.parkNanos(PAUSE.toNanos());
        }
        return true;
    }

    /** Waits until a moment has passed; {@code tick} hears what is left, about once a second. */
    public static void until(Instant moment, Consumer<Duration> tick) {
        Duration left = Duration.between(Instant.now(), moment);
        while (!left.isNegative()) {
            tick.accept(left);
            LockSupport.parkNanos(Math.min(left.toNanos() + 1_000_000, 1_000_000_000));
            left = Duration.between(Instant.now(), moment);
        }
    }

    /** Lets so much time pass. */
    public static void pause(Duration time) {
        until(Instant.now().plus(time), left -> {});
    }
}
