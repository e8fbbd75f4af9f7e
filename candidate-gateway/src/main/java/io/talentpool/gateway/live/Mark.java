package io.talentpool.gateway.live;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.UUID;

/**
 * How far a page has come, as it tells in {@code Last-Event-ID}: the id of the change it saw last or, if it saw none, the time at which it
 * began to look.
 */
sealed interface Mark {

    record Seen(UUID event) implements Mark {}

    record Began(Instant at) implements Mark {}

    /** What cannot be read, and what was never given out: nobody knows what that page has seen. */
    record Unknown() implements Mark {}

    static Mark read(String lastEventId) {
        try {
            return new Seen(UUID.fromString(lastEventId));
        } catch (IllegalArgumentException noId) {
            return readTime(lastEventId);
        }
    }

    private static Mark readTime(String lastEventId) {
        try {
            return new Began(Instant.parse(lastEventId));
        } catch (DateTimeException noTime) {
            return new Unknown();
        }
    }
}
