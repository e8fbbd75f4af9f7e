package io.talentpool.gateway.bpoc.connection;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BiFunction;

import jakarta.enterprise.context.ApplicationScoped;

import io.quarkus.reactive.datasource.ReactiveDataSource;
import io.smallrye.mutiny.Uni;
import io.talentpool.gateway.bpoc.trouble.SqlStates;
import io.talentpool.gateway.bpoc.trouble.UnreadableRows;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;

/** Rows of some candidates, each by itself: one that BPOC cannot give, or that we cannot read, is left out and stops nobody else. */
@ApplicationScoped
public class BpocRows {

    /** Where more cannot be given, it is not the fault of rows. */
    private static final int MOST_LEFT_OUT = 20;

    private final Pool bpoc;
    private final UnreadableRows unreadable;

    BpocRows(@ReactiveDataSource("bpoc") Pool bpoc, UnreadableRows unreadable) {
        this.bpoc = bpoc;
        this.unreadable = unreadable;
    }

    /** @param query with the ids as its only parameter */
    public Uni<List<Row>> of(String query, UUID... ids) {
        return of(query, ids, new AtomicInteger(MOST_LEFT_OUT));
    }

    private Uni<List<Row>> of(String query, UUID[] ids, AtomicInteger left) {
        return bpoc.preparedQuery(query)
                .execute(Tuple.of(ids))
                .map(BpocRows::list)
                .onFailure(SqlStates::mayBeOneRow)
                .recoverWithUni(
                        failure -> ids.length > 1 ? inHalves(query, ids, left) : without(ids[0], failure, left));
    }

    private Uni<List<Row>> inHalves(String query, UUID[] ids, AtomicInteger left) {
        int middle = ids.length / 2;
        return of(query, Arrays.copyOfRange(ids, 0, middle), left)
                .flatMap(first -> of(query, Arrays.copyOfRange(ids, middle, ids.length), left)
                        .map(second -> together(first, second)));
    }

    private Uni<List<Row>> without(UUID candidate, Throwable failure, AtomicInteger left) {
        if (left.decrementAndGet() < 0) {
            return Uni.createFrom().failure(failure);
        }
        unreadable.note(candidate, failure);
        return Uni.createFrom().item(List.of());
    }

    /** By candidate, what is made of their first row; a view may give more than one. */
    public <T> Map<UUID, T> read(List<Row> rows, BiFunction<UUID, Row, T> reading) {
        var read = new LinkedHashMap<UUID, T>();
        for (var row : rows) {
            var id = row.getUUID("id");
            if (!read.containsKey(id)) {
                read(id, row, reading).ifPresent(value -> read.put(id, value));
            }
        }
        return read;
    }

    /** What is made of one row; empty, and noted, where that cannot be done. */
    public <T> Optional<T> read(UUID id, Row row, BiFunction<UUID, Row, T> reading) {
        try {
            return Optional.of(reading.apply(id, row));
        } catch (RuntimeException | StackOverflowError unforeseen) {
            unreadable.note(id, unforeseen);
            return Optional.empty();
        }
    }

    private static List<Row> list(Iterable<Row> rows) {
        var list = new ArrayList<Row>();
        rows.forEach(list::add);
        return list;
    }

    private static List<Row> together(List<Row> some, List<Row> others) {
        var all = new ArrayList<>(some);
        all.addAll(others);
        return all;
    }
}
