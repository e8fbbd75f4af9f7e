package io.talentpool.proofs.rooms;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.Random;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Supplier;

import io.talentpool.embedded.database.Database;
import io.talentpool.local.client.Actor;
import io.talentpool.local.client.Exchange;
import io.talentpool.local.client.Json;
import io.talentpool.local.client.Patience;
import io.talentpool.local.client.Surprise;
import io.talentpool.proofs.stage.Asked;
import io.talentpool.proofs.stage.Stage;

/**
 * Interviews that are scheduled, moved and called off at random, through whichever replica is there. A call that dies with its
 * replica is made again; what it did is in the tables.
 */
final class Bookings {

    private static final Duration LONGEST = Duration.ofSeconds(120);
    private static final String LIVE =
            "select id from scheduled_interviews where interview_request_id = ?::uuid and status = 'scheduled'";
    private static final int PERCENT = 100;
    private static final int CALLED_OFF = 45;
    private static final int BACK_ON = 15;

    private final Stage stage;
    private final Database database;
    private final List<Actor> admins;
    private final long seed;
    private final Queue<Answer> answers = new ConcurrentLinkedQueue<>();

    /** @param admins of whom each reaches another replica */
    Bookings(Stage stage, Database database, List<Actor> admins, long seed) {
        this.stage = stage;
        this.database = database;
        this.admins = admins;
        this.seed = seed;
    }

    /** One interview's story; the same for the same number and seed. */
    void book(int number) {
        Random dice = new Random(seed + number);
        Asked request = stage.pending();
        String interview = schedule(request, dice);
        for (int moves = dice.nextInt(3); moves > 0; moves--) {
            command(dice, interview, "reschedule", Map.of("scheduled_time", later(), "reason", "Moved by a proof"));
        }
        if (dice.nextInt(PERCENT) < CALLED_OFF) {
            command(dice, interview, "cancel", Map.of("reason", "Called off by a proof"));
            if (dice.nextInt(PERCENT) < BACK_ON) {
                command(dice, interview, "reinstate", Map.of());
            }
        }
    }

    /** How long those who scheduled waited for their answers, in the order in which they had them. */
    List<Answer> answers() {
        return List.copyOf(answers);
    }

    record Answer(Instant asked, Duration took) {

        Instant came() {
            return asked.plus(took);
        }
    }

    private String schedule(Asked request, Random dice) {
        return Patience.await("an interview for request " + request.id(), LONGEST, () -> {
            Instant asked = Instant.now();
            Optional<Exchange> answer = attempt(() ->
                    stage.schedule(anyAdmin(dice), request.id(), stage.slots().ahead()));
            answer.filter(there -> there.status() == 201)
                    .ifPresent(there -> answers.add(new Answer(asked, there.took())));
            return answer.filter(there -> there.status() == 201)
                    .map(there -> Json.text(there.member("interview"), "id"))
                    .or(() -> database.column(LIVE, request.id()).stream().findFirst());
        });
    }

    /** Done, or refused by a rule since an attempt whose answer was lost had done it. */
    private void command(Random dice, String interview, String command, Map<String, Object> body) {
        String path = "/api/admin/interviews/scheduled/%s/%s".formatted(interview, command);
        Patience.await(
                "an answer to " + command,
                LONGEST,
                () -> attempt(() -> anyAdmin(dice).post(path, body)).filter(answer -> answer.status() < 500));
    }

    private Actor anyAdmin(Random dice) {
        return admins.get(dice.nextInt(admins.size()));
    }

    private String later() {
        return stage.slots().ahead().toString();
    }

    /** Empty when nobody answers: whoever should has been killed. */
    private static Optional<Exchange> attempt(Supplier<Exchange> call) {
        try {
            return Optional.of(call.get());
        } catch (Surprise nobodyThere) {
            return Optional.empty();
        }
    }
}
