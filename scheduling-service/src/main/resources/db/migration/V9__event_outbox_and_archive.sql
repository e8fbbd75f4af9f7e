-- The event log is written once and never changed. What Kafka does not have yet is told by a narrow table beside it, from which the relay
-- takes what it has published: a row that is deleted costs a fraction of one that is written anew with all its index entries.

create table scheduled_interview_outbox (
    position bigint primary key
);

insert into scheduled_interview_outbox select position from scheduled_interview_events where published_at is null;

drop trigger trigger_scheduled_interview_events_notify on scheduled_interview_events;
drop function notify_scheduled_interview_events();
drop index ix_scheduled_interview_events_unpublished;
alter table scheduled_interview_events drop column published_at;

create function put_scheduled_interview_events_out() returns trigger language plpgsql as $$
begin
    insert into scheduled_interview_outbox select position from added;
    notify scheduled_interview_events;
    return null;
end
$$;

create trigger trigger_scheduled_interview_events_put_out
    after insert on scheduled_interview_events referencing new table as added
    for each statement execute function put_scheduled_interview_events_out();

-- Where events go that happened long ago, if an operator says how long: the log stays small, the history whole.

create table scheduled_interview_events_archive (like scheduled_interview_events including defaults);

alter table scheduled_interview_events_archive
    add constraint scheduled_interview_events_archive_pkey primary key (position),
    add constraint uq_scheduled_interview_events_archive_id unique (id),
    add constraint uq_scheduled_interview_events_archive_version unique (aggregateid, version);

create index ix_scheduled_interview_events_archive_occurred on scheduled_interview_events_archive (occurred_at);

-- The one way out of the log, and it leads into the archive: the service may call it, and may delete nothing.
create function archive_scheduled_interview_events(before timestamptz, at_most int) returns int
    language sql security definer set search_path = public as $$
    with old as (
        select position from scheduled_interview_events e
        where occurred_at < before and not exists (select from scheduled_interview_outbox o where o.position = e.position)
        order by occurred_at limit at_most for update skip locked
    ), moved as (
        delete from scheduled_interview_events where position = any(array(select position from old)) returning *
    ), kept as (
        insert into scheduled_interview_events_archive select * from moved returning 1
    )
    select count(*)::int from kept
$$;

revoke all on function archive_scheduled_interview_events(timestamptz, int) from public;
grant execute on function archive_scheduled_interview_events(timestamptz, int) to ${runtimeRole};
revoke update on scheduled_interview_events from ${runtimeRole};
grant select on scheduled_interview_events_archive to ${runtimeRole};
grant select, insert, delete on scheduled_interview_outbox to ${runtimeRole};

alter table scheduled_interview_outbox enable row level security;
alter table scheduled_interview_events_archive enable row level security;
create policy service_only on scheduled_interview_outbox to ${runtimeRole} using (true) with check (true);
create policy service_only on scheduled_interview_events_archive to ${runtimeRole} using (true);
