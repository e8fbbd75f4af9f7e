-- Interviews that come and go, commands that are sent twice, replays.

-- What is known of the interviews of each request. A request stands where its interviews are, not where the last event says:
-- so it stands right whatever the order in which their events arrive (R9).
create table interview_request_interviews (
    interview_id         uuid primary key,
    interview_request_id uuid not null,
    status               text not null
);
create index ix_interview_request_interviews_request on interview_request_interviews (interview_request_id);

-- Those from before Talent Pool (tables made by hand may have some) are told by no event.
do $$
begin
    if to_regclass('public.scheduled_interviews') is not null then
        insert into interview_request_interviews select id, interview_request_id, status from scheduled_interviews;
    end if;
end
$$;

-- The answers to requests that came with an Idempotency-Key.
create table interview_request_idempotency_keys (
    client_user_id uuid not null references client_users (id) on delete cascade,
    key            text not null,
    fingerprint    text not null,
    answer         text not null,
    created_at     timestamptz not null,
    constraint pk_interview_request_idempotency_keys primary key (client_user_id, key),
    constraint ck_interview_request_idempotency_keys_key check (char_length(key) between 1 and 255)
);
create index ix_interview_request_idempotency_keys_created on interview_request_idempotency_keys (created_at);

-- A replay by time.
create index ix_interview_request_events_occurred on interview_request_events (occurred_at);

grant select, insert, update on interview_request_interviews to ${runtimeRole};
grant select, insert, delete, update on interview_request_idempotency_keys to ${runtimeRole};

alter table interview_request_interviews enable row level security;
alter table interview_request_idempotency_keys enable row level security;

create policy service_only on interview_request_interviews to ${runtimeRole} using (true) with check (true);
create policy service_only on interview_request_idempotency_keys to ${runtimeRole} using (true) with check (true);

-- A service tells when it changed a row and answers with that time; whoever changes one by hand need not think of it.
create or replace function update_talent_pool_updated_at() returns trigger language plpgsql as $$
begin
    if new.updated_at is not distinct from old.updated_at then
        new.updated_at = now();
    end if;
    return new;
end
$$;
