-- One row per status change: outbox, audit trail and source of a replay in one. Column names follow Debezium's outbox
-- event router, so its connector can take the relay's place.

create table interview_outcome_events (
    position      bigint generated always as identity primary key,
    id            uuid not null,
    aggregatetype text not null,
    aggregateid   uuid not null,
    key           uuid not null,
    version       int not null,
    type          text not null,
    payload       jsonb not null,
    actor_type    text not null,
    actor_id      text,
    occurred_at   timestamptz not null,
    traceparent   text,
    published_at  timestamptz,
    constraint uq_interview_outcome_events_id unique (id),
    constraint uq_interview_outcome_events_version unique (aggregateid, version)
);

-- Keeps the relay cheap however long the history grows.
create index ix_interview_outcome_events_unpublished on interview_outcome_events (position) where published_at is null;

create function notify_interview_outcome_events() returns trigger language plpgsql as $$
begin
    notify interview_outcome_events;
    return null;
end
$$;

create trigger trigger_interview_outcome_events_notify
    after insert on interview_outcome_events
    for each statement execute function notify_interview_outcome_events();

