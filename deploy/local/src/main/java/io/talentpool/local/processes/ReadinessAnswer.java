package io.talentpool.local.processes;

import java.util.List;
import java.util.stream.Collectors;

/**
 * What a service says when it is asked whether it is ready.
 *
 * @param answered whether it said anything
 * @param missing what it still waits for
 */
public record ReadinessAnswer(boolean answered, List<Check> missing) {

    static final ReadinessAnswer NONE = new ReadinessAnswer(false, List.of());
    static final ReadinessAnswer READY = new ReadinessAnswer(true, List.of());

    /**
     * A readiness check that is not up.
     *
     * @param name as in the service's answer
     * @param reason empty where it gives none
     */
    public record Check(String name, String reason) {

        @Override
        public String toString() {
            return reason.isEmpty() ? name : "%s (%s)".formatted(name, reason);
        }
    }

    public boolean isReady() {
        return answered && missing.isEmpty();
    }

    /** Whether the service is ready, or would be but for that check. */
    public boolean isReadyButFor(String check) {
        return answered && missing.stream().allMatch(one -> one.name().equals(check));
    }

    /** As it stands in a sentence: what is awaited. */
    @Override
    public String toString() {
        return answered ? missing.stream().map(Check::toString).collect(Collectors.joining(", ")) : "its first answer";
    }
}
