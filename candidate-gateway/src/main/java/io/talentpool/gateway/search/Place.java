package io.talentpool.gateway.search;

import java.nio.ByteBuffer;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Base64;
import java.util.UUID;

import io.talentpool.support.rule.InvalidInput;

/**
 * Where in a list of search results a page ends: the last candidate's number of matching skills and rank. It names a place, not a
 * count, so it holds across refreshes of the snapshot. Opaque to callers.
 *
 * @param skills how many of the wanted skills the candidate has; 0 where none were wanted
 */
record Place(int skills, Rank rank) {

    private static final int BYTES = Integer.BYTES * 3 + Long.BYTES * 3;
    private static final int NO_SCORE = Integer.MIN_VALUE;

    /** The form that goes over the wire, safe in a URL. */
    String encoded() {
        byte[] bytes = ByteBuffer.allocate(BYTES)
                .putInt(skills)
                .putInt(rank.score() == null ? NO_SCORE : rank.score())
                .putLong(rank.joined().getEpochSecond())
                .putInt(rank.joined().getNano())
                .putLong(rank.id().getMostSignificantBits())
                .putLong(rank.id().getLeastSignificantBits())
                .array();
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    /**
     * Reads what {@link #encoded()} gave.
     *
     * @throws InvalidInput when it is anything else
     */
    static Place decode(String cursor) {
        try {
            var bytes = ByteBuffer.wrap(Base64.getUrlDecoder().decode(cursor));
            if (bytes.remaining() == BYTES) {
                return read(bytes);
            }
        } catch (IllegalArgumentException | DateTimeException foreign) {
            // Not one of ours: told below, like a wrong length.
        }
        throw new InvalidInput("cursor", "is not one this list gave out; leave it away to start at the beginning");
    }

    private static Place read(ByteBuffer bytes) {
        int skills = bytes.getInt();
        int score = bytes.getInt();
        var joined = Instant.ofEpochSecond(bytes.getLong(), bytes.getInt());
        var id = new UUID(bytes.getLong(), bytes.getLong());
        return new Place(skills, new Rank(score == NO_SCORE ? null : score, joined, id));
    }
}
