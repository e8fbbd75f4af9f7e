package io.talentpool.proofs;

import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

import io.talentpool.embedded.database.Database;
import io.talentpool.local.client.Patience;
import io.talentpool.local.topics.TopicReader;

/** A checksum of every table and the end of every topic: two are equal if, and only if, nothing changed between them. */
public record Fingerprint(Map<String, String> parts) {

    private static final Duration LONGEST = Duration.ofMinutes(10);

    private static final String TABLES = """
            select table_name from information_schema.tables
            where table_schema = 'public' and table_type = 'BASE TABLE'
                -- What a service does now and then of its own accord leaves its mark there.
                and table_name not in ('scheduled_interview_call_lanes', 'scheduled_interview_jobs')
            order by 1""";
    private static final String ROOMS_DUE = "select count(*) from scheduled_interviews where room_due_at is not null";
    private static final String CHECKSUM =
            "select md5(coalesce(string_agg(t::text, E'\\n' order by t::text), '')) from %s t";

    /** A fingerprint once what is under way has come to rest, the making and closing of rooms as well. */
    public static Fingerprint atRest(SystemUnderProof system) {
        Database database = system.database();
        Patience.awaitThat("every room to be made or gone", LONGEST, () -> database.number(ROOMS_DUE) == 0);
        Rest.await(database);
        Map<String, String> parts = new TreeMap<>();
        for (String table : database.column(TABLES)) {
            parts.put(
                    "table " + table, database.column(CHECKSUM.formatted(table)).get(0));
        }
        try (TopicReader reader = TopicReader.fromTheBeginning(system.bootstrapServers())) {
            reader.endOffsets().forEach((partition, end) -> parts.put("topic " + partition, String.valueOf(end)));
        }
        return new Fingerprint(parts);
    }

    /** Checks that all is as it was. */
    public void checkUnchanged(SystemUnderProof system, Report report) {
        Fingerprint now = atRest(system);
        report.none(
                "no row and no topic changed (%d tables and partitions compared)".formatted(parts.size()),
                parts.keySet().stream()
                        .filter(part -> !Objects.equals(parts.get(part), now.parts.get(part)))
                        .toList());
    }
}
