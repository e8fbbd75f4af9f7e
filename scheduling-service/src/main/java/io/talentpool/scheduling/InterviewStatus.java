package io.talentpool.scheduling;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

import io.talentpool.support.rule.TransitionRefused;

/**
 * Where an interview stands. The constants are spelt as the database and the wire spell them. {@link Command} is the whole
 * life cycle: a change that is not in its table is refused (R15).
 */
public enum InterviewStatus {
    scheduled,
    completed,
    cancelled,
    no_show;

    /** What can happen to an interview, from where, and which event tells of it. */
    enum Command {
        reschedule(scheduled, "scheduled-interview.rescheduled", scheduled),
        complete(completed, "scheduled-interview.completed", scheduled),
        cancel(cancelled, "scheduled-interview.cancelled", scheduled),
        no_show(InterviewStatus.no_show, "scheduled-interview.no-show", scheduled),
        reinstate(scheduled, "scheduled-interview.reinstated", cancelled);

        private final InterviewStatus to;
        private final String event;
        private final InterviewStatus from;

        Command(InterviewStatus to, String event, InterviewStatus from) {
            this.to = to;
            this.event = event;
            this.from = from;
        }

        InterviewStatus target() {
            return to;
        }

        String event() {
            return event;
        }
    }

    private static final Map<InterviewStatus, List<Command>> POSSIBLE = new EnumMap<>(InterviewStatus.class);

    static {
        for (InterviewStatus status : values()) {
            POSSIBLE.put(
                    status,
                    Arrays.stream(Command.values())
                            .filter(command -> command.from == status)
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
    InterviewStatus after(Command command) {
        if (!allows(command)) {
            throw new TransitionRefused(
                    "interview",
                    name(),
                    "be " + command.target(),
                    POSSIBLE.get(this).stream().map(Enum::name).toList());
        }
        return command.target();
    }
}
