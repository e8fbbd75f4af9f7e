package io.talentpool.proofs;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;

import io.talentpool.local.client.Patience;
import io.talentpool.local.client.TopicReader;

/** A checksum of every table and the end of every topic: two are equal if, and only if, nothing changed between them. */
public record Fingerprint(Map<String, String> parts, Instant at) {

    private static final Duration LONGEST = Duration.ofMinutes(4);

    /** Longer than an event takes from its commit to its last effect. */
    private static final Duration REST = Duration.ofSeconds(3);

    private static final String TABLES = """
            select table_name from information_schema.tables
            where table_schema = 'public' and table_type = 'BASE TABLE'
                -- What a service does now and then of its own accord leaves its mark there.
                and table_name not in ('scheduled_interview_call_lanes', 'scheduled_interview_jobs')
            order by 1""";

    private static final String ROOMS_DUE = "select count(*) from scheduled_interviews where room_due_at is not null";

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
        return new Fingerprint(parts, Instant.now());
    }

    /** A fingerprint once what is under way has come to rest: no room is waited for, and nothing changes for a while. */
    public static Fingerprint atRest(SystemUnderProof system) {
        Patience.await(
                "every room to be made or gone",
                LONGEST,
                () -> Optional.of(ROOMS_DUE)
                        .filter(due -> system.database().column(due).get(0).equals("0")));
        Deque<Fingerprint> taken = new ArrayDeque<>(List.of(of(system)));
        return Patience.await("the system to come to rest", LONGEST, () -> {
            Fingerprint latest = of(system);
            if (!latest.parts.equals(taken.peek().parts)) {
                taken.push(latest);
            }
            boolean rested = Duration.between(taken.peek().at, latest.at).compareTo(REST) > 0;
            return Optional.of(latest).filter(fingerprint -> rested);
        });
    }

    public List<String> differencesTo(Fingerprint other) {
        return parts.keySet().stream()
                .filter(part -> !Objects.equals(parts.get(part), other.parts.get(part)))
                .toList();
    }
}
