package io.talentpool.proofs;

import java.util.LinkedHashMap;
import java.util.Map;

import io.talentpool.embedded.database.Database;
import io.talentpool.proofs.stage.Stage;

/** What is true of the tables whenever the system is at rest: each claim with a query for the rows that break it. */
public final class Invariants {

    private static final Map<String, String> LOGS = Map.of(
            "interview_requests", "interview_request_events",
            "scheduled_interviews", "scheduled_interview_events",
            "interview_outcomes", "interview_outcome_events");

    private static final String OVERLAPS = """
            select a.id from scheduled_interviews a join scheduled_interviews b
            on a.id < b.id and a.%1$s = b.%1$s and a.status = 'scheduled' and b.status = 'scheduled'
            and tstzrange(a.scheduled_time, a.scheduled_time + make_interval(mins => a.duration_minutes))
             && tstzrange(b.scheduled_time, b.scheduled_time + make_interval(mins => b.duration_minutes))""";

    private Invariants() {}

    /** @param when completes a sentence, as {@code after everything was called off} */
    public static void check(Database database, Report report, String when) {
        claims().forEach((claim, query) -> report.none(claim + when, database.column(query)));
    }

    private static Map<String, String> claims() {
        Map<String, String> claims = new LinkedHashMap<>();
        addRules(claims);
        addAgreement(claims);
        LOGS.forEach((table, log) -> addLog(claims, table, log));
        return claims;
    }

    private static void addRules(Map<String, String> claims) {
        claims.put("a client has one open request for a candidate (R3)", """
                select client_user_id || ' ' || bpoc_candidate_id from interview_requests
                where status in ('pending', 'approved') group by client_user_id, bpoc_candidate_id having count(*) > 1""");
        claims.put("a request names 1 to 5 preferred times, each with its offset (R1)", """
                select id from interview_requests
                where jsonb_typeof(preferred_times) <> 'array' or jsonb_array_length(preferred_times) not between 1 and 5
                or exists (select from jsonb_array_elements(preferred_times) as time
                           where jsonb_typeof(time) <> 'string' or time #>> '{}' !~ '^\\d{4}-.*T.*(Z|[+-]\\d\\d:\\d\\d)$')""");
        claims.put("a request has one live interview (R6)", """
                select interview_request_id from scheduled_interviews where status = 'scheduled' group by 1 having count(*) > 1""");
        claims.put("no candidate is in two live interviews at once (R6)", OVERLAPS.formatted("bpoc_candidate_id"));
        claims.put("no client is in two live interviews at once (R6)", OVERLAPS.formatted("client_user_id"));
        claims.put("an interview has one outcome (R11)", """
                select scheduled_interview_id from interview_outcomes group by 1 having count(*) > 1""");
        claims.put("an outcome is of an interview that had begun (R10)", """
                select id from interview_outcomes where created_at < scheduled_time""");
    }

    private static void addAgreement(Map<String, String> claims) {
        claims.put("a scheduled request has an interview that is on or took place (R9)", """
                select id from interview_requests r where status = 'scheduled' and not exists (
                    select from scheduled_interviews i
                    where i.interview_request_id = r.id and i.status in ('scheduled', 'completed'))""");
        claims.put("a live interview's request is scheduled, so neither rejected nor withdrawn (R9)", """
                select i.id from scheduled_interviews i join interview_requests r on r.id = i.interview_request_id
                where i.status = 'scheduled' and r.status <> 'scheduled'""");
        claims.put("the request of an interview that took place is not open again (R9)", """
                select i.id from scheduled_interviews i join interview_requests r on r.id = i.interview_request_id
                where i.status = 'completed' and r.status in ('pending', 'approved')""");
        claims.put("an interview and its outcome are of the request's client and candidate", """
                select i.id from scheduled_interviews i join interview_requests r on r.id = i.interview_request_id
                left join interview_outcomes o on o.scheduled_interview_id = i.id
                where (i.client_user_id, i.bpoc_candidate_id) <> (r.client_user_id, r.bpoc_candidate_id)
                or (o.client_user_id, o.bpoc_candidate_id) <> (r.client_user_id, r.bpoc_candidate_id)""");
        claims.put(
                "an interview with an outcome took place, or admins are told to look at it, or one has corrected it (R10)",
                """
                select o.id from interview_outcomes o join scheduled_interviews i on i.id = o.scheduled_interview_id
                where i.status <> 'completed'
                and not (i.status in ('cancelled', 'no_show') and i.attention is not distinct from 'outcome_recorded')
                and not exists (
                    select from scheduled_interview_events e
                    where e.aggregateid = i.id and e.type = 'scheduled-interview.corrected' and e.payload ->> 'status' = i.status::text)""");
    }

    private static void addLog(Map<String, String> claims, String table, String log) {
        claims.put(log + ": the versions of each go from 1 without a gap, one event each", """
                select aggregateid from %s group by 1
                having min(version) <> 1 or max(version) <> count(*) or count(distinct version) <> count(*)""".formatted(log));
        claims.put(table + ": every row is at the version of its last event, and in its status", """
                select coalesce(t.id, e.aggregateid) from %s t full join
                    (select distinct on (aggregateid) * from %s order by aggregateid, version desc) e on e.aggregateid = t.id
                where t.id is null or e.id is null or t.version <> e.version or t.%s::text <> e.payload ->> 'status'
                """.formatted(
                        table, log, table.equals("interview_outcomes") ? "decision" : "status"));
        claims.put(log + ": every event follows from the status before", """
                select id from (select id, version, payload ->> 'previous_status' as previous,
                                lag(payload ->> 'status') over (partition by aggregateid order by version) as before from %s) e
                where previous is distinct from before""".formatted(log));
        claims.put(
                log + ": every event is published",
                "select position from %s".formatted(log.replace("_events", "_outbox")));
        claims.put(log + ": no event has a note, a name or an address", """
                select id from %s where payload::text ~* '"[a-z_]*(name|mail|phone|note|feedback|url|link|token)s?":'
                or (payload - 'reason')::text ~ '(%s|@)'""".formatted(log, Stage.NOTE));
    }
}
