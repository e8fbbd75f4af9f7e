package io.talentpool.support.table;

import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

import io.smallrye.mutiny.Uni;
import io.talentpool.support.database.ShortReads;
import io.talentpool.support.paging.Cursor;
import io.talentpool.support.paging.Page;
import io.talentpool.support.paging.PageRequest;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;

/** What {@link KeysetQuery} is, for rows that are read as they are, without entities. */
public final class KeysetSql {

    private final String select;
    private final StringBuilder where = new StringBuilder(" where true");
    private final List<Object> values = new ArrayList<>();

    private KeysetSql(String select) {
        this.select = select;
    }

    /**
     * Rows of a table with the columns {@code created_at} and {@code id}, latest first; rows of the same time by {@code id}.
     *
     * @param select up to the table's name
     */
    public static KeysetSql latestOf(String select) {
        return new KeysetSql(select);
    }

    /**
     * Limits the list, if there is a value to limit it by.
     *
     * @param condition with the value as {@code %s}, e.g. {@code status = %s}
     */
    public KeysetSql where(String condition, Optional<?> value) {
        value.ifPresent(given -> where.append(" and ").append(condition.formatted(parameter(given))));
        return this;
    }

    /**
     * Fetches the page.
     *
     * @param place the time and the id of an item
     */
    public <T> Uni<Page<T>> page(ShortReads reads, PageRequest page, Function<Row, T> item, Function<T, Cursor> place) {
        page.after().ifPresent(cursor -> {
            // The first half looks idle, but it is where an index can begin; from the second alone PostgreSQL would
            // read
            // all rows before the cursor.
            String at = parameter(cursor.at().atOffset(ZoneOffset.UTC));
            where.append(" and created_at <= %1$s and (created_at < %1$s or id < %2$s)"
                    .formatted(at, parameter(cursor.id())));
        });
        // One more than the page shows: it tells whether there is another.
        String limit = parameter(page.limit() + 1);
        return reads.read(select + where + " order by created_at desc, id desc limit " + limit, Tuple.tuple(values))
                .map(rows -> Page.of(rows.stream().map(item).toList(), page, place));
    }

    private String parameter(Object value) {
        values.add(value);
        return "$" + values.size();
    }
}
