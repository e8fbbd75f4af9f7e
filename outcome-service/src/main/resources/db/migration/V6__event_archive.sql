-- Where events go that were published long ago, if an operator says after how long: the log stays small, the history whole.

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
        select position from interview_outcome_events where occurred_at < before and published_at is not null
        order by occurred_at limit at_most for update skip locked
    ), moved as (
        delete from interview_outcome_events where position in (select position from old) returning *
    ), kept as (
        insert into interview_outcome_events_archive select * from moved returning 1
    )
    select count(*)::int from kept
$$;

revoke all on function archive_interview_outcome_events(timestamptz, int) from public;
grant execute on function archive_interview_outcome_events(timestamptz, int) to ${runtimeRole};
grant select on interview_outcome_events_archive to ${runtimeRole};

alter table interview_outcome_events_archive enable row level security;
create policy service_only on interview_outcome_events_archive to ${runtimeRole} using (true);
