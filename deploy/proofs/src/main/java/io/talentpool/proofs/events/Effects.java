package io.talentpool.proofs.events;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import io.talentpool.proofs.Database;
import io.talentpool.proofs.Report;

/** What consumers made of what they heard: an effect that was applied twice leaves two traces where there may be one. */
final class Effects {

    private static final int MOST_SHOWN = 5;

    /** Requests that followed an interview more often than it gave cause for. */
    private static final String MORE_THAN = """
            select followed.aggregateid
            from (select aggregateid, (payload ->> 'scheduled_interview_id')::uuid as interview, count(*) as times
                  from interview_request_events where type = 'interview-request.%s' group by 1, 2) as followed
            where followed.times > (select count(*) from scheduled_interview_events as cause
                                    where cause.aggregateid = followed.interview and cause.type in (%s))""";

    private static final Map<String, String> TWICE = twice();

    private Effects() {}

    private static Map<String, String> twice() {
        Map<String, String> twice = new LinkedHashMap<>();
        twice.put(
                "a request is scheduled by an interview at most as often as that was scheduled or reinstated",
                MORE_THAN.formatted("scheduled", "'scheduled-interview.scheduled', 'scheduled-interview.reinstated'"));
        twice.put(
                "a request is reopened by an interview at most as often as that was called off or missed",
                MORE_THAN.formatted("reopened", "'scheduled-interview.cancelled', 'scheduled-interview.no-show'"));
        twice.put("an interview is completed by its outcome at most once", """
                select aggregateid from scheduled_interview_events
                where type = 'scheduled-interview.completed' and actor_type = 'system' group by 1 having count(*) > 1""");
        return twice;
    }

    static void check(Database database, Report report) {
        TWICE.forEach((claim, query) -> {
            List<String> wrong = database.column(query);
            report.check(
                    claim,
                    wrong.isEmpty(),
                    () -> "%d are not so, such as %s"
                            .formatted(
                                    wrong.size(),
                                    wrong.stream().limit(MOST_SHOWN).toList()));
        });
    }
}
