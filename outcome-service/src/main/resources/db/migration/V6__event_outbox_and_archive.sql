-- The event log is written once and never changed. What Kafka does not have yet is told by a narrow table beside it, from which the relay
-- takes what it has published: a row that is deleted costs a fraction of one that is written anew with all its index entries.

create table interview_outcome_outbox (
    position bigint primary key
);

insert into interview_outcome_outbox select position from interview_outcome_events where published_at is null;

drop trigger trigger_interview_outcome_events_notify on interview_outcome_events;
drop function notify_interview_outcome_events();
drop index ix_interview_outcome_events_unpublished;
alter table interview_outcome_events drop column published_at;

create function put_interview_outcome_events_out() returns trigger language plpgsql as $$
begin
    insert into interview_outcome_outbox select position from added;
    notify interview_outcome_events;
    return null;
end
$$;

create trigger trigger_interview_outcome_events_put_out
    after insert on interview_outcome_events referencing new table as added
    for each statement execute function put_interview_outcome_events_out();

-- Where events go that happened long ago, if an operator says how long: the log stays small, the history whole.

create table interview_outcome_events_archive (like interview_outcome_events including defaults);

alter table interview_outcome_events_archive
    add constraint interview_outcome_events_archive_pkey primary key (position),
    add constraint uq_interview_outcome_events_archive_id unique (id),
    add constraint uq_interview_outcome_events_archive_version unique (aggregateid, version);

create index ix_interview_outcome_events_archive_occurred on interview_outcome_events_archive (occurred_at);

-- The one way out of the log, and it leads into the archive: the service may call it, and may delete nothing.
create function archive_interview_outcome_events(before timestamptz, at_most int) returns int
    language sql security definer set search_path = public as $$
    with old as (
        select position from interview_outcome_events e
        where occurred_at < before and not exists (select from interview_outcome_outbox o where o.position = e.position)
        order by occurred_at limit at_most for update skip locked
    ), moved as (
        delete from interview_outcome_events where position = any(array(select position from old)) returning *
    ), kept as (
        insert into interview_outcome_events_archive select * from moved returning 1
    )
    select count(*)::int from kept
$$;

revoke all on function archive_interview_outcome_events(timestamptz, int) from public;
grant execute on function archive_interview_outcome_events(timestamptz, int) to ${runtimeRole};
revoke update on interview_outcome_events from ${runtimeRole};
grant select on interview_outcome_events_archive to ${runtimeRole};
grant select, insert, delete on interview_outcome_outbox to ${runtimeRole};

alter table interview_outcome_outbox enable row level security;
alter table interview_outcome_events_archive enable row level security;
create policy service_only on interview_outcome_outbox to ${runtimeRole} using (true) with check (true);
create policy service_only on interview_outcome_events_archive to ${runtimeRole} using (true);
