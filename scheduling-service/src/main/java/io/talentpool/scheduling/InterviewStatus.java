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
        reinstate(scheduled, "scheduled-interview.reinstated", cancelled),
        /** It was wrong that somebody did not come. */
        correct_to_completed(completed, "correct", "scheduled-interview.corrected", InterviewStatus.no_show),
        /** It was wrong that it took place, or who did not come. */
        correct_to_no_show(
                InterviewStatus.no_show,
                "correct",
                "scheduled-interview.corrected",
                completed,
                InterviewStatus.no_show);

        private final InterviewStatus to;
        private final String word;
        private final String event;
        private final List<InterviewStatus> from;

        Command(InterviewStatus to, String event, InterviewStatus from) {
            this.to = to;
            this.word = name();
            this.event = event;
            this.from = List.of(from);
        }

        Command(InterviewStatus to, String word, String event, InterviewStatus... from) {
            this.to = to;
            this.word = word;
            this.event = event;
            this.from = List.of(from);
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
    InterviewStatus after(Command command) {
        if (!allows(command)) {
            throw refused(command);
        }
        return command.target();
    }

    /** The refusal of a command, which says what is possible from here. */
    TransitionRefused refused(Command command) {
        return new TransitionRefused(
                "interview",
                name(),
                "be " + command.target(),
                POSSIBLE.get(this).stream()
                        .map(possible -> possible.word)
                        .distinct()
                        .toList());
    }
}
