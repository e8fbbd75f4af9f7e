-- Where events go that were published long ago, if an operator says after how long: the log stays small, the history whole.

create table scheduled_interview_events_archive (like scheduled_interview_events including defaults);

alter table scheduled_interview_events_archive
    add constraint scheduled_interview_events_archive_pkey primary key (position),
    add constraint uq_scheduled_interview_events_archive_id unique (id),
    add constraint uq_scheduled_interview_events_archive_version unique (aggregateid, version);

create index ix_scheduled_interview_events_archive_occurred on scheduled_interview_events_archive (occurred_at);

grant select, insert on scheduled_interview_events_archive to ${runtimeRole};
grant delete on scheduled_interview_events to ${runtimeRole};

alter table scheduled_interview_events_archive enable row level security;
create policy service_only on scheduled_interview_events_archive to ${runtimeRole} using (true) with check (true);
