package io.talentpool.proofs.stage;

import java.time.Duration;
import java.util.List;
import java.util.Map;

import io.talentpool.local.client.Actor;
import io.talentpool.local.client.Patience;
import io.talentpool.local.client.Surprise;
import io.talentpool.proofs.DailyAccount;
import io.talentpool.proofs.SystemUnderProof;

/** Ends everything that clients of proofs have open: their interviews are cancelled, their requests rejected. */
record Clearance(SystemUnderProof system, Actor admin) {

    private static final Map<String, String> REASON = Map.of("reason", "This was a proof.");
    private static final Duration LONGEST = Duration.ofMinutes(4);
    private static final int HANDS = 8;
    private static final int ROUNDS = 4;

    private static final String LIVE =
            "select id from scheduled_interviews where status = 'scheduled' and " + ProvingClient.OWNS;
    private static final String OPEN =
            "select id from interview_requests where status in ('pending', 'approved') and " + ProvingClient.OWNS;

    /** A request whose interview was called off becomes open again, a moment later. */
    private static final String UNDER_WAY = """
            select count(*) from interview_requests r where status = 'scheduled' and %s and not exists (
                select from scheduled_interviews i
                where i.interview_request_id = r.id and i.status in ('scheduled', 'completed'))""".formatted(ProvingClient.OWNS);

    /** Rooms that wait for their end, unless somebody is at one, or a call whose end nobody saw may make one yet. */
    private static final String LEFT = """
            from scheduled_interviews
            where status <> 'scheduled' and room_due_at is not null and room_lease is null and room_unsure_until is null
            and\s""" + ProvingClient.OWNS;

    private static final String ROOMS_LEFT = "select id " + LEFT;
    private static final String CLOSE_ROOMS = """
            update scheduled_interviews set room_due_at = null, room_attempts = 0, room_status = 'closed'
            where id = any (array(select id %s)) and id = any (?::uuid[])""".formatted(LEFT);

    static Clearance of(SystemUnderProof system, Actor admin) {
        return new Clearance(system, admin);
    }

    void run() {
        for (int round = 0; round < ROUNDS && !isClear(); round++) {
            each(LIVE, "/api/admin/interviews/scheduled/%s/cancel");
            Patience.awaitThat(
                    "every request whose interview was cancelled to be open again",
                    LONGEST,
                    () -> system.database().number(UNDER_WAY) == 0);
            each(OPEN, "/api/admin/interviews/requests/%s/reject");
        }
        takeRoomsAway();
        if (!isClear()) {
            throw new Surprise("Expected to end whatever a proof had open, but some of it stays open.");
        }
    }

    /** One at a time, as Daily has it, those of a large proof would keep the next one waiting for an hour. */
    private void takeRoomsAway() {
        List<String> interviews = system.database().column(ROOMS_LEFT);
        DailyAccount.of(system)
                .forgetRooms(interviews.stream().map(id -> "interview-" + id).toList());
        system.database().change(CLOSE_ROOMS, "{" + String.join(",", interviews) + "}");
    }

    private boolean isClear() {
        return system.database().column(LIVE).isEmpty()
                && system.database().column(OPEN).isEmpty();
    }

    /** A refusal is no matter: it was ended by somebody else, or the next round sees it. */
    private void each(String query, String path) {
        List<String> ids = system.database().column(query);
        Crew.work(HANDS, ids.size(), number -> admin.post(path.formatted(ids.get(number)), REASON));
    }
}
