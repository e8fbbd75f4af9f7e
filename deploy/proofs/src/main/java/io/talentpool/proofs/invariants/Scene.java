package io.talentpool.proofs.invariants;

import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;

import io.talentpool.local.client.Actor;
import io.talentpool.local.client.Exchange;
import io.talentpool.proofs.Tally;
import io.talentpool.proofs.stage.ProvingClient;
import io.talentpool.proofs.stage.Stage;

/** What a sequence draws from: people, candidates, and times of which few are free; and where it notes what came of it. */
record Scene(Stage stage, Tally tally, Random random) {

    /** So few half hours, shared by all sequences, that they meet in somebody's calendar. */
    private static final int CROWDED_SLOTS = 400;

    private static final Duration STEP = Duration.ofMinutes(30);
    private static final Instant CROWDED =
            Instant.now().truncatedTo(ChronoUnit.DAYS).plus(Duration.ofDays(10));
    private static final List<Integer> MINUTES = List.of(15, 30, 45, 60, 90);

    ProvingClient client() {
        return one(stage.clients());
    }

    Optional<ProvingClient> anybodyBut(ProvingClient client) {
        return Optional.of(client()).filter(other -> !other.equals(client));
    }

    Actor admin() {
        return random.nextBoolean() ? stage.admin() : stage.otherAdmin();
    }

    /** @param crowded whether others may have it */
    Instant slot(boolean crowded) {
        return crowded
                ? CROWDED.plus(STEP.multipliedBy(random.nextInt(CROWDED_SLOTS)))
                : stage.slots().ahead();
    }

    int minutes() {
        return one(MINUTES);
    }

    <T> T one(List<T> list) {
        return list.get(random.nextInt(list.size()));
    }

    /** In so many of a hundred cases. */
    boolean sometimes(int percent) {
        return random.nextInt(100) < percent;
    }

    /** The body of a request, with one time to five. */
    Map<String, Object> request(String candidate) {
        OffsetDateTime first = OffsetDateTime.now(ZoneOffset.UTC)
                .truncatedTo(ChronoUnit.MINUTES)
                .plusDays(2)
                .plusMinutes(random.nextInt(10_000));
        List<String> times = random.ints(1 + random.nextInt(5), 0, 100_000)
                .mapToObj(minutes -> first.plusMinutes(minutes).toString())
                .distinct()
                .toList();
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("bpoc_candidate_id", candidate);
        body.put("preferred_times", times);
        body.put("client_notes", Stage.NOTE);
        return body;
    }

    /** The answers that are right when something may work, may fail, or both. */
    static Set<Integer> outcomes(int success, boolean mayWork, boolean mayFail) {
        if (mayWork && mayFail) {
            return Set.of(success, 409);
        }
        return Set.of(mayWork ? success : 409);
    }

    /** @param situation what the model knew before */
    void note(String command, Exchange answer, Set<Integer> right, Object situation) {
        List<String> faults = right.contains(answer.status())
                ? List.of()
                : List.of("%d instead of %s".formatted(answer.status(), right));
        String error = answer.answer().path("error").asText(answer.answer().toString());
        tally.add(
                command,
                answer.status(),
                faults,
                "%s %s, %s: %s".formatted(answer.method(), answer.path(), situation, error));
    }

    /** Something that no status tells, such as another text than was expected. */
    void fault(String command, String what) {
        tally.fault(command, "not as the model has it", what);
    }
}
