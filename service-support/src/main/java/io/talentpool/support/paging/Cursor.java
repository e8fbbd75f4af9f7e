package io.talentpool.support.paging;

import java.nio.ByteBuffer;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Base64;
import java.util.UUID;

import io.talentpool.support.rule.InvalidInput;

/**
 * The place in a list after which the next page begins: the sort time and the id of the last row seen. Opaque to callers.
 *
 * @param at the row's sort time, to the microsecond, as PostgreSQL stores it
 * @param id the row's id, which orders rows of the same time
 */
public record Cursor(Instant at, UUID id) {

    /** No row is older or younger, and beyond is more than PostgreSQL can compare with. */
    private static final Instant FIRST = Instant.parse("0001-01-01T00:00:00Z");

    private static final Instant LAST = Instant.parse("9999-12-31T00:00:00Z");
    private static final int BYTES = Long.BYTES + Integer.BYTES + 2 * Long.BYTES;

    /** The form that goes over the wire, safe in a URL. */
    public String encoded() {
        byte[] bytes = ByteBuffer.allocate(BYTES)
                .putLong(at.getEpochSecond())
                .putInt(at.getNano())
                .putLong(id.getMostSignificantBits())
                .putLong(id.getLeastSignificantBits())
                .array();
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    /**
     * Reads what {@link #encoded()} gave.
     *
     * @throws InvalidInput when it is anything else
     */
    static Cursor decode(String text) {
        try {
            ByteBuffer bytes = ByteBuffer.wrap(Base64.getUrlDecoder().decode(text));
            if (bytes.remaining() == BYTES) {
                Cursor read = new Cursor(
                        Instant.ofEpochSecond(bytes.getLong(), bytes.getInt()),
                        new UUID(bytes.getLong(), bytes.getLong()));
                if (read.at.isAfter(FIRST) && read.at.isBefore(LAST)) {
                    return read;
                }
            }
        } catch (IllegalArgumentException | DateTimeException foreign) {
            // Not one of ours: told below, like a wrong length.
        }
        throw new InvalidInput("cursor", "is not one this list gave out; leave it away to start at the beginning");
    }
}
