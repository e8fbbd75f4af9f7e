package io.talentpool.proofs.invariants;

import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

import io.talentpool.local.client.Exchange;
import io.talentpool.proofs.Report;

/** How often each command got each status, and which answers the model does not know. */
final class Ledger {

    private static final int MOST_SHOWN = 4;

    private final Map<String, Map<Integer, Integer>> statuses = new TreeMap<>();
    private final Map<String, StringBuilder> faults = new TreeMap<>();
    private final Map<String, Integer> faultCounts = new TreeMap<>();

    synchronized void add(String command, Exchange answer, Set<Integer> right, String situation) {
        statuses.computeIfAbsent(command, first -> new TreeMap<>()).merge(answer.status(), 1, Integer::sum);
        if (!right.contains(answer.status())) {
            int times = faultCounts.merge(command, 1, Integer::sum);
            if (times <= MOST_SHOWN) {
                faults.computeIfAbsent(command, first -> new StringBuilder())
                        .append("%s %s → %d instead of %s, %s%n  %s%n"
                                .formatted(
                                        answer.method(),
                                        answer.path(),
                                        answer.status(),
                                        right,
                                        situation,
                                        answer.answer()
                                                .path("error")
                                                .asText(answer.answer().toString())));
            }
        }
    }

    /** Something that no status tells, such as another text than was expected. */
    synchronized void fault(String command, String fault) {
        if (faultCounts.merge(command, 1, Integer::sum) <= MOST_SHOWN) {
            faults.computeIfAbsent(command, first -> new StringBuilder())
                    .append(fault)
                    .append('\n');
        }
    }

    synchronized int calls() {
        return statuses.values().stream()
                .flatMap(counts -> counts.values().stream())
                .mapToInt(Integer::intValue)
                .sum();
    }

    synchronized void tell(Report report) {
        statuses.forEach((command, counts) -> report.check(
                "%s: %s".formatted(command, shown(counts)),
                !faults.containsKey(command),
                () -> "%d times not as the model has it:%n%s"
                        .formatted(faultCounts.get(command), faults.get(command))));
    }

    private static String shown(Map<Integer, Integer> counts) {
        return counts.entrySet().stream()
                .map(count -> "%d × %d".formatted(count.getKey(), count.getValue()))
                .collect(Collectors.joining(", "));
    }
}
