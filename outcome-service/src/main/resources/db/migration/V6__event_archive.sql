-- Where events go that were published long ago, if an operator says after how long: the log stays small, the history whole.

create table interview_outcome_events_archive (like interview_outcome_events including defaults);

alter table interview_outcome_events_archive
    add constraint interview_outcome_events_archive_pkey primary key (position),
    add constraint uq_interview_outcome_events_archive_id unique (id),
    add constraint uq_interview_outcome_events_archive_version unique (aggregateid, version);

create index ix_interview_outcome_events_archive_occurred on interview_outcome_events_archive (occurred_at);

grant select, insert on interview_outcome_events_archive to ${runtimeRole};
grant delete on interview_outcome_events to ${runtimeRole};

alter table interview_outcome_events_archive enable row level security;
create policy service_only on interview_outcome_events_archive to ${runtimeRole} using (true) with check (true);
