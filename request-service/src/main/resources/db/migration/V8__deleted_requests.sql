-- A client who is deleted takes their requests along (on delete cascade). Others hear of it: the event is written in the same transaction,
-- whoever deletes.

create function tell_of_deleted_interview_request() returns trigger language plpgsql security definer set search_path = public as $$
declare
    next int := greatest(old.version, (select max(version) from interview_request_events where aggregateid = old.id)) + 1;
begin
    insert into interview_request_events (id, aggregatetype, aggregateid, key, version, type, payload, actor_type, occurred_at)
    values (gen_random_uuid(), 'interview_request', old.id, old.id, next, 'interview-request.deleted',
        jsonb_build_object(
            'id', old.id, 'interview_request_id', old.id, 'client_user_id', old.client_user_id,
            'bpoc_candidate_id', old.bpoc_candidate_id, 'version', next, 'previous_status', old.status, 'status', 'deleted',
            'occurred_at', to_char(now() at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"'),
            'actor', jsonb_build_object('type', 'system', 'id', null), 'reason', null),
        'system', now());
    -- What people wrote about it goes with it.
    update interview_request_events set payload = jsonb_set(payload, '{reason}', 'null')
    where aggregateid = old.id and payload ->> 'reason' is not null;
    update interview_request_events_archive set payload = jsonb_set(payload, '{reason}', 'null')
    where aggregateid = old.id and payload ->> 'reason' is not null;
    return null;
end
$$;

revoke all on function tell_of_deleted_interview_request() from public;

create trigger trigger_interview_requests_deleted
    after delete on interview_requests
    for each row execute function tell_of_deleted_interview_request();
