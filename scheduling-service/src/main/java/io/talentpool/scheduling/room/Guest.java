package io.talentpool.scheduling.room;

import java.util.Arrays;
import java.util.Optional;
import java.util.UUID;

/**
 * Somebody who may enter a room.
 *
 * @param userId who, opaquely, at most the 36 characters that Daily takes, e.g. {@code client-c11e0000-…}
 * @param displayName what the others see: a role, or a first name
 * @param host whether they own the room: they let in who knocks
 */
public record Guest(String userId, String displayName, boolean host) {

    private static final int DAILYS_LIMIT = 36;

    /** On which side of the table a guest sits. */
    public enum Side {
        client,
        candidate,
        host
    }

    public static Guest client(UUID id) {
        return new Guest(userId(Side.client, id.toString()), "Client", false);
    }

    public static Guest candidate(UUID id, String firstName) {
        return new Guest(userId(Side.candidate, id.toString()), firstName, false);
    }

    public static Guest host(String subject) {
        return new Guest(userId(Side.host, subject), "Host", true);
    }

    /** The side of a user id that we once gave out; empty for any other. */
    static Optional<Side> sideOf(String userId) {
        return Arrays.stream(Side.values())
                .filter(side -> userId.startsWith(side + "-"))
                .findFirst();
    }

    private static String userId(Side side, String id) {
        return cut(side + "-" + id);
    }

    private static String cut(String text) {
        return text.length() <= DAILYS_LIMIT ? text : text.substring(0, DAILYS_LIMIT);
    }
}
