package io.talentpool.request;

import java.util.Arrays;
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
        /** Its interview did not take place: it waits for another one. */
        reopen(approved, "interview-request.reopened", scheduled),
        /** As reopen, but the client has asked for the candidate again meanwhile, and only one may be open (R3). */
        supersede(withdrawn, "interview-request.withdrawn", scheduled);

        private final RequestStatus to;
        private final String event;
        private final List<RequestStatus> from;

        Command(RequestStatus to, String event, RequestStatus... from) {
            this.to = to;
            this.event = event;
            this.from = List.of(from);
        }

        /** Whether people can do it; the others follow from what becomes of an interview. */
        boolean isForPeople() {
            return this != reopen && this != supersede;
        }

        RequestStatus target() {
            return to;
        }

        String event() {
            return event;
        }
    }

    private static final String NAME = "interview request";
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
            throw refused(command);
        }
        return command.target();
    }

    private TransitionRefused refused(Command command) {
        List<String> possible = POSSIBLE.get(this).stream()
                .filter(Command::isForPeople)
                .map(Enum::name)
                .toList();
        String what = "be " + command.target();
        return this == scheduled
                ? new TransitionRefused(NAME, name(), what, possible, "cancel its interview, and it is approved again")
                : new TransitionRefused(NAME, name(), what, possible);
    }
}
