package io.talentpool.scheduling;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

import io.talentpool.support.rule.InputCheck;
import io.talentpool.support.rule.InvalidInput;
import io.talentpool.support.time.WallClock;

/**
 * Which interviews a list shows; an empty part does not limit it.
 *
 * @param client only theirs
 * @param status only those that stand there
 * @param from only those that begin then or later
 * @param to only those that begin before
 * @param attention only those that an admin should look at for this reason
 * @param anyAttention only those that an admin should look at, for whatever reason
 */
record InterviewFilter(
        Optional<UUID> client,
        Optional<InterviewStatus> status,
        Optional<Instant> from,
        Optional<Instant> to,
        Optional<Attention> attention,
        boolean anyAttention) {

    private static final String ALL = "all";
    private static final String ANY = "any";

    /** A client's own. */
    static InterviewFilter own(UUID client, String status, String from, String to, ZoneId zone) {
        return of(Optional.of(client), status, from, to, null, zone);
    }

    /** Everybody's, for admins. */
    static InterviewFilter everybodys(String status, String from, String to, String attention, ZoneId zone) {
        return of(Optional.empty(), status, from, to, attention, zone);
    }

    private static InterviewFilter of(
            Optional<UUID> client, String status, String from, String to, String attention, ZoneId zone) {
        InputCheck check = new InputCheck();
        Optional<InterviewStatus> wanted = check.read(() -> status(status));
        Optional<Instant> first = check.read(() -> time("from", from, zone));
        Optional<Instant> end = check.read(() -> time("to", to, zone));
        Optional<Attention> why = check.read(() -> attention(attention));
        check.orThrow();
        return new InterviewFilter(client, wanted, first, end, why, ANY.equals(attention));
    }

    private static Optional<Attention> attention(String asked) {
        if (asked == null || asked.equals(ANY)) {
            return Optional.empty();
        }
        return Optional.of(Arrays.stream(Attention.values())
                .filter(attention -> attention.name().equals(asked))
                .findFirst()
                .orElseThrow(() ->
                        new InvalidInput("attention", "must be one of %s, any".formatted(names(Attention.values())))));
    }

    private static Optional<InterviewStatus> status(String asked) {
        if (asked == null || asked.equals(ALL)) {
            return Optional.empty();
        }
        return Optional.of(Arrays.stream(InterviewStatus.values())
                .filter(status -> status.name().equals(asked))
                .findFirst()
                .orElseThrow(() -> new InvalidInput(
                        "status", "must be one of %s, all".formatted(names(InterviewStatus.values())))));
    }

    private static Optional<Instant> time(String parameter, String text, ZoneId zone) {
        return Optional.ofNullable(text)
                .map(given -> WallClock.read(parameter, given, zone).toInstant());
    }

    private static String names(Enum<?>... values) {
        return Arrays.stream(values).map(Enum::name).collect(Collectors.joining(", "));
    }
}
