package io.talentpool.request;

import java.util.Arrays;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

import io.talentpool.support.rule.InvalidInput;

/**
 * Which requests a list shows.
 *
 * @param client only theirs
 * @param status only those that stand there
 */
record RequestFilter(Optional<UUID> client, Optional<RequestStatus> status) {

    private static final String ALL = "all";

    /** A client's own, in any status unless one is asked for. */
    static RequestFilter own(UUID client, String status) {
        return new RequestFilter(Optional.of(client), status(status, ALL));
    }

    /** Everybody's, pending unless another status is asked for. */
    static RequestFilter everybodys(String status) {
        return new RequestFilter(Optional.empty(), status(status, RequestStatus.pending.name()));
    }

    private static Optional<RequestStatus> status(String asked, String otherwise) {
        String wanted = asked == null ? otherwise : asked;
        if (wanted.equals(ALL)) {
            return Optional.empty();
        }
        return Optional.of(Arrays.stream(RequestStatus.values())
                .filter(status -> status.name().equals(wanted))
                .findFirst()
                .orElseThrow(() -> new InvalidInput("status", "must be one of %s, all".formatted(known()))));
    }

    private static String known() {
        return Arrays.stream(RequestStatus.values()).map(Enum::name).collect(Collectors.joining(", "));
    }
}
