package io.talentpool.outcome;

import static com.github.tomakehurst.wiremock.client.WireMock.okJson;

import java.time.Instant;
import java.util.UUID;

import io.talentpool.embedded.people.SamplePerson;
import io.talentpool.embedded.testing.Neighbour;

/** scheduling-service as a neighbour: its rows are in the database, and it can be told what to answer about them. */
public final class Scheduling extends Neighbour {

    public Scheduling() {
        super("talent-pool.scheduling-service.url", "/api/client/interviews/scheduled/");
    }

    /** An interview of that client that began five minutes ago. */
    UUID begun(SamplePerson client) {
        return interview(client, Instant.now().minusSeconds(300), "scheduled");
    }

    /** The same, as scheduling-service tells it to a client: with their personal link, and the room's address beside it. */
    UUID withPersonalLink(SamplePerson client) {
        return interview(
                client,
                Instant.now().minusSeconds(300),
                "scheduled",
                "http://localhost/api/client/interviews/scheduled/room/%1$s?key=secret\", \"daily_co_room_address\":"
                        + " \"http://localhost/video/interview-%1$s");
    }

    UUID interview(SamplePerson client, Instant time, String status) {
        return interview(client, time, status, "http://localhost/video/interview-%1$s");
    }

    private UUID interview(SamplePerson client, Instant time, String status, String roomUrl) {
        UUID id = UUID.randomUUID();
        UUID request = UUID.randomUUID();
        UUID candidate = UUID.randomUUID();
        execute("""
                insert into interview_requests (id, client_user_id, bpoc_candidate_id, candidate_first_name, status)
                values ('%2$s', '%3$s', '%4$s', 'Maya', 'scheduled');
                insert into scheduled_interviews (id, interview_request_id, client_user_id, bpoc_candidate_id,
                    candidate_first_name, scheduled_time, status)
                values ('%1$s', '%2$s', '%3$s', '%4$s', 'Maya', '%5$s', 'completed')
                """.formatted(id, request, client.clientUserId(), candidate, time));
        return answers(id, okJson("""
                        {"success": true, "interview": {"id": "%1$s", "interview_request_id": "%2$s",
                         "client_user_id": "%3$s", "bpoc_candidate_id": "%4$s", "candidate_first_name": "Maya",
                         "scheduled_time": "%5$s", "duration_minutes": 60, "status": "%6$s",
                         "daily_co_room_url": "%7$s"}}
                        """.formatted(
                        id, request, client.clientUserId(), candidate, time, status, roomUrl.formatted(id))));
    }

    /** An interview about which it answers 200 and this body. */
    UUID answers(String body) {
        return answers(okJson(body));
    }

    UUID hangs() {
        return answers(okJson("{}").withFixedDelay(15_000));
    }
}
