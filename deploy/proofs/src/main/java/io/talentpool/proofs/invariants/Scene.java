package io.talentpool.proofs.invariants;

import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

import io.talentpool.local.client.Actor;
import io.talentpool.proofs.SystemUnderProof;
import io.talentpool.proofs.stage.Meeting;
import io.talentpool.proofs.stage.ProvingClient;
import io.talentpool.proofs.stage.Stage;

/** What a sequence draws from: people, candidates, and times of which few are free. */
record Scene(SystemUnderProof system, Stage stage, Ledger ledger, Random random) {

    /** So few half hours, shared by all sequences, that they meet in somebody's calendar. */
    private static final int CROWDED_SLOTS = 400;

    private static final Duration STEP = Duration.ofMinutes(30);
    private static final Instant CROWDED =
            Instant.now().truncatedTo(ChronoUnit.DAYS).plus(Duration.ofDays(10));
    private static final List<Integer> MINUTES = List.of(15, 30, 45, 60, 90);

    ProvingClient client() {
        return one(stage.clients());
    }

    Actor admin() {
        return random.nextBoolean() ? stage.admin() : stage.otherAdmin();
    }

    Instant crowdedSlot() {
        return CROWDED.plus(STEP.multipliedBy(random.nextInt(CROWDED_SLOTS)));
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
        List<String> times = random.ints(1 + random.nextInt(5), 0, 4)
                .mapToObj(hours -> first.plusMinutes(random.nextInt(100_000)).toString())
                .distinct()
                .toList();
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("bpoc_candidate_id", candidate);
        body.put("preferred_times", times);
        body.put("client_notes", Stage.NOTE);
        return body;
    }

    /**
     * Moves the time of an interview into the past, if its room is there; until then its service may write the old time back.
     *
     * @return whether it has begun now
     */
    boolean letTimePass(Meeting meeting) {
        return stage.beginIfReady(meeting);
    }
}
