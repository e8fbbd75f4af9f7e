package io.talentpool.proofs.access;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import io.talentpool.proofs.Report;

/** How often each kind of attempt was made, and where it did not end as it should. */
final class Tally {

    private static final int MOST_SHOWN = 12;

    private final Map<String, Integer> attempts = new LinkedHashMap<>();
    private final Map<String, List<String>> faults = new LinkedHashMap<>();

    /** @param found each as half a sentence; none if all is well */
    void add(String kind, String attempt, List<String> found) {
        attempts.merge(kind, 1, Integer::sum);
        if (!found.isEmpty()) {
            faults.computeIfAbsent(kind, first -> new ArrayList<>()).add(attempt + "\n  → " + String.join("; ", found));
        }
    }

    int total() {
        return attempts.values().stream().mapToInt(Integer::intValue).sum();
    }

    void tell(Report report) {
        attempts.forEach((kind, times) -> report.check(
                "%s (%d calls)".formatted(kind, times), !faults.containsKey(kind), () -> shown(faults.get(kind))));
    }

    private static String shown(List<String> all) {
        String first = all.stream().limit(MOST_SHOWN).collect(Collectors.joining("\n"));
        return all.size() <= MOST_SHOWN ? first : first + "\n… and %d more".formatted(all.size() - MOST_SHOWN);
    }
}
