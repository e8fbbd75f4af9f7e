package io.talentpool.proofs;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;

import io.talentpool.local.client.Patience;
import io.talentpool.local.client.TopicReader;

/** A checksum of every table and the end of every topic: two are equal if, and only if, nothing changed between them. */
record Fingerprint(Map<String, String> parts) {

    private static final Duration LONGEST = Duration.ofSeconds(30);

    private static final String TABLES = """
            select table_name from information_schema.tables
            where table_schema = 'public' and table_type = 'BASE TABLE' order by 1""";

    private static final String CHECKSUM =
            "select md5(coalesce(string_agg(t::text, E'\\n' order by t::text), '')) from %s t";

    static Fingerprint of(SystemUnderProof system) {
        Map<String, String> parts = new TreeMap<>();
        Database database = system.database();
        database.column(TABLES)
                .forEach(table -> parts.put(
                        "table " + table,
                        database.column(CHECKSUM.formatted(table)).get(0)));
        try (TopicReader reader = TopicReader.fromTheBeginning(system.bootstrapServers())) {
            reader.endOffsets().forEach((partition, end) -> parts.put("topic " + partition, String.valueOf(end)));
        }
        return new Fingerprint(parts);
    }

    /** A fingerprint once what is under way has come to rest: two in a row are the same. */
    static Fingerprint atRest(SystemUnderProof system) {
        List<Fingerprint> taken = new ArrayList<>(List.of(of(system)));
        return Patience.await("the system to come to rest", LONGEST, () -> {
            taken.add(of(system));
            int last = taken.size() - 1;
            return Optional.of(taken.get(last)).filter(taken.get(last - 1)::equals);
        });
    }

    List<String> differencesTo(Fingerprint other) {
        return parts.keySet().stream()
                .filter(part -> !Objects.equals(parts.get(part), other.parts.get(part)))
                .toList();
    }
}
