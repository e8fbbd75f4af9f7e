-- A client who is deleted takes their outcomes along (on delete cascade). Others hear of it: the event is written in the same transaction,
-- whoever deletes.

create function tell_of_deleted_interview_outcome() returns trigger language plpgsql security definer set search_path = public as $$
declare
    next int := greatest(old.version, (select max(version) from interview_outcome_events where aggregateid = old.id)) + 1;
begin
    insert into interview_outcome_events (id, aggregatetype, aggregateid, key, version, type, payload, actor_type, occurred_at)
    values (gen_random_uuid(), 'interview_outcome', old.id, coalesce(old.interview_request_id, old.scheduled_interview_id), next, 'interview-outcome.deleted',
        jsonb_build_object(
            'id', old.id, 'interview_request_id', coalesce(old.interview_request_id, old.scheduled_interview_id), 'client_user_id', old.client_user_id,
            'bpoc_candidate_id', old.bpoc_candidate_id, 'version', next, 'previous_status', old.decision, 'status', 'deleted',
            'occurred_at', to_char(now() at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"'),
            'actor', jsonb_build_object('type', 'system', 'id', null), 'reason', null,
            'scheduled_interview_id', old.scheduled_interview_id, 'decision', old.decision, 'previous_decision', null),
        'system', now());
    -- What people wrote about it goes with it.
    update interview_outcome_events set payload = jsonb_set(payload, '{reason}', 'null')
    where aggregateid = old.id and payload ->> 'reason' is not null;
    update interview_outcome_events_archive set payload = jsonb_set(payload, '{reason}', 'null')
    where aggregateid = old.id and payload ->> 'reason' is not null;
    return null;
end
$$;

revoke all on function tell_of_deleted_interview_outcome() from public;

create trigger trigger_interview_outcomes_deleted
    after delete on interview_outcomes
    for each row execute function tell_of_deleted_interview_outcome();
