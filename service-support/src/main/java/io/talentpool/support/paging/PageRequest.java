package io.talentpool.support.paging;

import java.util.Optional;

import io.talentpool.support.rule.InvalidInput;

/**
 * Which part of a list is asked for.
 *
 * @param limit how many items at most: 1 to 100 where the caller says so
 * @param after where the previous page ended; empty for the first page
 */
public record PageRequest(int limit, Optional<Cursor> after) {

    public static final int DEFAULT_LIMIT = 50;
    public static final int MAX_LIMIT = 100;

    /** How many are shown to a page that cannot turn over: it asks for no number and shows what it gets. */
    public static final int LONG_LIMIT = 500;

    /** What {@code limit} means where {@link #orLong} reads it, for the OpenAPI document. */
    public static final String LONG = "How many there may be on the page; where it is left away, 500";

    /**
     * Reads the query parameters {@code limit} and {@code cursor}; either may be missing.
     *
     * @throws InvalidInput when one is not what it should be
     */
    public static PageRequest of(String limit, String cursor) {
        return read(limit, DEFAULT_LIMIT, cursor);
    }

    /** The same, for a list that is long where no limit is given. */
    public static PageRequest orLong(String limit, String cursor) {
        return read(limit, LONG_LIMIT, cursor);
    }

    private static PageRequest read(String limit, int otherwise, String cursor) {
        return new PageRequest(
                readLimit(limit, otherwise), Optional.ofNullable(cursor).map(Cursor::decode));
    }

    private static int readLimit(String text, int otherwise) {
        if (text == null) {
            return otherwise;
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
