package io.talentpool.proofs.events;

import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

import io.talentpool.embedded.database.Database;
import io.talentpool.local.client.Patience;
import io.talentpool.local.topics.LifeCycleEvent;
import io.talentpool.local.topics.TopicReader;
import io.talentpool.proofs.Invariants;
import io.talentpool.proofs.Report;
import io.talentpool.proofs.Rest;
import io.talentpool.proofs.SystemUnderProof;

/** What has to be true of events, consumers and pages once nothing is under way any more. */
public final class EventsAtRest {

    private static final Duration LONGEST = Duration.ofMinutes(3);

    /** Requests that followed an interview more often than it gave cause for. */
    private static final String MORE_THAN = """
            select followed.aggregateid
            from (select aggregateid, (payload ->> 'scheduled_interview_id')::uuid as interview, count(*) as times
                  from interview_request_events where type = 'interview-request.%s' group by 1, 2) as followed
            where followed.times > (select count(*) from scheduled_interview_events as cause
                                    where cause.aggregateid = followed.interview and cause.type in (%s))""";

    private static final String SCHEDULED_BY =
            "'scheduled-interview.scheduled', 'scheduled-interview.reinstated', 'scheduled-interview.corrected'";

    private static final String REOPENED_BY =
            "'scheduled-interview.cancelled', 'scheduled-interview.no-show', 'scheduled-interview.corrected'";

    private EventsAtRest() {}

    /**
     * Waits for rest, and looks at everything.
     *
     * @param page has followed the changes since {@code sinceNow} began
     */
    public static void check(SystemUnderProof system, LiveReader page, TopicReader sinceNow, Report report) {
        Rest.await(system.database(), report);
        checkPage(page, sinceNow.readToTheEnd(), report);
        try (TopicReader reader = TopicReader.fromTheBeginning(system.bootstrapServers())) {
            TopicContents contents = new TopicContents(reader.readToTheEnd());
            contents.compareWith(system.database(), report);
            contents.checkPrivacy(new PersonalTexts(system), report);
        }
        checkEffects(system.database(), report);
        Invariants.check(system.database(), report, "");
    }

    /** A gateway that has lost its broker needs a moment until it belongs to its group again. */
    private static void checkPage(LiveReader page, List<LifeCycleEvent> told, Report report) {
        Set<String> missed = told.stream().map(LifeCycleEvent::id).collect(Collectors.toCollection(HashSet::new));
        report.figure("changes meanwhile", missed.size());
        Patience.holds(LONGEST, () -> {
            missed.removeAll(page.heard());
            return missed.isEmpty();
        });
        report.figure("streams that a page opened to follow them", page.connections());
        report.none("a page heard of all of them, though its gateway ended", missed);
        report.check("it never had to begin anew", page.resets() == 0, () -> page.resets() + " times");
    }

    /** What consumers made of what they heard: an effect that was applied twice leaves two traces where there may be one. */
    private static void checkEffects(Database database, Report report) {
        report.none(
                "a request is scheduled by an interview at most as often as that was scheduled, reinstated or corrected",
                database.column(MORE_THAN.formatted("scheduled", SCHEDULED_BY)));
        report.none(
                "a request is reopened by an interview at most as often as that was called off, missed or corrected",
                database.column(MORE_THAN.formatted("reopened", REOPENED_BY)));
        report.none("an interview is completed by its outcome at most once", database.column("""
                select aggregateid from scheduled_interview_events
                where type = 'scheduled-interview.completed' and actor_type = 'system' group by 1 having count(*) > 1"""));
    }
}
