package io.talentpool.embedded.daily;

import java.time.Instant;
import java.util.Optional;

/**
 * Which meetings {@code GET /meetings} wants: those of a room, that began in a time frame, that (do not) go on; at most
 * {@code limit} of them, newest first.
 */
record MeetingQuery(
        Optional<String> room, Optional<Instant> from, Optional<Instant> to, Optional<Boolean> ongoing, int limit) {

    static final int MOST = 100;

    MeetingQuery {
        if (limit < 1 || limit > MOST) {
            throw DailyRefusal.invalid("'limit' should be between 1 and " + MOST);
        }
    }

    boolean matches(Meeting meeting) {
        return room.map(meeting.room()::equals).orElse(true)
                && from.map(begin -> !meeting.began().isBefore(begin)).orElse(true)
                && to.map(end -> !meeting.began().isAfter(end)).orElse(true)
                && ongoing.map(wanted -> wanted == meeting.ongoing()).orElse(true);
    }
}
