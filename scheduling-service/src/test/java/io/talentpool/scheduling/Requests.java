package io.talentpool.scheduling;

import static com.github.tomakehurst.wiremock.client.WireMock.okJson;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;

import io.talentpool.embedded.people.SamplePerson;
import io.talentpool.embedded.testing.Neighbour;

/** request-service as a neighbour: its rows are in the database, and it can be told what to answer about them. */
public final class Requests extends Neighbour {

    private static final AtomicInteger BEGUN = new AtomicInteger();

    /** What every request prefers; far enough ahead to be free for whoever asks first. */
    static final String PREFERRED = Instant.now()
            .plus(Duration.ofDays(100))
            .truncatedTo(ChronoUnit.SECONDS)
            .toString();

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
                         "candidate_first_name": "Maya", "preferred_times": ["%s"], "status": "%s"}}
                        """.formatted(id, client.clientUserId(), candidate, PREFERRED, status)));
    }

    /** Lets the time of an interview come: it begins a moment ago, an hour or more after any other that began so. */
    void begins(String interview) {
        Instant time = Instant.now().minus(Duration.ofDays(1)).minus(Duration.ofHours(5L * BEGUN.incrementAndGet()));
        execute("update scheduled_interviews set scheduled_time = '%s' where id = '%s'".formatted(time, interview));
    }

    /** Lets the time of an interview come exactly then. */
    void begins(String interview, Instant time) {
        execute("update scheduled_interviews set scheduled_time = '%s' where id = '%s'".formatted(time, interview));
    }

    /** Opens the room of an interview, by our clock; whatever the client had at that time is over. */
    void opens(String interview, SamplePerson client) {
        execute("""
                update scheduled_interviews set status = 'completed'
                where client_user_id = '%s' and status = 'scheduled' and scheduled_time < now() + interval '2 hours'
                """.formatted(client.clientUserId()));
        begins(interview, Instant.now().plus(5, ChronoUnit.MINUTES));
    }

    /** An approved request of a client who names these times and goes by the clocks of that zone (null: tells none). */
    UUID approved(SamplePerson client, UUID candidate, String zone, List<Instant> preferredTimes) {
        UUID id = inStatus("approved", client, candidate);
        String times = preferredTimes.stream().map("\"%s\""::formatted).collect(Collectors.joining(", "));
        return answers(id, okJson("""
                        {"success": true, "request": {"id": "%s", "client_user_id": "%s", "bpoc_candidate_id": "%s",
                         "candidate_first_name": "Maya", "preferred_times": [%s], "status": "approved",
                         "client_timezone": %s}}
                        """.formatted(
                        id, client.clientUserId(), candidate, times, zone == null ? null : '"' + zone + '"')));
    }

    /** A request about which it answers 200 and this body. */
    UUID answers(String body) {
        return answers(okJson(body));
    }
}
