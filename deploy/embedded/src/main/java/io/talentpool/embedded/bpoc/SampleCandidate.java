package io.talentpool.embedded.bpoc;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;

/** One account of BPOC as its rows: table → column → value. A table that is not there has no row for this person. */
record SampleCandidate(Map<String, Map<String, Object>> rows) {

    static final class Builder {

        private final UUID id;
        private final Map<String, Map<String, Object>> rows = new LinkedHashMap<>();

        Builder(UUID id) {
            this.id = id;
        }

        Builder user(Map<String, Object> columns) {
            return put("users", "id", columns);
        }

        /** A row of a table that belongs to the user. */
        Builder row(String table, Map<String, Object> columns) {
            return put(table, "user_id", columns);
        }

        private Builder put(String table, String key, Map<String, Object> columns) {
            var row = new LinkedHashMap<String, Object>();
            row.put(key, id);
            row.putAll(columns);
            rows.put(table, row);
            return this;
        }

        SampleCandidate build() {
            return new SampleCandidate(rows);
        }
    }
}
