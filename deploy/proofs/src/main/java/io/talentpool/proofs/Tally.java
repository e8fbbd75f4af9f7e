package io.talentpool.proofs;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** How often each kind of call came to each end, and every distinct fault with its first example. Safe to use from several threads. */
public final class Tally {

    private static final int MOST_SHOWN = 8;

    private final Map<String, Map<Integer, Integer>> statuses = new TreeMap<>();
    private final Map<String, Map<String, Fault>> faults = new TreeMap<>();

    private record Fault(int times, String example) {

        @Override
        public String toString() {
            return (times == 1 ? "" : " (%d times)".formatted(times)) + "\n  " + example;
        }
    }

    /** @param status of the answer; 0 is none */
    public synchronized void add(String kind, int status) {
        statuses.computeIfAbsent(kind, first -> new TreeMap<>()).merge(status, 1, Integer::sum);
    }

    /**
     * Adds a call that has been examined.
     *
     * @param found its faults, each as half a sentence; none if all is well
     * @param example how to see it again
     */
    public synchronized void add(String kind, int status, Collection<String> found, String example) {
        add(kind, status);
        found.forEach(fault -> fault(kind, fault, example));
    }

    /** Adds a fault that no call of its own has shown. */
    public synchronized void fault(String kind, String fault, String example) {
        statuses.computeIfAbsent(kind, first -> new TreeMap<>());
        faults.computeIfAbsent(kind, first -> new LinkedHashMap<>())
                .merge(fault, new Fault(1, example), (first, again) -> new Fault(first.times + 1, first.example));
    }

    /** How many calls had such an end. */
    public synchronized int count(Predicate<Integer> status) {
        return statuses.values().stream()
                .flatMap(counts -> counts.entrySet().stream())
                .filter(count -> status.test(count.getKey()))
                .mapToInt(Map.Entry::getValue)
                .sum();
    }

    /** By kind, how often each status came. */
    public synchronized Map<String, Map<Integer, Integer>> statuses() {
        Map<String, Map<Integer, Integer>> copy = new TreeMap<>();
        statuses.forEach((kind, counts) -> copy.put(kind, new TreeMap<>(counts)));
        return copy;
    }

    /** One check for each kind. */
    public void tell(Report report) {
        statuses()
                .forEach((kind, counts) -> report.check(
                        "%s: %s".formatted(kind, shown(counts)), !faults.containsKey(kind), () -> shown(kind)));
    }

    private synchronized String shown(String kind) {
        Map<String, Fault> all = faults.get(kind);
        return all.entrySet().stream()
                .limit(MOST_SHOWN)
                .map(fault -> fault.getKey() + fault.getValue())
                .collect(Collectors.joining("\n", all.size() + " kinds of faults:\n", ""));
    }

    private static String shown(Map<Integer, Integer> counts) {
        return counts.entrySet().stream()
                .map(count -> "%d × %d".formatted(count.getValue(), count.getKey()))
                .collect(Collectors.joining(", "));
    }
}
