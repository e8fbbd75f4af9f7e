package io.talentpool.proofs;

import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import io.talentpool.local.client.Actor;
import io.talentpool.local.client.Exchange;
import io.talentpool.local.client.Patience;

/** Requests for interviews as a proof posts them: recognisable by their note, and taken back afterwards. */
final class RequestPosts {

    private final String mark;

    /** @param mark the note that every request of this proof carries */
    RequestPosts(String mark) {
        this.mark = mark;
    }

    Exchange post(Actor client, String candidateId) {
        OffsetDateTime tomorrow =
                OffsetDateTime.now(ZoneOffset.UTC).truncatedTo(ChronoUnit.HOURS).plusDays(1);
        return client.post(
                "/api/client/interviews/request",
                Map.of(
                        "bpoc_candidate_id", candidateId,
                        "preferred_times", List.of(tomorrow.toString()),
                        "client_notes", mark));
    }

    /** The ids of all rows of this proof. */
    Set<String> rows(Database database) {
        return Set.copyOf(database.column("select id from interview_requests where client_notes = ?", mark));
    }

    /** Waits until request-service has heard of every interview that was scheduled for one of these requests. */
    void awaitScheduled(Database database, Duration longest) {
        Patience.await(
                "every request with an interview to be scheduled",
                longest,
                () -> Optional.of(database.number("""
                                select count(*) from interview_requests r
                                join scheduled_interviews i on i.interview_request_id = r.id and i.status = 'scheduled'
                                where r.client_notes = ? and r.status <> 'scheduled'""", mark)).filter(behind -> behind == 0));
    }

    /** Rejects what is still open, so that the proof can be run again and again. */
    int takeBack(SystemUnderProof system, Actor admin) {
        List<String> open = system.database()
                .column(
                        "select id from interview_requests where client_notes = ? and status in ('pending', 'approved')",
                        mark);
        open.forEach(id -> admin.post(
                        "/api/admin/interviews/requests/" + id + "/reject", Map.of("reason", "This was a proof."))
                .expect(200));
        return open.size();
    }
}
