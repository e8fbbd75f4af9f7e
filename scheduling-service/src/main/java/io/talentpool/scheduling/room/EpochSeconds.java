package io.talentpool.scheduling.room;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

import com.fasterxml.jackson.databind.JsonNode;

/** Reads Daily's times: numbers of seconds, with or without a fraction, and sometimes missing. */
final class EpochSeconds {

    private static final double LAST_SECOND = 253_402_300_799d; // of the year 9999

    private EpochSeconds() {}

    /** A point in time; empty for what is no time that people could have met at. */
    static Optional<Instant> instant(JsonNode seconds) {
        return millis(seconds).map(Instant::ofEpochMilli);
    }

    /** A length of time; empty where none is given. */
    static Optional<Duration> duration(JsonNode seconds) {
        return millis(seconds).map(Duration::ofMillis);
    }

    private static Optional<Long> millis(JsonNode node) {
        double seconds = node.isNumber() || node.isTextual() ? node.asDouble(-1) : -1;
        return seconds >= 0 && seconds <= LAST_SECOND ? Optional.of((long) (seconds * 1_000)) : Optional.empty();
    }
}
