package io.talentpool.proofs.fuzz;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

import io.talentpool.proofs.Operation;
import io.talentpool.proofs.Report;
import io.talentpool.proofs.wire.Answer;

/** What came of the calls: how often each operation gave each status, and every distinct fault with its first example. */
final class Findings {

    private final Map<String, Map<Integer, Integer>> statuses = new TreeMap<>();
    private final Map<String, Fault> faults = new LinkedHashMap<>();

    private record Fault(int times, String example) {
        Fault again() {
            return new Fault(times + 1, example);
        }
    }

    synchronized void add(Operation operation, Answer answer) {
        statuses.computeIfAbsent(operation.name(), name -> new TreeMap<>()).merge(answer.status(), 1, Integer::sum);
    }

    /** @param example how to see it again */
    synchronized void add(Operation operation, List<String> found, String example) {
        for (String fault : found) {
            faults.merge(operation.name() + " " + fault, new Fault(1, example), (first, again) -> first.again());
        }
    }

    private int answers(int from, int to) {
        return statuses.values().stream()
                .flatMap(counts -> counts.entrySet().stream())
                .filter(count -> count.getKey() >= from && count.getKey() <= to)
                .mapToInt(Map.Entry::getValue)
                .sum();
    }

    synchronized void tell(Report report) {
        report.figure("calls", answers(0, 999));
        report.figure("  done", answers(200, 299));
        report.figure("  refused", answers(400, 499));
        report.figure("  an upstream was away, or worse", answers(500, 599));
        report.figure("operations that were never done", neverDone());
        statuses.forEach((operation, counts) -> report.check(
                "%s: %d calls (%s)".formatted(operation, total(counts), shown(counts)),
                faultsOf(operation).isEmpty(),
                () -> faultsOf(operation)));
    }

    private List<String> neverDone() {
        return statuses.entrySet().stream()
                .filter(operation -> operation.getValue().keySet().stream().noneMatch(status -> status < 300))
                .map(Map.Entry::getKey)
                .toList();
    }

    private String faultsOf(String operation) {
        return faults.entrySet().stream()
                .filter(fault -> fault.getKey().startsWith(operation + " "))
                .map(fault -> "%s, %d times\n  %s"
                        .formatted(
                                fault.getKey().substring(operation.length() + 1),
                                fault.getValue().times(),
                                fault.getValue().example()))
                .collect(Collectors.joining("\n"));
    }

    private static int total(Map<Integer, Integer> counts) {
        return counts.values().stream().mapToInt(Integer::intValue).sum();
    }

    private static String shown(Map<Integer, Integer> counts) {
        return counts.entrySet().stream()
                .map(count -> "%d × %d".formatted(count.getKey(), count.getValue()))
                .collect(Collectors.joining(", "));
    }
}
