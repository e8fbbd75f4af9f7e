package io.talentpool.support.rule;

import java.util.Collection;
import java.util.List;

/** A change of status that the life cycle does not know from where the aggregate stands (R15). Answered with 409. */
public final class TransitionRefused extends RuntimeException {

    private final String status;
    private final transient List<String> allowed;

    /**
     * @param aggregate what it is, in words, e.g. {@code interview request}
     * @param status where it stands
     * @param command what was asked for, e.g. {@code approve}
     * @param allowed the commands that are possible from there, possibly none
     */
    public TransitionRefused(String aggregate, String status, String command, Collection<String> allowed) {
        this(
                aggregate,
                status,
                command,
                allowed,
                allowed.isEmpty() ? "nothing further is possible" : "possible now: " + String.join(", ", allowed));
    }

    /** @param advice what to do instead, as the end of the sentence */
    public TransitionRefused(
            String aggregate, String status, String command, Collection<String> allowed, String advice) {
        super("This %s is %s, so it cannot %s; %s.".formatted(aggregate, status.replace('_', '-'), command, advice));
        this.status = status;
        this.allowed = List.copyOf(allowed);
    }

    public String status() {
        return status;
    }

    public List<String> allowed() {
        return allowed;
    }
}
