package io.talentpool.scheduling;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

import io.talentpool.support.rule.InvalidInput;
import io.talentpool.support.time.WallClock;

/**
 * Which interviews a list shows; an empty part does not limit it.
 *
 * @param client only theirs
 * @param status only those that stand there
 * @param from only those that begin then or later
 * @param to only those that begin before
 */
record InterviewFilter(
        Optional<UUID> client, Optional<InterviewStatus> status, Optional<Instant> from, Optional<Instant> to) {

    private static final String ALL = "all";

    static InterviewFilter of(Optional<UUID> client, String status, String from, String to, ZoneId zone) {
        return new InterviewFilter(client, status(status), time("from", from, zone), time("to", to, zone));
    }

    private static Optional<InterviewStatus> status(String asked) {
        if (asked == null || asked.equals(ALL)) {
            return Optional.empty();
        }
        return Optional.of(Arrays.stream(InterviewStatus.values())
                .filter(status -> status.name().equals(asked))
                .findFirst()
                .orElseThrow(() -> new InvalidInput("status", "must be one of %s, all".formatted(known()))));
    }

    private static Optional<Instant> time(String parameter, String text, ZoneId zone) {
        return Optional.ofNullable(text)
                .map(given -> WallClock.read(parameter, given, zone).toInstant());
    }

    private static String known() {
        return Arrays.stream(InterviewStatus.values()).map(Enum::name).collect(Collectors.joining(", "));
    }
}
