package io.talentpool.gateway.reading;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.talentpool.gateway.extraction.Reading;
import io.talentpool.gateway.extraction.Reading.Outcome;

/** How well the résumé of each indexed candidate was read; the index tells it of everybody it reads. */
@ApplicationScoped
public class Readings {

    /** What fewer have is not told: it may be somebody's name. */
    private static final int FEWEST = 5;

    private static final int MOST_MEMBERS = 20;
    private static final int LONGEST_PATH = 200;

    private final Map<UUID, Noted> noted = new ConcurrentHashMap<>();

    private record Noted(Outcome outcome, List<Path> unread) {}

    private record Path(String path, String type) {}

    Readings(MeterRegistry metrics) {
        for (var outcome : Outcome.values()) {
            Gauge.builder("talent_pool_resumes_read", () -> count(outcome))
                    .description("Indexed candidates by how well their résumé could be read")
                    .tag("outcome", outcome.name().toLowerCase(Locale.ROOT))
                    .register(metrics);
        }
    }

    /** Notes how well a candidate's résumé was read, instead of what was noted before. */
    public void note(UUID candidate, Reading reading) {
        var unread = reading.unread().entrySet().stream()
                .filter(member -> member.getKey().length() <= LONGEST_PATH)
                .limit(MOST_MEMBERS)
                .map(member -> new Path(member.getKey(), member.getValue()))
                .toList();
        noted.put(candidate, new Noted(reading.outcome(), unread));
    }

    /** Forgets those who are not in the index any more. */
    public void forget(Collection<UUID> candidates) {
        candidates.forEach(noted::remove);
    }

    /** Forgets everybody but these. */
    public void retain(Collection<UUID> candidates) {
        noted.keySet().retainAll(candidates);
    }

    int count(Outcome outcome) {
        return (int) noted.values().stream()
                .filter(reading -> reading.outcome() == outcome)
                .count();
    }

    /** What several candidates have and nobody could read, the most frequent first. */
    List<UnreadMember> unread() {
        return noted.values().stream()
                .flatMap(reading -> reading.unread().stream())
                .collect(Collectors.groupingBy(path -> path, Collectors.counting()))
                .entrySet()
                .stream()
                .filter(path -> path.getValue() >= FEWEST)
                .map(path ->
                        new UnreadMember(path.getKey().path(), path.getKey().type(), path.getValue()))
                .sorted(Comparator.comparingLong(UnreadMember::candidates)
                        .reversed()
                        .thenComparing(UnreadMember::path))
                .toList();
    }
}
