package io.talentpool.proofs.stage;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

import io.talentpool.local.client.Surprise;
import io.talentpool.proofs.SystemUnderProof;
import io.talentpool.proofs.openapi.Operation;

/**
 * A client and what is theirs, one of each kind, all made for the proof.
 *
 * @param ids by kind: {@code request}, {@code interview}, {@code outcome}, {@code candidate}
 */
public record Things(ProvingClient client, Map<String, String> ids) {

    private static final String OUTCOMES = "select id from interview_outcomes where scheduled_interview_id = ?::uuid";

    /** Of every client one set, with an outcome that may still be revised. */
    public static List<Things> ofEveryClient(SystemUnderProof system, Stage stage) {
        return stage.clients().stream()
                .map(client -> stage.pending(client, stage.candidates().get(0)))
                .map(request -> of(stage.underReview(request), system, stage))
                .toList();
    }

    /** The same client and outcome, with a new request and a new interview at some point of their life. */
    public Things afresh(Stage stage, Random random) {
        List<String> candidates = stage.candidates();
        Asked request = askForAnybody(stage, random);
        Meeting meeting = stage.scheduled(askForAnybody(stage, random));
        switch (random.nextInt(6)) {
            case 0 -> stage.begin(meeting);
            case 1 -> stage.admin().post(meeting.forAdmin("cancel"), Map.of("reason", "It was too early."));
            case 2 -> stage.admin().post(request.forAdmin("approve"), Map.of());
            default -> {
                // They stay as they are.
            }
        }
        Map<String, String> fresh = new HashMap<>(ids);
        fresh.put("request", request.id());
        fresh.put("interview", meeting.id());
        fresh.put("candidate", candidates.get(random.nextInt(candidates.size())));
        return new Things(client, fresh);
    }

    /** For some candidates the client may have an open request already. */
    private Asked askForAnybody(Stage stage, Random random) {
        List<String> candidates = new ArrayList<>(stage.candidates());
        Collections.shuffle(candidates, random);
        return candidates.stream()
                .flatMap(candidate -> stage.asked(client, candidate).stream())
                .findFirst()
                .orElseThrow(() -> new Surprise("Expected a candidate without an open request, but there is none."));
    }

    /** The path of an operation on what is theirs. */
    public String pathTo(Operation operation) {
        return operation.hasId() ? operation.at(ids.get(operation.kindOfId())) : operation.path();
    }

    private static Things of(Meeting meeting, SystemUnderProof system, Stage stage) {
        String outcome = system.database().column(OUTCOMES, meeting.id()).get(0);
        return new Things(
                meeting.request().client(),
                Map.of(
                        "request", meeting.request().id(),
                        "interview", meeting.id(),
                        "outcome", outcome,
                        "candidate", stage.candidates().get(0)));
    }
}
