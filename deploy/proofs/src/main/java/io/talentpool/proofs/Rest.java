package io.talentpool.proofs;

import java.time.Duration;
import java.time.Instant;

import io.talentpool.embedded.database.Database;
import io.talentpool.local.client.Patience;

/**
 * When the services have nothing more to tell each other. No time of quiet is waited for: an effect, the mark in the inbox and the events
 * that follow commit together, so one look at all of them is enough.
 */
public final class Rest {

    private static final Duration LONGEST = Duration.ofMinutes(15);

    /** Events that are not published, events that a consumer has not applied (but those that mean nothing to it), and rooms of live interviews that are waited for. */
    private static final String UNDER_WAY = """
            with followed as (
                select aggregateid, max(version) as version, 'request' as by from scheduled_interview_events
                where type not in ('scheduled-interview.rescheduled', 'scheduled-interview.room-ready', 'scheduled-interview.link-revoked')
                group by 1
                union all select aggregateid, max(version), 'scheduling' from interview_request_events
                where type in ('interview-request.rejected', 'interview-request.withdrawn') group by 1
                union all select aggregateid, max(version), 'scheduling' from interview_outcome_events group by 1),
            applied as (
                select aggregateid, version, 'request' as by from interview_request_inbox
                union all select aggregateid, version, 'scheduling' from scheduled_interview_inbox)
            select (select count(*) from interview_request_outbox)
            + (select count(*) from scheduled_interview_outbox)
            + (select count(*) from interview_outcome_outbox)
            + (select count(*) from followed left join applied using (aggregateid, by)
               where coalesce(applied.version, 0) < followed.version)
            + (select count(*) from scheduled_interviews
               where status = 'scheduled' and room_status = 'pending' and room_due_at is not null)""";

    private Rest() {}

    public static void await(Database database) {
        Patience.awaitThat("the services to come to rest", LONGEST, () -> database.number(UNDER_WAY) == 0);
    }

    /** Waits, and says how long it took. */
    public static void await(Database database, Report report) {
        Instant begin = Instant.now();
        await(database);
        report.seconds("seconds until all services were at rest", begin);
    }
}
