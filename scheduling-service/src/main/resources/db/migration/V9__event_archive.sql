-- Where events go that were published long ago, if an operator says after how long: the log stays small, the history whole.

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
        select position from scheduled_interview_events where occurred_at < before and published_at is not null
        order by occurred_at limit at_most for update skip locked
    ), moved as (
        delete from scheduled_interview_events where position in (select position from old) returning *
    ), kept as (
        insert into scheduled_interview_events_archive select * from moved returning 1
    )
    select count(*)::int from kept
$$;

revoke all on function archive_scheduled_interview_events(timestamptz, int) from public;
grant execute on function archive_scheduled_interview_events(timestamptz, int) to ${runtimeRole};
grant select on scheduled_interview_events_archive to ${runtimeRole};

alter table scheduled_interview_events_archive enable row level security;
create policy service_only on scheduled_interview_events_archive to ${runtimeRole} using (true);
