package io.talentpool.scheduling.room;

/** Daily did not do what was asked. Says what and with which status, and nothing of what was sent or answered. */
public final class RoomFailure extends RuntimeException {

    RoomFailure(String call, int status, Throwable cause) {
        super("Daily failed to %s: %s"
                .formatted(call, status == 0 ? cause.getClass().getSimpleName() : "status " + status));
    }
}
