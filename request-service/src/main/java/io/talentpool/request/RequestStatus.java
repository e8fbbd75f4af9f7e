package io.talentpool.request;

import java.util.Arrays;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

import io.talentpool.support.rule.TransitionRefused;

/**
 * Where an interview request stands. The constants are spelt as the database and the wire spell them. {@link Command} is
 * the whole life cycle: a change that is not in its table is refused (R15).
 */
public enum RequestStatus {
    pending,
    approved,
    rejected,
    scheduled,
    withdrawn;

    /** What can happen to a request, from where, and which event tells of it. */
    enum Command {
        approve(approved, "interview-request.approved", pending),
        reject(rejected, "interview-request.rejected", pending, approved),
        withdraw(withdrawn, "interview-request.withdrawn", pending, approved),
        schedule(scheduled, "interview-request.scheduled", pending, approved),
        reopen(approved, "interview-request.reopened", scheduled);

        private final RequestStatus to;
        private final String event;
        private final List<RequestStatus> from;

        Command(RequestStatus to, String event, RequestStatus... from) {
            this.to = to;
            this.event = event;
            this.from = List.of(from);
        }

        RequestStatus target() {
            return to;
        }

        String event() {
            return event;
        }
    }

    private static final Map<RequestStatus, List<Command>> POSSIBLE = new EnumMap<>(RequestStatus.class);

    static {
        for (RequestStatus status : values()) {
            POSSIBLE.put(
                    status,
                    Arrays.stream(Command.values())
                            .filter(command -> command.from.contains(status))
                            .toList());
        }
    }

    boolean allows(Command command) {
        return POSSIBLE.get(this).contains(command);
    }

    /**
     * The status that a command leads to.
     *
     * @throws TransitionRefused when the life cycle does not know the command from here
     */
    RequestStatus after(Command command) {
        if (!allows(command)) {
            throw new TransitionRefused(
                    "interview request", name(), "be " + command.target(), names(POSSIBLE.get(this)));
        }
        return command.target();
    }

    private static List<String> names(Collection<Command> commands) {
        return commands.stream().map(Enum::name).toList();
    }
}
