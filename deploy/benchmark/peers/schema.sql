-- What a lean service of one's own would have: the tables of the requirements, the index that R3 needs, and a log of events beside it.
-- The four indexes carry the order of the pages, as one would make them who knows the queries. Nothing notifies anybody.

create table client_users (
    id        uuid primary key,
    subject   text not null unique,
    time_zone text not null default 'UTC'
);

create table candidates (
    id         uuid primary key,
    first_name text not null
);

create type interview_request_status as enum ('pending', 'approved', 'rejected', 'scheduled', 'withdrawn');

create table interview_requests (
    id                   uuid primary key,
    client_user_id       uuid not null references client_users (id) on delete cascade,
    bpoc_candidate_id    uuid not null,
    candidate_first_name text not null,
    preferred_times      jsonb not null default '[]',
    client_timezone      text not null default 'UTC',
    client_notes         text,
    status               interview_request_status not null default 'pending',
    status_reason        text,
    version              int not null default 1,
    created_at           timestamptz not null default now(),
    updated_at           timestamptz not null default now()
);

create index idx_interview_requests_client on interview_requests (client_user_id, created_at desc, id desc);
create index idx_interview_requests_candidate on interview_requests (bpoc_candidate_id);
create index idx_interview_requests_status on interview_requests (status, created_at desc, id desc);
create index idx_interview_requests_created on interview_requests (created_at desc, id desc);
create unique index uq_interview_requests_open
    on interview_requests (client_user_id, bpoc_candidate_id) where status in ('pending', 'approved');

create function update_talent_pool_updated_at() returns trigger language plpgsql as $$
begin
    new.updated_at = now();
    return new;
end
$$;

create trigger trigger_interview_requests_updated_at
    before update on interview_requests
    for each row execute function update_talent_pool_updated_at();

create table interview_request_events (
    position      bigint generated always as identity primary key,
    id            uuid not null unique,
    aggregatetype text not null,
    aggregateid   uuid not null,
    version       int not null,
    type          text not null,
    payload       jsonb not null,
    actor_type    text not null,
    actor_id      text,
    occurred_at   timestamptz not null,
    unique (aggregateid, version)
);
