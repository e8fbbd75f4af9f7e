package io.talentpool.embedded.bpoc;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntConsumer;
import java.util.stream.Stream;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;

/**
 * Writes candidates in batches: one statement per table and batch, its rows as one JSON array that PostgreSQL takes apart,
 * which is as quick as a hundred thousand candidates need and keeps the columns in one place, the generator. Each batch is a
 * transaction, so that a candidate is there with all rows or not at all.
 */
final class CandidateRows implements AutoCloseable {

    private static final int BATCH = 1_000;
    private static final JsonMapper JSON = new JsonMapper();

    private final Connection connection;
    private final Map<String, List<Map<String, Object>>> waiting = new LinkedHashMap<>();
    private final IntConsumer written;
    private int candidates;

    /** @param written receives the number of candidates written so far, after each batch */
    CandidateRows(Connection connection, IntConsumer written) {
        this.connection = connection;
        this.written = written;
    }

    void addAll(Stream<SampleCandidate> added) throws SQLException {
        for (Iterator<SampleCandidate> each = added.iterator(); each.hasNext(); ) {
            add(each.next());
        }
    }

    private void add(SampleCandidate candidate) throws SQLException {
        candidate
                .rows()
                .forEach((table, row) -> waiting.computeIfAbsent(table, unused -> new ArrayList<>())
                        .add(row));
        if (++candidates % BATCH == 0) {
            flush();
        }
    }

    private void flush() throws SQLException {
        for (var table : waiting.entrySet()) {
            insert(table.getKey(), table.getValue());
        }
        connection.commit();
        waiting.clear();
        written.accept(candidates);
    }

    private void insert(String table, List<Map<String, Object>> rows) throws SQLException {
        var insert =
                "insert into %1$s select * from json_populate_recordset(null::%1$s, ?::json) on conflict do nothing"
                        .formatted(table);
        try (var statement = connection.prepareStatement(insert)) {
            statement.setString(1, json(rows));
            statement.executeUpdate();
        }
    }

    private static String json(Object value) {
        try {
            return JSON.writeValueAsString(value);
        } catch (JsonProcessingException failure) {
            throw new IllegalStateException("A sample row is no JSON", failure);
        }
    }

    @Override
    public void close() throws SQLException {
        flush();
    }
}
