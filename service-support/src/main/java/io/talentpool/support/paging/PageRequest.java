package io.talentpool.support.paging;

import java.util.Optional;

import io.talentpool.support.rule.InvalidInput;

/**
 * Which part of a list is asked for.
 *
 * @param limit how many items at most, 1 to 100
 * @param after where the previous page ended; empty for the first page
 */
public record PageRequest(int limit, Optional<Cursor> after) {

    public static final int DEFAULT_LIMIT = 50;
    public static final int MAX_LIMIT = 100;

    /**
     * Reads the query parameters {@code limit} and {@code cursor}; either may be missing.
     *
     * @throws InvalidInput when one is not what it should be
     */
    public static PageRequest of(String limit, String cursor) {
        return new PageRequest(readLimit(limit), Optional.ofNullable(cursor).map(Cursor::decode));
    }

    private static int readLimit(String text) {
        if (text == null) {
            return DEFAULT_LIMIT;
        }
        if (text.matches("\\d{1,9}")) {
            int limit = Integer.parseInt(text);
            if (limit >= 1 && limit <= MAX_LIMIT) {
                return limit;
            }
        }
        throw new InvalidInput("limit", "must be a whole number from 1 to " + MAX_LIMIT);
    }
}
