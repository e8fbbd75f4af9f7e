package io.talentpool.scheduling.room;

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

    public static Guest client(UUID id) {
        return new Guest(cut("client-" + id), "Client", false);
    }

    public static Guest candidate(UUID id, String firstName) {
        return new Guest(cut("candidate-" + id), firstName, false);
    }

    public static Guest host(String subject) {
        return new Guest(cut("host-" + subject), "Host", true);
    }

    private static String cut(String text) {
        return text.length() <= DAILYS_LIMIT ? text : text.substring(0, DAILYS_LIMIT);
    }
}
