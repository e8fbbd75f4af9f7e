-- What the rules of the domain need beyond the requirements document.

create extension if not exists btree_gist;

alter table scheduled_interviews
    add column version       int not null default 1,
    add column preferred     boolean not null default false,
    add column status_reason text,
    -- The room at Daily: what is known of it, when its next piece of work is due (null: none), and how often it was tried.
    add column room_status   text not null default 'pending',
    add column room_due_at   timestamptz default now(),
    add column room_attempts int not null default 0;

-- Rows from before Talent Pool (a table made by hand may have some) keep their updated_at. Live interviews among them get a room
-- of ours as soon as it can be made; for the others there is nothing to do.
alter table scheduled_interviews disable trigger trigger_scheduled_interviews_updated_at;
update scheduled_interviews set room_status = 'closed', room_due_at = null where status <> 'scheduled';
alter table scheduled_interviews enable trigger trigger_scheduled_interviews_updated_at;

-- What breaks a rule and cannot be mended without a person stops us.
do $$
declare
    faults text[];
begin
    select array_agg(fault order by fault) into faults from (
        select format('%s are live for the same request (cancel, complete or delete all but one)',
            string_agg(id::text, ' and ' order by scheduled_time))
        from scheduled_interviews where status = 'scheduled'
        group by interview_request_id having count(*) > 1
        union all
        select format('%s and %s are live, overlap and have the same %s (cancel, complete, move or delete one)', one.id, other.id,
            case when one.bpoc_candidate_id = other.bpoc_candidate_id then 'candidate' else 'client' end)
        from scheduled_interviews as one
        join scheduled_interviews as other on one.id < other.id
            and (one.bpoc_candidate_id = other.bpoc_candidate_id or one.client_user_id = other.client_user_id)
            and (one.scheduled_time, one.duration_minutes * interval '1 minute')
                overlaps (other.scheduled_time, other.duration_minutes * interval '1 minute')
        where one.status = 'scheduled' and other.status = 'scheduled'
        union all
        select format('%s has a duration of %s minutes (15 to 240 are possible)', id, duration_minutes)
        from scheduled_interviews where duration_minutes not between 15 and 240
        union all
        select format('%s has admin_notes of more than 2000 characters (shorten them)', id)
        from scheduled_interviews where char_length(admin_notes) > 2000
    ) as broken (fault);
    if faults is not null then
        raise exception 'Nothing was changed. Please put these rows of scheduled_interviews in order first: %',
            array_to_string(faults[1:20], '; ') || case when cardinality(faults) > 20 then '; and more' else '' end;
    end if;
end
$$;

alter table scheduled_interviews
    add constraint ck_scheduled_interviews_room_status check (room_status in ('pending', 'ready', 'closed')),
    add constraint ck_scheduled_interviews_duration check (duration_minutes between 15 and 240),
    add constraint ck_scheduled_interviews_admin_notes check (char_length(admin_notes) <= 2000),
    add constraint ck_scheduled_interviews_status_reason check (char_length(status_reason) <= 500);

-- R6: one live interview per request, and neither a candidate nor a client in two that overlap. `timestamptz + interval` is
-- not immutable, the same in UTC is.
create unique index uq_scheduled_interviews_live on scheduled_interviews (interview_request_id) where status = 'scheduled';

alter table scheduled_interviews
    add constraint ex_scheduled_interviews_candidate exclude using gist (
        bpoc_candidate_id with =,
        tsrange(
            scheduled_time at time zone 'UTC',
            (scheduled_time at time zone 'UTC') + duration_minutes * interval '1 minute') with &&
    ) where (status = 'scheduled'),
    add constraint ex_scheduled_interviews_client exclude using gist (
        client_user_id with =,
        tsrange(
            scheduled_time at time zone 'UTC',
            (scheduled_time at time zone 'UTC') + duration_minutes * interval '1 minute') with &&
    ) where (status = 'scheduled');

-- The paged lists, and the queue of rooms.
create index ix_scheduled_interviews_client_page on scheduled_interviews (client_user_id, scheduled_time desc, id desc);
create index ix_scheduled_interviews_page on scheduled_interviews (scheduled_time desc, id desc);
create index ix_scheduled_interviews_status_page on scheduled_interviews (status, scheduled_time desc, id desc);
create index ix_scheduled_interviews_room_due on scheduled_interviews (room_due_at) where room_due_at is not null;

-- Requests that were rejected or withdrawn: none of them gets an interview any more, however late the scheduling commits.
create table closed_interview_requests (
    interview_request_id uuid primary key,
    closed_at            timestamptz not null default now()
);
