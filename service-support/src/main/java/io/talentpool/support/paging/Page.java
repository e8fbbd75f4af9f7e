package io.talentpool.support.paging;

import java.util.List;
import java.util.function.Function;

/**
 * One page of a list.
 *
 * @param items what is on it, in order
 * @param nextCursor the cursor of the next page; null on the last one
 */
public record Page<T>(List<T> items, String nextCursor) {

    /**
     * Makes a page of rows that were fetched with one more than the limit, which tells whether there is a next page.
     *
     * @param rows at most {@code limit + 1} rows
     * @param place the cursor of a row
     */
    public static <T> Page<T> of(List<T> rows, PageRequest request, Function<T, Cursor> place) {
        if (rows.size() <= request.limit()) {
            return new Page<>(List.copyOf(rows), null);
        }
        List<T> shown = List.copyOf(rows.subList(0, request.limit()));
        return new Page<>(shown, place.apply(shown.get(shown.size() - 1)).encoded());
    }

    /** The same page of something made from each item. */
    public <R> Page<R> map(Function<T, R> change) {
        return new Page<>(items.stream().map(change).toList(), nextCursor);
    }
}
