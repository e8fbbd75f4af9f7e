package io.talentpool.scheduling;

import static com.github.tomakehurst.wiremock.client.WireMock.okJson;

import java.util.UUID;

import io.talentpool.embedded.people.SamplePerson;
import io.talentpool.embedded.testing.Neighbour;

/** request-service as a neighbour: its rows are in the database, and it can be told what to answer about them. */
public final class Requests extends Neighbour {

    public Requests() {
        super("talent-pool.request-service.url", "/api/admin/interviews/requests/");
    }

    /** An approved request of that client for that candidate. */
    UUID approved(SamplePerson client, UUID candidate) {
        return inStatus("approved", client, candidate);
    }

    UUID inStatus(String status, SamplePerson client, UUID candidate) {
        UUID id = UUID.randomUUID();
        execute("""
                insert into interview_requests (id, client_user_id, bpoc_candidate_id, candidate_first_name, status)
                values ('%s', '%s', '%s', 'Maya', 'rejected')
                """.formatted(id, client.clientUserId(), candidate));
        return answers(id, okJson("""
                        {"success": true, "request": {"id": "%s", "client_user_id": "%s", "bpoc_candidate_id": "%s",
                         "candidate_first_name": "Maya", "preferred_times": ["2026-12-01T09:00:00Z"], "status": "%s"}}
                        """.formatted(id, client.clientUserId(), candidate, status)));
    }

    /** A request about which it answers 200 and this body. */
    UUID answers(String body) {
        return answers(okJson(body));
    }
}
