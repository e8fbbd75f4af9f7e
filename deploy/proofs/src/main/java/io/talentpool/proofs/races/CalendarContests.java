package io.talentpool.proofs.races;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.IntFunction;
import java.util.function.Supplier;

import io.talentpool.local.client.Exchange;
import io.talentpool.proofs.stage.Asked;
import io.talentpool.proofs.stage.Meeting;
import io.talentpool.proofs.stage.ProvingClient;
import io.talentpool.proofs.stage.Stage;

/** Times that one of many can have (R6). Whoever loses tries again in the next round, for another time. */
final class CalendarContests {

    private final Stage stage;
    private final List<Meeting> meetings = new ArrayList<>();

    CalendarContests(Stage stage) {
        this.stage = stage;
    }

    List<Contest> all() {
        ProvingClient client = stage.clients().get(0);
        String candidate = stage.candidates().get(0);
        return List.of(
                Contest.of("schedule for the same request (R6)", Set.of(409), callers -> {
                    Asked request = stage.pending();
                    Instant begin = stage.slots().ahead();
                    return Callers.each(
                            callers,
                            number -> stage.schedule(
                                    stage.admin(), request.id(), begin.plus(Duration.ofMinutes(number))));
                }),
                schedule(
                        "schedule the same candidate at the same time (R6)",
                        number -> stage.pending(stage.clients().get(1 + number), candidate)),
                schedule(
                        "schedule for the same client at the same time (R6)",
                        number -> stage.pending(client, stage.candidates().get(1 + number))),
                Contest.of("reschedule the same candidate to the same time (R6)", Set.of(409), this::reschedule));
    }

    private Contest schedule(String name, IntFunction<Asked> ask) {
        List<Asked> waiting = new ArrayList<>();
        return Contest.of(name, Set.of(409), callers -> {
                    while (waiting.size() < callers) {
                        waiting.add(ask.apply(waiting.size()));
                    }
                    Instant begin = stage.slots().ahead();
                    return Callers.each(
                            callers,
                            number -> stage.schedule(
                                    stage.admin(), waiting.get(number).id(), begin));
                })
                .then(answers -> replaceWinner(waiting, answers, ask));
    }

    /** The winner's client asks again, which is right once the request is scheduled (R3). */
    private void replaceWinner(List<Asked> waiting, List<Exchange> answers, IntFunction<Asked> ask) {
        for (int number = 0; number < answers.size(); number++) {
            if (answers.get(number).status() == 201) {
                stage.awaitScheduled(waiting.get(number));
                waiting.set(number, ask.apply(number));
            }
        }
    }

    private List<Supplier<Exchange>> reschedule(int callers) {
        String candidate = stage.candidates().get(stage.candidates().size() - 1);
        while (meetings.size() < callers) {
            meetings.add(stage.scheduled(stage.pending(stage.clients().get(1 + meetings.size()), candidate)));
        }
        Instant begin = stage.slots().ahead();
        return Callers.each(
                callers, number -> InterviewContests.reschedule(stage.admin(), meetings.get(number), begin));
    }
}
