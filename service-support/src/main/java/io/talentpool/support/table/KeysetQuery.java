package io.talentpool.support.table;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;

import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import io.smallrye.mutiny.Uni;
import io.talentpool.support.paging.Cursor;
import io.talentpool.support.paging.Page;
import io.talentpool.support.paging.PageRequest;

/**
 * One page of a table, latest first, by (time, id). What is not asked for is not in the query, so that PostgreSQL can take the
 * index that was made for just this list.
 */
public final class KeysetQuery {

    private final String time;
    private final StringBuilder where = new StringBuilder("1 = 1");
    private final Map<String, Object> values = new HashMap<>();

    private KeysetQuery(String time) {
        this.time = time;
    }

    /** Ordered by that attribute, an {@code Instant}, latest first; rows of the same time by {@code id}. */
    public static KeysetQuery latestBy(String time) {
        return new KeysetQuery(time);
    }

    /**
     * Limits the list, if there is a value to limit it by.
     *
     * @param condition in terms of the entity, with the value as {@code :name}, e.g. {@code status = :status}
     */
    public KeysetQuery where(String condition, String name, Optional<?> value) {
        value.ifPresent(given -> {
            where.append(" and ").append(condition);
            values.put(name, given);
        });
        return this;
    }

    /** Limits the list by a condition without a value, if it is to be. */
    public KeysetQuery where(String condition, boolean wanted) {
        if (wanted) {
            where.append(" and ").append(condition);
        }
        return this;
    }

    /**
     * Fetches the page.
     *
     * @param place the time and the id of a row
     */
    public <T> Uni<Page<T>> page(PanacheRepositoryBase<T, UUID> rows, PageRequest page, Function<T, Cursor> place) {
        // The first half looks idle, but it is where an index can begin; from the second alone PostgreSQL would
        // read all rows before the cursor.
        where(
                "%1$s <= :at and (%1$s < :at or id < :id)".formatted(time),
                "at",
                page.after().map(Cursor::at));
        page.after().ifPresent(cursor -> values.put("id", cursor.id()));
        return rows.find("%s order by %s desc, id desc".formatted(where, time), values)
                .range(0, page.limit()) // one more than the page shows: it tells whether there is another
                .list()
                .map(found -> Page.of(found, page, place));
    }
}
