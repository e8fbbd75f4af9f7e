-- A client who is deleted takes their interviews along (on delete cascade). Others hear of it, and the rooms are closed: event and room are
-- written down in the same transaction, whoever deletes.

-- Rooms at Daily whose interview is gone, until they are closed for certain.
create table scheduled_interview_abandoned_rooms (
    interview_id uuid primary key,
    abandoned_at timestamptz not null default now(),
    due_at       timestamptz not null default now()
);
create index ix_scheduled_interview_abandoned_rooms_due on scheduled_interview_abandoned_rooms (due_at);

grant select, update, delete on scheduled_interview_abandoned_rooms to ${runtimeRole};
alter table scheduled_interview_abandoned_rooms enable row level security;
create policy service_only on scheduled_interview_abandoned_rooms to ${runtimeRole} using (true) with check (true);

create function tell_of_deleted_scheduled_interview() returns trigger language plpgsql security definer set search_path = public as $$
declare
    next int := greatest(old.version, (select max(version) from scheduled_interview_events where aggregateid = old.id)) + 1;
begin
    insert into scheduled_interview_events (id, aggregatetype, aggregateid, key, version, type, payload, actor_type, occurred_at)
    values (gen_random_uuid(), 'scheduled_interview', old.id, old.interview_request_id, next, 'scheduled-interview.deleted',
        jsonb_build_object(
            'id', old.id, 'interview_request_id', old.interview_request_id, 'client_user_id', old.client_user_id,
            'bpoc_candidate_id', old.bpoc_candidate_id, 'version', next, 'previous_status', old.status, 'status', 'deleted',
            'occurred_at', to_char(now() at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"'),
            'actor', jsonb_build_object('type', 'system', 'id', null), 'reason', null,
            'scheduled_time', to_char(old.scheduled_time at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"'),
            'duration_minutes', old.duration_minutes, 'room_status', old.room_status),
        'system', now());
    -- What people wrote about it goes with it.
    update scheduled_interview_events set payload = jsonb_set(payload, '{reason}', 'null')
    where aggregateid = old.id and payload ->> 'reason' is not null;
    update scheduled_interview_events_archive set payload = jsonb_set(payload, '{reason}', 'null')
    where aggregateid = old.id and payload ->> 'reason' is not null;
    if old.room_status <> 'closed' or old.room_due_at is not null or old.room_lease is not null then
        insert into scheduled_interview_abandoned_rooms (interview_id) values (old.id) on conflict do nothing;
    end if;
    return null;
end
$$;

revoke all on function tell_of_deleted_scheduled_interview() from public;

create trigger trigger_scheduled_interviews_deleted
    after delete on scheduled_interviews
    for each row execute function tell_of_deleted_scheduled_interview();
