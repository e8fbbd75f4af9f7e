package io.talentpool.proofs.races;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;

import io.talentpool.local.client.Exchange;
import io.talentpool.proofs.stage.Meeting;
import io.talentpool.proofs.stage.Stage;

/** What a client decides after an interview (R11). */
final class OutcomeContests {

    private final Stage stage;

    OutcomeContests(Stage stage) {
        this.stage = stage;
    }

    List<Contest> all() {
        return List.of(
                Contest.of("record a final outcome (R11)", Set.of(409), callers -> {
                    Meeting meeting = stage.begun();
                    return Callers.mixed(
                            callers, List.of(() -> record(meeting, "hire"), () -> record(meeting, "reject")));
                }),
                Contest.of("record that it needs review (R11)", Set.of(409), callers -> {
                    Meeting meeting = stage.begun();
                    return Callers.each(callers, number -> record(meeting, "needs_review"));
                }),
                Contest.of("revise an outcome (R11)", Set.of(409), callers -> {
                    Meeting meeting = stage.underReview();
                    return Callers.mixed(
                            callers, List.of(() -> record(meeting, "hire"), () -> record(meeting, "reject")));
                }),
                Contest.freeForAll("record, cancel, no-show or reschedule (R10)", this::recordOrEnd));
    }

    /** An outcome may be recorded at the very moment at which others decide that there was no interview; admins are told to look. */
    private List<Supplier<Exchange>> recordOrEnd(int callers) {
        Meeting meeting = stage.begun();
        var begin = stage.slots().ahead();
        return Callers.mixed(
                callers,
                List.of(
                        () -> record(meeting, "hire"),
                        () -> stage.admin().post(meeting.forAdmin("cancel"), Map.of("reason", "Called off.")),
                        () -> record(meeting, "needs_review"),
                        () -> stage.admin()
                                .post(meeting.forAdmin("no-show"), Map.of("party", "client", "reason", "Nobody came.")),
                        () -> InterviewContests.reschedule(stage.otherAdmin(), meeting, begin)));
    }

    private static Exchange record(Meeting meeting, String decision) {
        return meeting.request()
                .client()
                .actor()
                .post(meeting.outcome(), Map.of("decision", decision, "client_feedback", Stage.NOTE));
    }
}
