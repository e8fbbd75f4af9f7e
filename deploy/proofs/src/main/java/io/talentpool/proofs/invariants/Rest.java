package io.talentpool.proofs.invariants;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;

import io.talentpool.local.client.Patience;
import io.talentpool.proofs.Database;

/** When the services have nothing more to tell each other: every event is out, and none follows for a while. */
public final class Rest {

    private static final Duration LONGEST = Duration.ofMinutes(15);
    private static final Duration QUIET = Duration.ofSeconds(4);

    /** Changes with every event, every publication, and every room of a live interview that is waited for. */
    private static final String STATE = """
            select (select count(*) from interview_request_events)
            || ' ' || (select count(*) from scheduled_interview_events)
            || ' ' || (select count(*) from interview_outcome_events)
            || ' ' || (select count(*) from scheduled_interviews where status = 'scheduled' and room_due_at is not null)""";

    private static final String UNDER_WAY = """
            select (select count(*) from interview_request_outbox)
            + (select count(*) from scheduled_interview_outbox)
            + (select count(*) from interview_outcome_outbox)
            + (select count(*) from scheduled_interviews
               where status = 'scheduled' and room_status = 'pending' and room_due_at is not null)""";

    private record Moment(String state, Instant at) {}

    private Rest() {}

    /** @return how long it took */
    public static Duration await(Database database) {
        Instant begin = Instant.now();
        Deque<Moment> last = new ArrayDeque<>();
        Patience.await("the services to come to rest", LONGEST, () -> {
            Moment now = new Moment(database.column(STATE).get(0), Instant.now());
            if (last.isEmpty() || !last.peek().state().equals(now.state())) {
                last.push(now);
            }
            boolean quiet = Duration.between(last.peek().at(), now.at()).compareTo(QUIET) > 0;
            return Optional.of(now).filter(moment -> quiet && database.number(UNDER_WAY) == 0);
        });
        return Duration.between(begin, Instant.now());
    }
}
