-- Talent Pool: its roles, types, tables, indexes, triggers and rights, all in one transaction. Run it as the owner of client_users:
--   psql -d "$DATABASE_URL" -f create-talent-pool-tables.sql
-- or paste it into the SQL editor. It may run again at any time: what is there is left alone, and the answer says so. Tables made
-- by hand with the script of the requirements document are taken over with their rows. If it stops, it has changed nothing.
-- The services find their own migrations applied (flyway_history_…) and carry on from there.
--
-- Generated from the services' migrations; to change it, change those and write it anew:
--   ./mvnw -P write-sql -pl deploy/database -am process-classes

begin;

-- What roles.sql does, word for word.

-- The roles of Talent Pool. Run it in the database that holds client_users, as that table's owner (in Supabase: postgres, the user
-- of the SQL editor). It may run again at any time; if it stops, it has changed nothing.
--
-- One role owns every table; a service's migration user becomes that owner when it signs in, a service's runtime user owns nothing
-- and is granted, by the migrations, what it needs on its own tables. Nobody can sign in before you set the passwords:
--   alter role request_service password '…';             alter role request_service_migration password '…';
--   alter role scheduling_service password '…';          alter role scheduling_service_migration password '…';
--   alter role outcome_service password '…';             alter role outcome_service_migration password '…';
--   alter role candidate_gateway password '…';
do $$
declare
    runtime_users constant text[] := array['request_service', 'scheduling_service', 'outcome_service', 'candidate_gateway'];
    runtime_user  text;
    by_hand       record;
    outsider      text;
begin
    if to_regclass('public.client_users') is null then
        raise exception 'The table client_users is missing: Talent Pool refers to it, so create it (with a primary key id of type uuid) first.';
    end if;
    if not exists (
        select from pg_attribute
        where attrelid = 'public.client_users'::regclass and attname = 'id' and atttypid = 'uuid'::regtype and not attisdropped
    ) then
        raise exception 'The column client_users.id is missing or not of type uuid, so Talent Pool cannot refer to it: give client_users a primary key id of type uuid.';
    end if;
    if not exists (
        select from pg_index join pg_attribute on attrelid = indrelid and attname = 'id'
        where indrelid = 'public.client_users'::regclass and indisunique and indpred is null and indkey::text = attnum::text
    ) then
        raise exception 'The column client_users.id is not unique, so Talent Pool cannot refer to it: make it the primary key (alter table client_users add primary key (id)).';
    end if;

    -- The roles; whoever runs this becomes a member of the owner, to look after the tables.
    if not exists (select from pg_roles where rolname = 'talent_pool_owner') then
        create role talent_pool_owner nologin;
    end if;
    if not (select rolsuper from pg_roles where rolname = current_user) and not exists (
        select from pg_auth_members
        where roleid = 'talent_pool_owner'::regrole and member = current_user::regrole and grantor = current_user::regrole
    ) then
        execute format('grant talent_pool_owner to %I', current_user);
    end if;
    foreach runtime_user in array runtime_users loop
        if not exists (select from pg_roles where rolname = runtime_user) then
            execute format('create role %I login', runtime_user);
        end if;
        continue when runtime_user = 'candidate_gateway'; -- it reads the directory and has no tables
        if not exists (select from pg_roles where rolname = runtime_user || '_migration') then
            execute format('create role %I login in role talent_pool_owner', runtime_user || '_migration');
        end if;
        execute format('alter role %I set role = %L', runtime_user || '_migration', 'talent_pool_owner');
    end loop;

    execute format('grant create on database %I to talent_pool_owner', current_database());
    grant usage, create on schema public to talent_pool_owner;
    grant usage on schema public to request_service, scheduling_service, outcome_service, candidate_gateway;
    grant references on public.client_users to talent_pool_owner;
    if to_regclass('public.client_directory') is not null then -- if not, client-directory.sql grants it
        grant select on public.client_directory to request_service, scheduling_service, outcome_service, candidate_gateway;
    end if;
    if to_regclass('public.admin_directory') is not null then -- if not, admin-directory.sql grants it
        grant select on public.admin_directory to request_service, scheduling_service, outcome_service;
    end if;

    -- What was made by hand goes to the owner, so that the services can take it over.
    for by_hand in
        select 'table' as kind, oid::regclass::text as name, relowner as owner from pg_class
        where oid in (to_regclass('public.interview_requests'), to_regclass('public.scheduled_interviews'), to_regclass('public.interview_outcomes'))
        union all
        select 'type', oid::regtype::text, typowner from pg_type
        where oid in (to_regtype('public.interview_request_status'), to_regtype('public.scheduled_interview_status'), to_regtype('public.interview_decision'))
        union all
        select 'function', oid::regprocedure::text, proowner from pg_proc
        where oid = to_regprocedure('public.update_talent_pool_updated_at()')
    loop
        continue when by_hand.owner = 'talent_pool_owner'::regrole;
        if not pg_has_role(by_hand.owner, 'usage') then
            raise exception 'The % % belongs to %: run this as that role, or as a superuser, so that it can be handed to talent_pool_owner.',
                by_hand.kind, by_hand.name, by_hand.owner::regrole;
        end if;
        execute format('alter %s %s owner to talent_pool_owner', by_hand.kind, by_hand.name);
        -- Supabase grants its API's roles everything that its own user makes.
        for outsider in select rolname from pg_roles where rolname in ('anon', 'authenticated') and by_hand.kind = 'table' loop
            execute format('revoke all on %s from %I', by_hand.name, outsider);
        end loop;
    end loop;
end
$$;

-- What the services' migrations do, word for word (but every value that an enum type ever gets is in it from the beginning).

do $talent_pool$
declare
    place      text := 'the beginning';
    applied    text[] := '{}';
    there      text[] := '{}';
    sentence   text;
    more       text;
    condition  text;
begin
    set local client_min_messages = warning;
    set local role talent_pool_owner;
    set local search_path = public;

    place := 'request-service';
    -- As Flyway makes it.
    if to_regclass('public.flyway_history_request') is null then
        create table flyway_history_request (
            installed_rank int not null constraint flyway_history_request_pk primary key,
            version        varchar(50),
            description    varchar(200) not null,
            type           varchar(20) not null,
            script         varchar(1000) not null,
            checksum       int,
            installed_by   varchar(100) not null,
            installed_on   timestamp not null default now(),
            execution_time int not null,
            success        boolean not null
        );
        create index flyway_history_request_s_idx on flyway_history_request (success);
        insert into flyway_history_request
        values (1, '0', '<< Flyway Baseline >>', 'BASELINE', '<< Flyway Baseline >>', null, session_user, now(), 0, true);
    end if;
    lock table flyway_history_request in share row exclusive mode; -- a service that migrates at this moment waits

    place := 'request-service, version 1 (interview requests)';
    if (select max(version::int) from flyway_history_request) < 1 then
        execute $request_1$
-- The table of interview requests, name for name as the requirements document has it. A table that was made by hand with that
-- document's script is taken over: its rows stay, and what it lacks is added. So everything here may be there already.

do $$
declare
    made_by_hand constant regclass := to_regclass('public.interview_requests');
    lacking text;
begin
    if to_regclass('public.client_users') is null then
        raise exception 'The table client_users is missing: Talent Pool refers to it, so create it (with a primary key id of type uuid) first.';
    end if;
    if not exists (
        select from pg_attribute
        where attrelid = 'public.client_users'::regclass and attname = 'id' and atttypid = 'uuid'::regtype and not attisdropped
    ) then
        raise exception 'The column client_users.id is missing or not of type uuid, so Talent Pool cannot refer to it: give client_users a primary key id of type uuid.';
    end if;

    if made_by_hand is not null then
        if not pg_has_role((select relowner from pg_class where oid = made_by_hand), 'usage') then
            raise exception 'The table interview_requests belongs to %, so % may not take it over: run deploy/database/roles.sql as %, which hands it to talent_pool_owner.',
                (select pg_get_userbyid(relowner) from pg_class where oid = made_by_hand), current_user,
                (select pg_get_userbyid(relowner) from pg_class where oid = made_by_hand);
        end if;
        select string_agg(format('%s %s', needed.name, needed.type), ', ') into lacking
        from (values
                ('id', 'uuid'), ('client_user_id', 'uuid'), ('bpoc_candidate_id', 'uuid'), ('candidate_first_name', 'text'),
                ('preferred_times', 'jsonb'), ('client_notes', 'text'), ('status', 'interview_request_status'),
                ('created_at', 'timestamptz'), ('updated_at', 'timestamptz')) needed (name, type)
        where not exists (
            select from pg_attribute
            where attrelid = made_by_hand and attname = needed.name and atttypid = to_regtype(needed.type) and not attisdropped);
        if lacking is not null then
            raise exception 'The table interview_requests is not the one of the requirements document: it lacks %. Add these columns, or rename the table if it is another one.', lacking;
        end if;

        -- By hand columns may have been left open, and foreign keys been given PostgreSQL's names or no cascade.
        update interview_requests
        set preferred_times = coalesce(preferred_times, '[]'),
            status          = coalesce(status, 'pending'),
            created_at      = coalesce(created_at, updated_at, now()),
            updated_at      = coalesce(updated_at, created_at, now())
        where preferred_times is null or status is null or created_at is null or updated_at is null;

        alter table interview_requests
            alter column id set default gen_random_uuid(),
            alter column client_user_id set not null,
            alter column bpoc_candidate_id set not null,
            alter column candidate_first_name set not null,
            alter column preferred_times set not null, alter column preferred_times set default '[]',
            alter column status set not null, alter column status set default 'pending',
            alter column created_at set not null, alter column created_at set default now(),
            alter column updated_at set not null, alter column updated_at set default now(),
            drop constraint if exists interview_requests_client_user_id_fkey,
            drop constraint if exists fk_interview_requests_client,
            add constraint fk_interview_requests_client foreign key (client_user_id) references client_users (id) on delete cascade;
    end if;

    if to_regtype('public.interview_request_status') is null then
        create type interview_request_status as enum ('pending', 'approved', 'rejected', 'scheduled', 'withdrawn');
    end if;
end
$$;

create or replace function update_talent_pool_updated_at() returns trigger language plpgsql as $function$
begin
    new.updated_at = now();
    return new;
end
$function$;

create table if not exists interview_requests (
    id                   uuid primary key default gen_random_uuid(),
    client_user_id       uuid not null,
    bpoc_candidate_id    uuid not null, -- in the BPOC database, so no foreign key
    candidate_first_name text not null,
    preferred_times      jsonb not null default '[]',
    client_notes         text,
    status               interview_request_status not null default 'pending',
    created_at           timestamptz not null default now(),
    updated_at           timestamptz not null default now(),
    constraint fk_interview_requests_client foreign key (client_user_id) references client_users (id) on delete cascade
);

create index if not exists idx_interview_requests_client on interview_requests (client_user_id);
create index if not exists idx_interview_requests_candidate on interview_requests (bpoc_candidate_id);
create index if not exists idx_interview_requests_status on interview_requests (status);
create index if not exists idx_interview_requests_created on interview_requests (created_at desc);

create or replace trigger trigger_interview_requests_updated_at
    before update on interview_requests
    for each row execute function update_talent_pool_updated_at();
$request_1$;
        insert into flyway_history_request
        select max(installed_rank) + 1, '1', 'interview requests', 'SQL', 'V1__interview_requests.sql', 1788201416, session_user, now(), 0, true from flyway_history_request;
        applied := applied || ('Applied ' || place);
    end if;

    place := 'request-service, version 2 (what the rules need)';
    if (select max(version::int) from flyway_history_request) < 2 then
        execute $request_2$
-- What the rules of the domain need beyond the requirements document.

alter type interview_request_status add value if not exists 'withdrawn';

alter table interview_requests
    add column version                int not null default 1,
    add column client_timezone        text not null default 'UTC',
    add column status_reason          text,
    add column scheduled_interview_id uuid; -- which interview made it `scheduled`; no foreign key: it arrives by event

-- Rows from before Talent Pool (a table made by hand may have some) keep their updated_at through what follows.
alter table interview_requests disable trigger trigger_interview_requests_updated_at;

-- Their times may be strings or objects {"datetime": …, "timezone": …}, with an offset or without one. They become strings with
-- an offset. Without one, a time is what the clock on the wall shows in its zone, or else in UTC; if twice, it is the earlier.
do $$
declare
    shape    constant text := '^(\d{4}-\d\d-\d\d[T ]\d\d:\d\d(?::\d\d(?:\.\d+)?)?) ?(Z|z|[+-]\d\d(?::?\d\d)?)?$';
    most     constant int := 5;
    zones    constant text[] := (
        select array_agg(name) from pg_timezone_names
        where name in ('UTC', 'GMT') or name like '%/%' and name !~ '^posix' and exists (select from interview_requests));
    request  record;
    element  jsonb;
    parts    text[]; -- of the time as written: what the clock shows, the offset
    zone     text;
    home     text; -- the first zone that is named: the client's
    moment   timestamptz;
    wall     timestamp;
    ahead    int; -- minutes of UTC
    readable jsonb;
begin
    for request in select id, preferred_times as times from interview_requests where preferred_times <> '[]' loop
        readable := '[]';
        home := null;
        for element in
            select jsonb_array_elements(
                case jsonb_typeof(request.times) when 'array' then request.times else jsonb_build_array(request.times) end)
        loop
            begin
                parts := regexp_match(trim(coalesce(element ->> 'datetime', element #>> '{}')), shape);
                zone := (select name from unnest(zones) as name where lower(name) = lower(trim(element ->> 'timezone')));
                if parts is null or (parts[2] is null and zone is null and trim(element ->> 'timezone') <> '') then
                    raise exception 'it is no date and time, or in no zone that we know';
                end if;
                wall := parts[1]::timestamp;
                if parts[2] is not null then
                    moment := (parts[1] || parts[2])::timestamptz;
                    wall := coalesce(moment at time zone zone, wall);
                else
                    moment := wall at time zone coalesce(zone, 'UTC');
                    moment := least(moment, (
                        select min(moment - back) from unnest(array['30 minutes', '1 hour', '2 hours']::interval[]) as back
                        where (moment - back) at time zone coalesce(zone, 'UTC') = wall));
                    wall := moment at time zone coalesce(zone, 'UTC'); -- another one if the clock skipped it
                end if;
                ahead := extract(epoch from wall - (moment at time zone 'UTC')) / 60;
                readable := readable || to_jsonb(
                    regexp_replace(to_char(wall, 'YYYY-MM-DD"T"HH24:MI:SS.US'), '\.?0+$', '')
                    || case
                        when ahead = 0 then 'Z'
                        else case when ahead < 0 then '-' else '+' end || to_char(make_time(abs(ahead) / 60, abs(ahead) % 60, 0), 'HH24:MI')
                    end);
                home := coalesce(home, zone);
            exception when others then
                raise warning 'Interview request %: its preferred time % is left out: %', request.id, element, sqlerrm;
            end;
        end loop;
        if jsonb_array_length(readable) > most then
            raise warning 'Interview request %: only the first % are kept of its preferred times %', request.id, most, readable;
            readable := jsonb_path_query_array(readable, '$[0 to 4]');
        end if;
        update interview_requests set preferred_times = readable, client_timezone = coalesce(home, 'UTC') where id = request.id;
    end loop;
end
$$;

-- Which interview made them `scheduled`: the live one, or else the last that took place.
do $$
begin
    if to_regclass('public.scheduled_interviews') is not null then
        update interview_requests as request
        set scheduled_interview_id = (
            select id from scheduled_interviews
            where interview_request_id = request.id
            order by status = 'scheduled' desc, status = 'completed' desc, created_at desc limit 1)
        where status = 'scheduled';
    end if;
end
$$;

alter table interview_requests enable trigger trigger_interview_requests_updated_at;

-- What breaks a rule and cannot be mended without a person stops us.
do $$
declare
    faults text[];
begin
    select array_agg(fault order by fault) into faults from (
        select format('%s are open for the same client and candidate (reject or delete all but one)',
            string_agg(id::text, ' and ' order by created_at))
        from interview_requests where status in ('pending', 'approved')
        group by client_user_id, bpoc_candidate_id having count(*) > 1
        union all
        select format('%s has client_notes of more than 2000 characters (shorten them)', id)
        from interview_requests where char_length(client_notes) > 2000
    ) as broken (fault);
    if faults is not null then
        raise exception 'Nothing was changed. Please put these rows of interview_requests in order first: %',
            array_to_string(faults[1:20], '; ') || case when cardinality(faults) > 20 then '; and more' else '' end;
    end if;
end
$$;

alter table interview_requests
    add constraint ck_interview_requests_client_notes check (char_length(client_notes) <= 2000),
    add constraint ck_interview_requests_status_reason check (char_length(status_reason) <= 500),
    add constraint ck_interview_requests_preferred_times
        check (jsonb_typeof(preferred_times) = 'array' and jsonb_array_length(preferred_times) <= 5);

-- R3: one open request per client and candidate, whatever the race.
create unique index uq_interview_requests_open
    on interview_requests (client_user_id, bpoc_candidate_id)
    where status in ('pending', 'approved');

-- The paged lists: a client's own, and an admin's by status or all.
create index ix_interview_requests_client_page on interview_requests (client_user_id, created_at desc, id desc);
create index ix_interview_requests_status_page on interview_requests (status, created_at desc, id desc);
create index ix_interview_requests_page on interview_requests (created_at desc, id desc);
$request_2$;
        insert into flyway_history_request
        select max(installed_rank) + 1, '2', 'what the rules need', 'SQL', 'V2__what_the_rules_need.sql', 969673600, session_user, now(), 0, true from flyway_history_request;
        applied := applied || ('Applied ' || place);
    end if;

    place := 'request-service, version 3 (event log)';
    if (select max(version::int) from flyway_history_request) < 3 then
        execute $request_3$
-- One row per status change: outbox, audit trail and source of a replay in one. Column names follow Debezium's outbox
-- event router, so its connector can take the relay's place.

create table interview_request_events (
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
    constraint uq_interview_request_events_id unique (id),
    constraint uq_interview_request_events_version unique (aggregateid, version)
);

-- Keeps the relay cheap however long the history grows.
create index ix_interview_request_events_unpublished on interview_request_events (position) where published_at is null;

create function notify_interview_request_events() returns trigger language plpgsql as $$
begin
    notify interview_request_events;
    return null;
end
$$;

create trigger trigger_interview_request_events_notify
    after insert on interview_request_events
    for each statement execute function notify_interview_request_events();

-- The newest version seen of each interview, so that an event of another service takes effect at most once.
create table interview_request_inbox (
    aggregateid uuid primary key,
    version     int not null,
    seen_at     timestamptz not null default now()
);
$request_3$;
        insert into flyway_history_request
        select max(installed_rank) + 1, '3', 'event log', 'SQL', 'V3__event_log.sql', -1030313243, session_user, now(), 0, true from flyway_history_request;
        applied := applied || ('Applied ' || place);
    end if;

    place := 'request-service, version 4 (access)';
    if (select max(version::int) from flyway_history_request) < 4 then
        execute $request_4$
-- The service's own user may do what the service does and nothing else. Row level security keeps out everybody else,
-- among them Supabase's anonymous key, which may otherwise read whatever is in the schema public.

grant select, insert, update on interview_requests to request_service;
grant select, insert, update on interview_request_events to request_service;
grant select, insert, update on interview_request_inbox to request_service;

alter table interview_requests enable row level security;
alter table interview_request_events enable row level security;
alter table interview_request_inbox enable row level security;

create policy service_only on interview_requests to request_service using (true) with check (true);
create policy service_only on interview_request_events to request_service using (true) with check (true);
create policy service_only on interview_request_inbox to request_service using (true) with check (true);
$request_4$;
        insert into flyway_history_request
        select max(installed_rank) + 1, '4', 'access', 'SQL', 'V4__access.sql', -1227281022, session_user, now(), 0, true from flyway_history_request;
        applied := applied || ('Applied ' || place);
    end if;

    place := 'request-service, version 5 (complete life cycle)';
    if (select max(version::int) from flyway_history_request) < 5 then
        execute $request_5$
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

grant select, insert, update on interview_request_interviews to request_service;
grant select, insert, delete, update on interview_request_idempotency_keys to request_service;

alter table interview_request_interviews enable row level security;
alter table interview_request_idempotency_keys enable row level security;

create policy service_only on interview_request_interviews to request_service using (true) with check (true);
create policy service_only on interview_request_idempotency_keys to request_service using (true) with check (true);

-- A service tells when it changed a row and answers with that time; whoever changes one by hand need not think of it.
create or replace function update_talent_pool_updated_at() returns trigger language plpgsql as $$
begin
    if new.updated_at is not distinct from old.updated_at then
        new.updated_at = now();
    end if;
    return new;
end
$$;
$request_5$;
        insert into flyway_history_request
        select max(installed_rank) + 1, '5', 'complete life cycle', 'SQL', 'V5__complete_life_cycle.sql', 1438111361, session_user, now(), 0, true from flyway_history_request;
        applied := applied || ('Applied ' || place);
    end if;

    place := 'request-service, version 6 (event outbox and archive)';
    if (select max(version::int) from flyway_history_request) < 6 then
        execute $request_6$
-- The event log is written once and never changed. What Kafka does not have yet is told by a narrow table beside it, from which the relay
-- takes what it has published: a row that is deleted costs a fraction of one that is written anew with all its index entries.

create table interview_request_outbox (
    position bigint primary key
);

insert into interview_request_outbox select position from interview_request_events where published_at is null;

drop trigger trigger_interview_request_events_notify on interview_request_events;
drop function notify_interview_request_events();
drop index ix_interview_request_events_unpublished;
alter table interview_request_events drop column published_at;

create function put_interview_request_events_out() returns trigger language plpgsql as $$
begin
    insert into interview_request_outbox select position from added;
    notify interview_request_events;
    return null;
end
$$;

create trigger trigger_interview_request_events_put_out
    after insert on interview_request_events referencing new table as added
    for each statement execute function put_interview_request_events_out();

-- Where events go that happened long ago, if an operator says how long: the log stays small, the history whole.

create table interview_request_events_archive (like interview_request_events including defaults);

alter table interview_request_events_archive
    add constraint interview_request_events_archive_pkey primary key (position),
    add constraint uq_interview_request_events_archive_id unique (id),
    add constraint uq_interview_request_events_archive_version unique (aggregateid, version);

create index ix_interview_request_events_archive_occurred on interview_request_events_archive (occurred_at);

-- The one way out of the log, and it leads into the archive: the service may call it, and may delete nothing.
create function archive_interview_request_events(before timestamptz, at_most int) returns int
    language sql security definer set search_path = public as $$
    with old as (
        select position from interview_request_events e
        where occurred_at < before and not exists (select from interview_request_outbox o where o.position = e.position)
        order by occurred_at limit at_most for update skip locked
    ), moved as (
        delete from interview_request_events where position = any(array(select position from old)) returning *
    ), kept as (
        insert into interview_request_events_archive select * from moved returning 1
    )
    select count(*)::int from kept
$$;

revoke all on function archive_interview_request_events(timestamptz, int) from public;
grant execute on function archive_interview_request_events(timestamptz, int) to request_service;
revoke update on interview_request_events from request_service;
grant select on interview_request_events_archive to request_service;
grant select, insert, delete on interview_request_outbox to request_service;

alter table interview_request_outbox enable row level security;
alter table interview_request_events_archive enable row level security;
create policy service_only on interview_request_outbox to request_service using (true) with check (true);
create policy service_only on interview_request_events_archive to request_service using (true);
$request_6$;
        insert into flyway_history_request
        select max(installed_rank) + 1, '6', 'event outbox and archive', 'SQL', 'V6__event_outbox_and_archive.sql', -584926960, session_user, now(), 0, true from flyway_history_request;
        applied := applied || ('Applied ' || place);
    end if;

    place := 'request-service, version 7 (zones that browsers know)';
    if (select max(version::int) from flyway_history_request) < 7 then
        execute $request_7$
-- Offsets and Java's own names were accepted as time zones, and browsers know none of these: a page that showed one was gone.
-- The preferred times themselves have offsets and stay; so do events, which tell what was.
alter table interview_requests disable trigger trigger_interview_requests_updated_at;

update interview_requests as request set client_timezone = mended.name
from (
    select zone,
        case
            when zone in ('Z', 'UT') then 'UTC'
            when zone ~ '^SystemV/' then coalesce(system_v.name, 'UTC')
            -- The zones of the area Etc count westwards.
            when minutes = 0 and hours = 0 then 'UTC'
            when minutes = 0 and hours between -12 and 14 then 'Etc/GMT' || case when hours > 0 then '-' else '+' end || abs(hours)
            else coalesce(place.name, 'UTC')
        end as name
    from (
        select distinct client_timezone as zone, regexp_match(client_timezone, '([+-])(\d\d):?(\d\d)?') as parts
        from interview_requests
        where client_timezone ~ '^(Z|UT|(UTC|GMT|UT)?[+-]\d\d.*|SystemV/.*)$'
    ) as unknown
    cross join lateral (
        select (parts[1] || parts[2])::int as hours, coalesce(parts[3], '00')::int as minutes,
            parts[1] || parts[2] || ':' || parts[3] as ahead
    ) as read
    left join (
        values ('AST4', 'Etc/GMT+4'), ('AST4ADT', 'America/Halifax'), ('EST5', 'Etc/GMT+5'), ('EST5EDT', 'America/New_York'),
            ('CST6', 'Etc/GMT+6'), ('CST6CDT', 'America/Chicago'), ('MST7', 'Etc/GMT+7'), ('MST7MDT', 'America/Denver'),
            ('PST8', 'Etc/GMT+8'), ('PST8PDT', 'America/Los_Angeles'), ('YST9', 'Etc/GMT+9'), ('YST9YDT', 'America/Anchorage'),
            ('HST10', 'Etc/GMT+10')
    ) as system_v (java, name) on 'SystemV/' || system_v.java = zone
    left join ( -- places whose clocks always show that
        values ('+03:30', 'Asia/Tehran'), ('+04:30', 'Asia/Kabul'), ('+05:30', 'Asia/Kolkata'), ('+05:45', 'Asia/Kathmandu'),
            ('+06:30', 'Asia/Yangon'), ('+08:45', 'Australia/Eucla'), ('+09:30', 'Australia/Darwin'), ('-09:30', 'Pacific/Marquesas')
    ) as place (ahead, name) on place.ahead = read.ahead
) as mended
where request.client_timezone = mended.zone;

alter table interview_requests enable trigger trigger_interview_requests_updated_at;

-- A key in quotation marks is the key within: those that are kept are found by it from now on.
update interview_request_idempotency_keys as quoted
set key = unquoted.key
from (
    select client_user_id, key as old, regexp_replace(substr(key, 2, char_length(key) - 2), '\\(["\\])', '\1', 'g') as key
    from interview_request_idempotency_keys
    where key ~ '^"([^"\\]|\\["\\])+"$'
) as unquoted
where quoted.client_user_id = unquoted.client_user_id and quoted.key = unquoted.old
    and not exists (
        select from interview_request_idempotency_keys as other
        where other.client_user_id = unquoted.client_user_id and other.key = unquoted.key);
$request_7$;
        insert into flyway_history_request
        select max(installed_rank) + 1, '7', 'zones that browsers know', 'SQL', 'V7__zones_that_browsers_know.sql', 256554042, session_user, now(), 0, true from flyway_history_request;
        applied := applied || ('Applied ' || place);
    end if;

    place := 'request-service, version 8 (deleted requests)';
    if (select max(version::int) from flyway_history_request) < 8 then
        execute $request_8$
-- A client who is deleted takes their requests along (on delete cascade). Others hear of it: the event is written in the same transaction,
-- whoever deletes.

create function tell_of_deleted_interview_request() returns trigger language plpgsql security definer set search_path = public as $$
declare
    next int := greatest(old.version, (select max(version) from interview_request_events where aggregateid = old.id)) + 1;
begin
    insert into interview_request_events (id, aggregatetype, aggregateid, key, version, type, payload, actor_type, occurred_at)
    values (gen_random_uuid(), 'interview_request', old.id, old.id, next, 'interview-request.deleted',
        jsonb_build_object(
            'id', old.id, 'interview_request_id', old.id, 'client_user_id', old.client_user_id,
            'bpoc_candidate_id', old.bpoc_candidate_id, 'version', next, 'previous_status', old.status, 'status', 'deleted',
            'occurred_at', to_char(now() at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"'),
            'actor', jsonb_build_object('type', 'system', 'id', null), 'reason', null),
        'system', now());
    -- What people wrote about it goes with it.
    update interview_request_events set payload = jsonb_set(payload, '{reason}', 'null')
    where aggregateid = old.id and payload ->> 'reason' is not null;
    update interview_request_events_archive set payload = jsonb_set(payload, '{reason}', 'null')
    where aggregateid = old.id and payload ->> 'reason' is not null;
    return null;
end
$$;

revoke all on function tell_of_deleted_interview_request() from public;

create trigger trigger_interview_requests_deleted
    after delete on interview_requests
    for each row execute function tell_of_deleted_interview_request();
$request_8$;
        insert into flyway_history_request
        select max(installed_rank) + 1, '8', 'deleted requests', 'SQL', 'V8__deleted_requests.sql', -542857942, session_user, now(), 0, true from flyway_history_request;
        applied := applied || ('Applied ' || place);
    end if;

    place := 'request-service, version 9 (commits side by side)';
    if (select max(version::int) from flyway_history_request) < 9 then
        execute $request_9$
-- A transaction that notifies commits alone: PostgreSQL holds one lock for all databases from before such a commit until it is on the disk. So
-- the transaction only notes what is to be published; who wrote wakes the relay afterwards, and the relay looks by itself as well.
create or replace function put_interview_request_events_out() returns trigger language plpgsql as $$
begin
    insert into interview_request_outbox select position from added;
    return null;
end
$$;
$request_9$;
        insert into flyway_history_request
        select max(installed_rank) + 1, '9', 'commits side by side', 'SQL', 'V9__commits_side_by_side.sql', -1725758533, session_user, now(), 0, true from flyway_history_request;
        applied := applied || ('Applied ' || place);
    end if;

    place := 'request-service, version 10 (one index for each list)';
    if (select max(version::int) from flyway_history_request) < 10 then
        execute $request_10$
-- The lists' indexes begin with the very columns of the requirements' indexes, so they serve in their place and take their names: each row that is
-- written goes into fewer. Nothing is built anew, so this takes a moment only; it waits for nobody who holds a table for long (a dump, say), since
-- everybody else would wait behind it, and is tried again instead.
set local lock_timeout = '3s';

drop index idx_interview_requests_client;
alter index ix_interview_requests_client_page rename to idx_interview_requests_client;

drop index idx_interview_requests_status;
alter index ix_interview_requests_status_page rename to idx_interview_requests_status;

drop index idx_interview_requests_created;
alter index ix_interview_requests_page rename to idx_interview_requests_created;

-- An event is found by its place, by its aggregate and version, or by its time, never by its id alone, which is random.
alter table interview_request_events drop constraint uq_interview_request_events_id;
alter table interview_request_events_archive drop constraint uq_interview_request_events_archive_id;
$request_10$;
        insert into flyway_history_request
        select max(installed_rank) + 1, '10', 'one index for each list', 'SQL', 'V10__one_index_for_each_list.sql', 1177461674, session_user, now(), 0, true from flyway_history_request;
        applied := applied || ('Applied ' || place);
    end if;

    place := 'request-service, after its migrations';
    execute $request_after$
-- Flyway's own table is closed to outsiders like every other of ours; the service may look which version it is at, for the case that
-- somebody else migrates. No migration can do that: Flyway itself reads the table while one runs. So it is done after them, once.
do $$
begin
    if not (select relrowsecurity from pg_class where oid = 'flyway_history_request'::regclass) then
        alter table flyway_history_request enable row level security;
    end if;
    if not exists (select from pg_policy where polrelid = 'flyway_history_request'::regclass) then
        create policy service_sees_its_version on flyway_history_request for select to request_service using (true);
        grant select on flyway_history_request to request_service;
    end if;
end
$$;
$request_after$;
    there := there || (select 'request-service at version ' || max(version::int) from flyway_history_request);

    place := 'scheduling-service';
    -- As Flyway makes it.
    if to_regclass('public.flyway_history_scheduling') is null then
        create table flyway_history_scheduling (
            installed_rank int not null constraint flyway_history_scheduling_pk primary key,
            version        varchar(50),
            description    varchar(200) not null,
            type           varchar(20) not null,
            script         varchar(1000) not null,
            checksum       int,
            installed_by   varchar(100) not null,
            installed_on   timestamp not null default now(),
            execution_time int not null,
            success        boolean not null
        );
        create index flyway_history_scheduling_s_idx on flyway_history_scheduling (success);
        insert into flyway_history_scheduling
        values (1, '0', '<< Flyway Baseline >>', 'BASELINE', '<< Flyway Baseline >>', null, session_user, now(), 0, true);
    end if;
    lock table flyway_history_scheduling in share row exclusive mode; -- a service that migrates at this moment waits

    place := 'scheduling-service, version 1 (scheduled interviews)';
    if (select max(version::int) from flyway_history_scheduling) < 1 then
        execute $scheduling_1$
-- The table of interviews, name for name as the requirements document has it. A table that was made by hand with that document's
-- script is taken over: its rows stay, and what it lacks is added. So everything here may be there already.

do $$
declare
    made_by_hand constant regclass := to_regclass('public.scheduled_interviews');
    lacking text;
begin
    if to_regclass('public.client_users') is null then
        raise exception 'The table client_users is missing: Talent Pool refers to it, so create it (with a primary key id of type uuid) first.';
    end if;
    if to_regclass('public.interview_requests') is null then
        raise exception 'The table interview_requests is missing: start request-service, which creates it.';
    end if;

    if made_by_hand is not null then
        if not pg_has_role((select relowner from pg_class where oid = made_by_hand), 'usage') then
            raise exception 'The table scheduled_interviews belongs to %, so % may not take it over: run deploy/database/roles.sql as %, which hands it to talent_pool_owner.',
                (select pg_get_userbyid(relowner) from pg_class where oid = made_by_hand), current_user,
                (select pg_get_userbyid(relowner) from pg_class where oid = made_by_hand);
        end if;
        select string_agg(format('%s %s', needed.name, needed.type), ', ') into lacking
        from (values
                ('id', 'uuid'), ('interview_request_id', 'uuid'), ('client_user_id', 'uuid'), ('bpoc_candidate_id', 'uuid'),
                ('candidate_first_name', 'text'), ('scheduled_time', 'timestamptz'), ('daily_co_room_url', 'text'),
                ('daily_co_room_name', 'text'), ('status', 'scheduled_interview_status'), ('duration_minutes', 'int'),
                ('admin_notes', 'text'), ('created_at', 'timestamptz'), ('updated_at', 'timestamptz')) needed (name, type)
        where not exists (
            select from pg_attribute
            where attrelid = made_by_hand and attname = needed.name and atttypid = to_regtype(needed.type) and not attisdropped);
        if lacking is not null then
            raise exception 'The table scheduled_interviews is not the one of the requirements document: it lacks %. Add these columns, or rename the table if it is another one.', lacking;
        end if;

        -- By hand columns may have been left open, and foreign keys been given PostgreSQL's names or no cascade.
        update scheduled_interviews
        set status           = coalesce(status, 'scheduled'),
            duration_minutes = coalesce(duration_minutes, 60),
            created_at       = coalesce(created_at, updated_at, now()),
            updated_at       = coalesce(updated_at, created_at, now())
        where status is null or duration_minutes is null or created_at is null or updated_at is null;

        alter table scheduled_interviews
            alter column id set default gen_random_uuid(),
            alter column interview_request_id set not null,
            alter column client_user_id set not null,
            alter column bpoc_candidate_id set not null,
            alter column candidate_first_name set not null,
            alter column scheduled_time set not null,
            alter column status set not null, alter column status set default 'scheduled',
            alter column duration_minutes set not null, alter column duration_minutes set default 60,
            alter column created_at set not null, alter column created_at set default now(),
            alter column updated_at set not null, alter column updated_at set default now(),
            drop constraint if exists scheduled_interviews_interview_request_id_fkey,
            drop constraint if exists fk_scheduled_interviews_request,
            drop constraint if exists scheduled_interviews_client_user_id_fkey,
            drop constraint if exists fk_scheduled_interviews_client,
            add constraint fk_scheduled_interviews_request foreign key (interview_request_id) references interview_requests (id) on delete cascade,
            add constraint fk_scheduled_interviews_client foreign key (client_user_id) references client_users (id) on delete cascade;
    end if;

    if to_regtype('public.scheduled_interview_status') is null then
        create type scheduled_interview_status as enum ('scheduled', 'completed', 'cancelled', 'no_show');
    end if;
    if to_regprocedure('public.update_talent_pool_updated_at()') is null then
        create function update_talent_pool_updated_at() returns trigger language plpgsql as $function$
begin
    new.updated_at = now();
    return new;
end
$function$;
    end if;
end
$$;

create table if not exists scheduled_interviews (
    id                   uuid primary key default gen_random_uuid(),
    interview_request_id uuid not null,
    client_user_id       uuid not null,
    bpoc_candidate_id    uuid not null, -- in the BPOC database, so no foreign key
    candidate_first_name text not null,
    scheduled_time       timestamptz not null,
    daily_co_room_url    text,
    daily_co_room_name   text,
    status               scheduled_interview_status not null default 'scheduled',
    duration_minutes     int not null default 60,
    admin_notes          text,
    created_at           timestamptz not null default now(),
    updated_at           timestamptz not null default now(),
    constraint fk_scheduled_interviews_request foreign key (interview_request_id)
        references interview_requests (id) on delete cascade,
    constraint fk_scheduled_interviews_client foreign key (client_user_id) references client_users (id) on delete cascade
);

create index if not exists idx_scheduled_interviews_request on scheduled_interviews (interview_request_id);
create index if not exists idx_scheduled_interviews_client on scheduled_interviews (client_user_id);
create index if not exists idx_scheduled_interviews_candidate on scheduled_interviews (bpoc_candidate_id);
create index if not exists idx_scheduled_interviews_time on scheduled_interviews (scheduled_time);
create index if not exists idx_scheduled_interviews_status on scheduled_interviews (status);
create index if not exists idx_scheduled_interviews_created on scheduled_interviews (created_at desc);

create or replace trigger trigger_scheduled_interviews_updated_at
    before update on scheduled_interviews
    for each row execute function update_talent_pool_updated_at();
$scheduling_1$;
        insert into flyway_history_scheduling
        select max(installed_rank) + 1, '1', 'scheduled interviews', 'SQL', 'V1__scheduled_interviews.sql', 769137278, session_user, now(), 0, true from flyway_history_scheduling;
        applied := applied || ('Applied ' || place);
    end if;

    place := 'scheduling-service, version 2 (what the rules need)';
    if (select max(version::int) from flyway_history_scheduling) < 2 then
        execute $scheduling_2$
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
$scheduling_2$;
        insert into flyway_history_scheduling
        select max(installed_rank) + 1, '2', 'what the rules need', 'SQL', 'V2__what_the_rules_need.sql', -1468812529, session_user, now(), 0, true from flyway_history_scheduling;
        applied := applied || ('Applied ' || place);
    end if;

    place := 'scheduling-service, version 3 (event log)';
    if (select max(version::int) from flyway_history_scheduling) < 3 then
        execute $scheduling_3$
-- One row per status change: outbox, audit trail and source of a replay in one. Column names follow Debezium's outbox
-- event router, so its connector can take the relay's place.

create table scheduled_interview_events (
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
    constraint uq_scheduled_interview_events_id unique (id),
    constraint uq_scheduled_interview_events_version unique (aggregateid, version)
);

-- Keeps the relay cheap however long the history grows.
create index ix_scheduled_interview_events_unpublished on scheduled_interview_events (position) where published_at is null;

create function notify_scheduled_interview_events() returns trigger language plpgsql as $$
begin
    notify scheduled_interview_events;
    return null;
end
$$;

create trigger trigger_scheduled_interview_events_notify
    after insert on scheduled_interview_events
    for each statement execute function notify_scheduled_interview_events();

-- The newest version seen of each request and outcome, so that an event of another service takes effect at most once.
create table scheduled_interview_inbox (
    aggregateid uuid primary key,
    version     int not null,
    seen_at     timestamptz not null default now()
);
$scheduling_3$;
        insert into flyway_history_scheduling
        select max(installed_rank) + 1, '3', 'event log', 'SQL', 'V3__event_log.sql', 39929634, session_user, now(), 0, true from flyway_history_scheduling;
        applied := applied || ('Applied ' || place);
    end if;

    place := 'scheduling-service, version 4 (access)';
    if (select max(version::int) from flyway_history_scheduling) < 4 then
        execute $scheduling_4$
-- The service's own user may do what the service does and nothing else. Row level security keeps out everybody else,
-- among them Supabase's anonymous key, which may otherwise read whatever is in the schema public.

grant select, insert, update on scheduled_interviews to scheduling_service;
grant select, insert, update on scheduled_interview_events to scheduling_service;
grant select, insert, update on scheduled_interview_inbox to scheduling_service;
grant select, insert on closed_interview_requests to scheduling_service;

alter table scheduled_interviews enable row level security;
alter table scheduled_interview_events enable row level security;
alter table scheduled_interview_inbox enable row level security;
alter table closed_interview_requests enable row level security;

create policy service_only on scheduled_interviews to scheduling_service using (true) with check (true);
create policy service_only on scheduled_interview_events to scheduling_service using (true) with check (true);
create policy service_only on scheduled_interview_inbox to scheduling_service using (true) with check (true);
create policy service_only on closed_interview_requests to scheduling_service using (true) with check (true);
$scheduling_4$;
        insert into flyway_history_scheduling
        select max(installed_rank) + 1, '4', 'access', 'SQL', 'V4__access.sql', -79920713, session_user, now(), 0, true from flyway_history_scheduling;
        applied := applied || ('Applied ' || place);
    end if;

    place := 'scheduling-service, version 5 (complete life cycle)';
    if (select max(version::int) from flyway_history_scheduling) < 5 then
        execute $scheduling_5$
-- What an admin should look at, who did not come, and replays.

alter table scheduled_interviews
    add column no_show_party text,
    add column attention     text,
    add constraint ck_scheduled_interviews_no_show_party check (no_show_party in ('client', 'candidate', 'both')),
    add constraint ck_scheduled_interviews_attention
        check (attention in ('client_absent', 'candidate_absent', 'unconfirmed', 'outcome_recorded'));

-- The admins' list of what needs a look.
create index ix_scheduled_interviews_attention_page on scheduled_interviews (scheduled_time desc, id desc)
    where attention is not null;

-- A replay by time.
create index ix_scheduled_interview_events_occurred on scheduled_interview_events (occurred_at);
$scheduling_5$;
        insert into flyway_history_scheduling
        select max(installed_rank) + 1, '5', 'complete life cycle', 'SQL', 'V5__complete_life_cycle.sql', 335003532, session_user, now(), 0, true from flyway_history_scheduling;
        applied := applied || ('Applied ' || place);
    end if;

    place := 'scheduling-service, version 6 (attendance)';
    if (select max(version::int) from flyway_history_scheduling) < 6 then
        execute $scheduling_6$
-- Who was in an interview's room, as Daily tells; and when everybody had left.

create table scheduled_interview_presences (
    interview_id uuid not null references scheduled_interviews (id) on delete cascade,
    session_id   text not null, -- of one person's stay; Daily may tell of it more than once
    side         text not null,
    joined_at    timestamptz not null,
    constraint pk_scheduled_interview_presences primary key (interview_id, session_id),
    constraint ck_scheduled_interview_presences_side check (side in ('client', 'candidate', 'host')),
    constraint ck_scheduled_interview_presences_session_id check (char_length(session_id) <= 100)
);

create table scheduled_interview_meetings (
    interview_id uuid primary key references scheduled_interviews (id) on delete cascade,
    ended_at     timestamptz not null
);

grant select, insert, update on scheduled_interview_presences to scheduling_service;
grant select, insert, update on scheduled_interview_meetings to scheduling_service;

alter table scheduled_interview_presences enable row level security;
alter table scheduled_interview_meetings enable row level security;

create policy service_only on scheduled_interview_presences to scheduling_service using (true) with check (true);
create policy service_only on scheduled_interview_meetings to scheduling_service using (true) with check (true);
$scheduling_6$;
        insert into flyway_history_scheduling
        select max(installed_rank) + 1, '6', 'attendance', 'SQL', 'V6__attendance.sql', 810690493, session_user, now(), 0, true from flyway_history_scheduling;
        applied := applied || ('Applied ' || place);
    end if;

    place := 'scheduling-service, version 7 (live list)';
    if (select max(version::int) from flyway_history_scheduling) < 7 then
        execute $scheduling_7$
-- The admins' list of live interviews. They are few among all that ever were, but row level security keeps PostgreSQL from using
-- what it knows of a column's values, so it takes every status for a frequent one and passes over all others in the order of time.
create index ix_scheduled_interviews_live_page on scheduled_interviews (scheduled_time desc) where status = 'scheduled';
$scheduling_7$;
        insert into flyway_history_scheduling
        select max(installed_rank) + 1, '7', 'live list', 'SQL', 'V7__live_list.sql', -192221573, session_user, now(), 0, true from flyway_history_scheduling;
        applied := applied || ('Applied ' || place);
    end if;

    place := 'scheduling-service, version 8 (rooms and attendance)';
    if (select max(version::int) from flyway_history_scheduling) < 8 then
        execute $scheduling_8$
-- Rooms: one attempt at a time, and another look where an attempt may still have an effect that nobody saw. Attendance: when
-- Daily is asked, and until when people stayed. Work that all replicas share: the pace of calls to Daily, and jobs.

alter table scheduled_interviews
    -- Until when the attempt that is under way has the room to itself (null: none is under way).
    add column room_lease        timestamptz,
    -- Until when an attempt whose end nobody saw may still take effect at Daily; then the room is looked at once more.
    add column room_unsure_until timestamptz,
    -- When Daily is to be asked who was there (null: not any more).
    add column attendance_due_at timestamptz;

alter table scheduled_interviews disable trigger trigger_scheduled_interviews_updated_at;
update scheduled_interviews
set attendance_due_at = scheduled_time + duration_minutes * interval '1 minute' + interval '15 minutes'
where status = 'scheduled';
alter table scheduled_interviews enable trigger trigger_scheduled_interviews_updated_at;

create index ix_scheduled_interviews_attendance_due on scheduled_interviews (attendance_due_at)
    where status = 'scheduled' and attendance_due_at is not null;

alter table scheduled_interview_presences add column left_at timestamptz;

-- The next free moment for a call to Daily, in each lane: deletions have a slower one of their own.
create table scheduled_interview_call_lanes (
    lane    text primary key,
    free_at timestamptz not null default '-infinity'
);
insert into scheduled_interview_call_lanes (lane) values ('all'), ('deletions');

-- What one replica does for all of them now and then, and when that was last.
create table scheduled_interview_jobs (
    name     text primary key,
    begun_at timestamptz not null
);

grant select, update on scheduled_interview_call_lanes to scheduling_service;
grant select, insert, update on scheduled_interview_jobs to scheduling_service;

alter table scheduled_interview_call_lanes enable row level security;
alter table scheduled_interview_jobs enable row level security;

create policy service_only on scheduled_interview_call_lanes to scheduling_service using (true) with check (true);
create policy service_only on scheduled_interview_jobs to scheduling_service using (true) with check (true);
$scheduling_8$;
        insert into flyway_history_scheduling
        select max(installed_rank) + 1, '8', 'rooms and attendance', 'SQL', 'V8__rooms_and_attendance.sql', -1496930296, session_user, now(), 0, true from flyway_history_scheduling;
        applied := applied || ('Applied ' || place);
    end if;

    place := 'scheduling-service, version 9 (event outbox and archive)';
    if (select max(version::int) from flyway_history_scheduling) < 9 then
        execute $scheduling_9$
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
grant execute on function archive_scheduled_interview_events(timestamptz, int) to scheduling_service;
revoke update on scheduled_interview_events from scheduling_service;
grant select on scheduled_interview_events_archive to scheduling_service;
grant select, insert, delete on scheduled_interview_outbox to scheduling_service;

alter table scheduled_interview_outbox enable row level security;
alter table scheduled_interview_events_archive enable row level security;
create policy service_only on scheduled_interview_outbox to scheduling_service using (true) with check (true);
create policy service_only on scheduled_interview_events_archive to scheduling_service using (true);
$scheduling_9$;
        insert into flyway_history_scheduling
        select max(installed_rank) + 1, '9', 'event outbox and archive', 'SQL', 'V9__event_outbox_and_archive.sql', -1900231932, session_user, now(), 0, true from flyway_history_scheduling;
        applied := applied || ('Applied ' || place);
    end if;

    place := 'scheduling-service, version 10 (revisions and webhooks)';
    if (select max(version::int) from flyway_history_scheduling) < 10 then
        execute $scheduling_10$
-- What an answer shows has an ETag that changes with it. A change of status has a version; what changes without one (notes, what needs a
-- look, the room) is counted beside it, whoever writes, and from none again with every version.
alter table scheduled_interviews add column revision int not null default 0;

create function count_scheduled_interview_revisions() returns trigger language plpgsql as $$
begin
    new.revision := case when new.version = old.version then old.revision + 1 else 0 end;
    return new;
end
$$;

create trigger trigger_scheduled_interviews_revision
    before update on scheduled_interviews
    for each row when (old.version <> new.version
        or (old.admin_notes, old.attention, old.room_status) is distinct from (new.admin_notes, new.attention, new.room_status))
    execute function count_scheduled_interview_revisions();

-- Clients see updated_at: it moves with what they see, not with the admins' notes and not with the work that is done on rooms.
create or replace trigger trigger_scheduled_interviews_updated_at
    before update on scheduled_interviews
    for each row when (
        to_jsonb(old) - '{updated_at, revision, admin_notes, attention, attendance_due_at, room_due_at, room_attempts, room_lease, room_unsure_until}'::text[]
        is distinct from
        to_jsonb(new) - '{updated_at, revision, admin_notes, attention, attendance_due_at, room_due_at, room_attempts, room_lease, room_unsure_until}'::text[])
    execute function update_talent_pool_updated_at();

-- Which webhooks have been taken, for as long as they are believed: Daily tells some things twice, now and then under another id.
create table scheduled_interview_webhooks (
    interview_id uuid not null references scheduled_interviews (id) on delete cascade,
    mark         text not null, -- the digest of an id, or of a type and a session
    seen_at      timestamptz not null,
    constraint pk_scheduled_interview_webhooks primary key (interview_id, mark)
);

create index ix_scheduled_interview_webhooks_seen on scheduled_interview_webhooks (seen_at);

grant select, insert, update, delete on scheduled_interview_webhooks to scheduling_service;

alter table scheduled_interview_webhooks enable row level security;
create policy service_only on scheduled_interview_webhooks to scheduling_service using (true) with check (true);
$scheduling_10$;
        insert into flyway_history_scheduling
        select max(installed_rank) + 1, '10', 'revisions and webhooks', 'SQL', 'V10__revisions_and_webhooks.sql', 1282033087, session_user, now(), 0, true from flyway_history_scheduling;
        applied := applied || ('Applied ' || place);
    end if;

    place := 'scheduling-service, version 11 (room links)';
    if (select max(version::int) from flyway_history_scheduling) < 11 then
        execute $scheduling_11$
-- Which of the client's personal links into the room works. A link is signed for this number, so counting it up revokes those before.
alter table scheduled_interviews add column link_version int not null default 1;
$scheduling_11$;
        insert into flyway_history_scheduling
        select max(installed_rank) + 1, '11', 'room links', 'SQL', 'V11__room_links.sql', 1681208922, session_user, now(), 0, true from flyway_history_scheduling;
        applied := applied || ('Applied ' || place);
    end if;

    place := 'scheduling-service, version 12 (deleted interviews)';
    if (select max(version::int) from flyway_history_scheduling) < 12 then
        execute $scheduling_12$
-- A client who is deleted takes their interviews along (on delete cascade). Others hear of it, and the rooms are closed: event and room are
-- written down in the same transaction, whoever deletes.

-- Rooms at Daily whose interview is gone, until they are closed for certain.
create table scheduled_interview_abandoned_rooms (
    interview_id uuid primary key,
    abandoned_at timestamptz not null default now(),
    due_at       timestamptz not null default now()
);
create index ix_scheduled_interview_abandoned_rooms_due on scheduled_interview_abandoned_rooms (due_at);

grant select, update, delete on scheduled_interview_abandoned_rooms to scheduling_service;
alter table scheduled_interview_abandoned_rooms enable row level security;
create policy service_only on scheduled_interview_abandoned_rooms to scheduling_service using (true) with check (true);

create function tell_of_deleted_scheduled_interview() returns trigger language plpgsql security definer set search_path = public as $$
declare
    next int := greatest(old.version, (select max(version) from scheduled_interview_events where aggregateid = old.id)) + 1;
begin
    insert into scheduled_interview_events (id, aggregatetype, aggregateid, key, version, type, payload, actor_type, occurred_at)
    values (gen_random_uuid(), 'scheduled_interview', old.id, old.interview_request_id, next, 'scheduled-interview.deleted',
        jsonb_build_object(
            'id', old.id, 'interview_request_id', old.interview_request_id, 'client_user_id', old.client_user_id,
            'bpoc_candidate_id', old.bpoc_candidate_id, 'version', next, 'previous_status', old.status, 'status', 'deleted',
            'occurred_at', to_char(now() at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"'),
            'actor', jsonb_build_object('type', 'system', 'id', null), 'reason', null,
            'scheduled_time', to_char(old.scheduled_time at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"'),
            'duration_minutes', old.duration_minutes, 'room_status', old.room_status),
        'system', now());
    -- What people wrote about it goes with it.
    update scheduled_interview_events set payload = jsonb_set(payload, '{reason}', 'null')
    where aggregateid = old.id and payload ->> 'reason' is not null;
    update scheduled_interview_events_archive set payload = jsonb_set(payload, '{reason}', 'null')
    where aggregateid = old.id and payload ->> 'reason' is not null;
    if old.room_status <> 'closed' or old.room_due_at is not null or old.room_lease is not null then
        insert into scheduled_interview_abandoned_rooms (interview_id) values (old.id) on conflict do nothing;
    end if;
    return null;
end
$$;

revoke all on function tell_of_deleted_scheduled_interview() from public;

create trigger trigger_scheduled_interviews_deleted
    after delete on scheduled_interviews
    for each row execute function tell_of_deleted_scheduled_interview();
$scheduling_12$;
        insert into flyway_history_scheduling
        select max(installed_rank) + 1, '12', 'deleted interviews', 'SQL', 'V12__deleted_interviews.sql', -247565769, session_user, now(), 0, true from flyway_history_scheduling;
        applied := applied || ('Applied ' || place);
    end if;

    place := 'scheduling-service, version 13 (commits side by side)';
    if (select max(version::int) from flyway_history_scheduling) < 13 then
        execute $scheduling_13$
-- A transaction that notifies commits alone: PostgreSQL holds one lock for all databases from before such a commit until it is on the disk. So
-- the transaction only notes what is to be published; who wrote wakes the relay afterwards, and the relay looks by itself as well.
create or replace function put_scheduled_interview_events_out() returns trigger language plpgsql as $$
begin
    insert into scheduled_interview_outbox select position from added;
    return null;
end
$$;
$scheduling_13$;
        insert into flyway_history_scheduling
        select max(installed_rank) + 1, '13', 'commits side by side', 'SQL', 'V13__commits_side_by_side.sql', -1900575719, session_user, now(), 0, true from flyway_history_scheduling;
        applied := applied || ('Applied ' || place);
    end if;

    place := 'scheduling-service, version 14 (one index for each list)';
    if (select max(version::int) from flyway_history_scheduling) < 14 then
        execute $scheduling_14$
-- The lists' indexes begin with the very columns of the requirements' indexes, so they serve in their place and take their names: each row that is
-- written goes into fewer. Nothing is built anew, so this takes a moment only; it waits for nobody who holds a table for long (a dump, say), since
-- everybody else would wait behind it, and is tried again instead.
set local lock_timeout = '3s';

drop index idx_scheduled_interviews_client;
alter index ix_scheduled_interviews_client_page rename to idx_scheduled_interviews_client;

drop index idx_scheduled_interviews_status;
alter index ix_scheduled_interviews_status_page rename to idx_scheduled_interviews_status;

drop index idx_scheduled_interviews_time;
alter index ix_scheduled_interviews_page rename to idx_scheduled_interviews_time;

-- An event is found by its place, by its aggregate and version, or by its time, never by its id alone, which is random.
alter table scheduled_interview_events drop constraint uq_scheduled_interview_events_id;
alter table scheduled_interview_events_archive drop constraint uq_scheduled_interview_events_archive_id;
$scheduling_14$;
        insert into flyway_history_scheduling
        select max(installed_rank) + 1, '14', 'one index for each list', 'SQL', 'V14__one_index_for_each_list.sql', 587760480, session_user, now(), 0, true from flyway_history_scheduling;
        applied := applied || ('Applied ' || place);
    end if;

    place := 'scheduling-service, after its migrations';
    execute $scheduling_after$
-- Flyway's own table is closed to outsiders like every other of ours; the service may look which version it is at, for the case that
-- somebody else migrates. No migration can do that: Flyway itself reads the table while one runs. So it is done after them, once.
do $$
begin
    if not (select relrowsecurity from pg_class where oid = 'flyway_history_scheduling'::regclass) then
        alter table flyway_history_scheduling enable row level security;
    end if;
    if not exists (select from pg_policy where polrelid = 'flyway_history_scheduling'::regclass) then
        create policy service_sees_its_version on flyway_history_scheduling for select to scheduling_service using (true);
        grant select on flyway_history_scheduling to scheduling_service;
    end if;
end
$$;
$scheduling_after$;
    there := there || (select 'scheduling-service at version ' || max(version::int) from flyway_history_scheduling);

    place := 'outcome-service';
    -- As Flyway makes it.
    if to_regclass('public.flyway_history_outcome') is null then
        create table flyway_history_outcome (
            installed_rank int not null constraint flyway_history_outcome_pk primary key,
            version        varchar(50),
            description    varchar(200) not null,
            type           varchar(20) not null,
            script         varchar(1000) not null,
            checksum       int,
            installed_by   varchar(100) not null,
            installed_on   timestamp not null default now(),
            execution_time int not null,
            success        boolean not null
        );
        create index flyway_history_outcome_s_idx on flyway_history_outcome (success);
        insert into flyway_history_outcome
        values (1, '0', '<< Flyway Baseline >>', 'BASELINE', '<< Flyway Baseline >>', null, session_user, now(), 0, true);
    end if;
    lock table flyway_history_outcome in share row exclusive mode; -- a service that migrates at this moment waits

    place := 'outcome-service, version 1 (interview outcomes)';
    if (select max(version::int) from flyway_history_outcome) < 1 then
        execute $outcome_1$
-- The table of outcomes, name for name as the requirements document has it. A table that was made by hand with that document's
-- script is taken over: its rows stay, and what it lacks is added. So everything here may be there already.

do $$
declare
    made_by_hand constant regclass := to_regclass('public.interview_outcomes');
    lacking text;
begin
    if to_regclass('public.client_users') is null then
        raise exception 'The table client_users is missing: Talent Pool refers to it, so create it (with a primary key id of type uuid) first.';
    end if;
    if to_regclass('public.scheduled_interviews') is null then
        raise exception 'The table scheduled_interviews is missing: start scheduling-service, which creates it.';
    end if;

    if made_by_hand is not null then
        if not pg_has_role((select relowner from pg_class where oid = made_by_hand), 'usage') then
            raise exception 'The table interview_outcomes belongs to %, so % may not take it over: run deploy/database/roles.sql as %, which hands it to talent_pool_owner.',
                (select pg_get_userbyid(relowner) from pg_class where oid = made_by_hand), current_user,
                (select pg_get_userbyid(relowner) from pg_class where oid = made_by_hand);
        end if;
        select string_agg(format('%s %s', needed.name, needed.type), ', ') into lacking
        from (values
                ('id', 'uuid'), ('scheduled_interview_id', 'uuid'), ('client_user_id', 'uuid'), ('bpoc_candidate_id', 'uuid'),
                ('candidate_first_name', 'text'), ('decision', 'interview_decision'), ('client_feedback', 'text'),
                ('admin_notes', 'text'), ('created_at', 'timestamptz'), ('updated_at', 'timestamptz')) needed (name, type)
        where not exists (
            select from pg_attribute
            where attrelid = made_by_hand and attname = needed.name and atttypid = to_regtype(needed.type) and not attisdropped);
        if lacking is not null then
            raise exception 'The table interview_outcomes is not the one of the requirements document: it lacks %. Add these columns, or rename the table if it is another one.', lacking;
        end if;

        -- By hand columns may have been left open, and foreign keys been given PostgreSQL's names or no cascade.
        update interview_outcomes
        set created_at = coalesce(created_at, updated_at, now()),
            updated_at = coalesce(updated_at, created_at, now())
        where created_at is null or updated_at is null;

        alter table interview_outcomes
            alter column id set default gen_random_uuid(),
            alter column scheduled_interview_id set not null,
            alter column client_user_id set not null,
            alter column bpoc_candidate_id set not null,
            alter column candidate_first_name set not null,
            alter column decision set not null,
            alter column client_feedback set not null,
            alter column created_at set not null, alter column created_at set default now(),
            alter column updated_at set not null, alter column updated_at set default now(),
            drop constraint if exists interview_outcomes_scheduled_interview_id_fkey,
            drop constraint if exists fk_interview_outcomes_interview,
            drop constraint if exists interview_outcomes_client_user_id_fkey,
            drop constraint if exists fk_interview_outcomes_client,
            add constraint fk_interview_outcomes_interview foreign key (scheduled_interview_id) references scheduled_interviews (id) on delete cascade,
            add constraint fk_interview_outcomes_client foreign key (client_user_id) references client_users (id) on delete cascade;
    end if;

    if to_regtype('public.interview_decision') is null then
        create type interview_decision as enum ('hire', 'reject', 'needs_review');
    end if;
    if to_regprocedure('public.update_talent_pool_updated_at()') is null then
        create function update_talent_pool_updated_at() returns trigger language plpgsql as $function$
begin
    new.updated_at = now();
    return new;
end
$function$;
    end if;
end
$$;

create table if not exists interview_outcomes (
    id                     uuid primary key default gen_random_uuid(),
    scheduled_interview_id uuid not null,
    client_user_id         uuid not null,
    bpoc_candidate_id      uuid not null, -- in the BPOC database, so no foreign key
    candidate_first_name   text not null,
    decision               interview_decision not null,
    client_feedback        text not null,
    admin_notes            text,
    created_at             timestamptz not null default now(),
    updated_at             timestamptz not null default now(),
    constraint fk_interview_outcomes_interview foreign key (scheduled_interview_id)
        references scheduled_interviews (id) on delete cascade,
    constraint fk_interview_outcomes_client foreign key (client_user_id) references client_users (id) on delete cascade
);

create index if not exists idx_interview_outcomes_interview on interview_outcomes (scheduled_interview_id);
create index if not exists idx_interview_outcomes_client on interview_outcomes (client_user_id);
create index if not exists idx_interview_outcomes_candidate on interview_outcomes (bpoc_candidate_id);
create index if not exists idx_interview_outcomes_decision on interview_outcomes (decision);
create index if not exists idx_interview_outcomes_created on interview_outcomes (created_at desc);

create or replace trigger trigger_interview_outcomes_updated_at
    before update on interview_outcomes
    for each row execute function update_talent_pool_updated_at();
$outcome_1$;
        insert into flyway_history_outcome
        select max(installed_rank) + 1, '1', 'interview outcomes', 'SQL', 'V1__interview_outcomes.sql', 1493811016, session_user, now(), 0, true from flyway_history_outcome;
        applied := applied || ('Applied ' || place);
    end if;

    place := 'outcome-service, version 2 (what the rules need)';
    if (select max(version::int) from flyway_history_outcome) < 2 then
        execute $outcome_2$
-- What the rules of the domain need beyond the requirements document.

alter table interview_outcomes
    add column version              int not null default 1,
    -- What is told of the interview, as it was when the outcome was recorded: nothing is looked up per row.
    add column interview_request_id uuid,
    add column scheduled_time       timestamptz,
    add column daily_co_room_url    text;

-- Rows from before Talent Pool (a table made by hand may have some) are told of their interview now, and keep their updated_at.
alter table interview_outcomes disable trigger trigger_interview_outcomes_updated_at;
update interview_outcomes
set interview_request_id = interview.interview_request_id,
    scheduled_time       = interview.scheduled_time,
    daily_co_room_url    = interview.daily_co_room_url
from scheduled_interviews as interview
where interview.id = scheduled_interview_id;
alter table interview_outcomes enable trigger trigger_interview_outcomes_updated_at;

-- What breaks a rule and cannot be mended without a person stops us.
do $$
declare
    faults text[];
begin
    select array_agg(fault order by fault) into faults from (
        select format('%s are of the same interview (delete all but one)', string_agg(id::text, ' and ' order by created_at))
        from interview_outcomes group by scheduled_interview_id having count(*) > 1
        union all
        select format('%s has client_feedback of %s characters (1 to 5000 are possible)', id, char_length(client_feedback))
        from interview_outcomes where char_length(client_feedback) not between 1 and 5000
        union all
        select format('%s has admin_notes of more than 2000 characters (shorten them)', id)
        from interview_outcomes where char_length(admin_notes) > 2000
    ) as broken (fault);
    if faults is not null then
        raise exception 'Nothing was changed. Please put these rows of interview_outcomes in order first: %',
            array_to_string(faults[1:20], '; ') || case when cardinality(faults) > 20 then '; and more' else '' end;
    end if;
end
$$;

alter table interview_outcomes
    add constraint ck_interview_outcomes_client_feedback check (char_length(client_feedback) between 1 and 5000),
    add constraint ck_interview_outcomes_admin_notes check (char_length(admin_notes) <= 2000);

-- R11: one outcome per interview, whatever the race.
create unique index uq_interview_outcomes_interview on interview_outcomes (scheduled_interview_id);

-- The paged lists: a client's own, and the admins' by decision or all.
create index ix_interview_outcomes_client_page on interview_outcomes (client_user_id, created_at desc, id desc);
create index ix_interview_outcomes_page on interview_outcomes (created_at desc, id desc);
create index ix_interview_outcomes_decision_page on interview_outcomes (decision, created_at desc, id desc);
$outcome_2$;
        insert into flyway_history_outcome
        select max(installed_rank) + 1, '2', 'what the rules need', 'SQL', 'V2__what_the_rules_need.sql', -1346752274, session_user, now(), 0, true from flyway_history_outcome;
        applied := applied || ('Applied ' || place);
    end if;

    place := 'outcome-service, version 3 (event log)';
    if (select max(version::int) from flyway_history_outcome) < 3 then
        execute $outcome_3$
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

$outcome_3$;
        insert into flyway_history_outcome
        select max(installed_rank) + 1, '3', 'event log', 'SQL', 'V3__event_log.sql', -1751805909, session_user, now(), 0, true from flyway_history_outcome;
        applied := applied || ('Applied ' || place);
    end if;

    place := 'outcome-service, version 4 (access)';
    if (select max(version::int) from flyway_history_outcome) < 4 then
        execute $outcome_4$
-- The service's own user may do what the service does and nothing else. Row level security keeps out everybody else,
-- among them Supabase's anonymous key, which may otherwise read whatever is in the schema public.

grant select, insert, update on interview_outcomes to outcome_service;
grant select, insert, update on interview_outcome_events to outcome_service;

alter table interview_outcomes enable row level security;
alter table interview_outcome_events enable row level security;

create policy service_only on interview_outcomes to outcome_service using (true) with check (true);
create policy service_only on interview_outcome_events to outcome_service using (true) with check (true);
$outcome_4$;
        insert into flyway_history_outcome
        select max(installed_rank) + 1, '4', 'access', 'SQL', 'V4__access.sql', -1010740739, session_user, now(), 0, true from flyway_history_outcome;
        applied := applied || ('Applied ' || place);
    end if;

    place := 'outcome-service, version 5 (replay)';
    if (select max(version::int) from flyway_history_outcome) < 5 then
        execute $outcome_5$
-- A replay by time.
create index ix_interview_outcome_events_occurred on interview_outcome_events (occurred_at);
$outcome_5$;
        insert into flyway_history_outcome
        select max(installed_rank) + 1, '5', 'replay', 'SQL', 'V5__replay.sql', 2121752961, session_user, now(), 0, true from flyway_history_outcome;
        applied := applied || ('Applied ' || place);
    end if;

    place := 'outcome-service, version 6 (event outbox and archive)';
    if (select max(version::int) from flyway_history_outcome) < 6 then
        execute $outcome_6$
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
grant execute on function archive_interview_outcome_events(timestamptz, int) to outcome_service;
revoke update on interview_outcome_events from outcome_service;
grant select on interview_outcome_events_archive to outcome_service;
grant select, insert, delete on interview_outcome_outbox to outcome_service;

alter table interview_outcome_outbox enable row level security;
alter table interview_outcome_events_archive enable row level security;
create policy service_only on interview_outcome_outbox to outcome_service using (true) with check (true);
create policy service_only on interview_outcome_events_archive to outcome_service using (true);
$outcome_6$;
        insert into flyway_history_outcome
        select max(installed_rank) + 1, '6', 'event outbox and archive', 'SQL', 'V6__event_outbox_and_archive.sql', -1447732257, session_user, now(), 0, true from flyway_history_outcome;
        applied := applied || ('Applied ' || place);
    end if;

    place := 'outcome-service, version 7 (revisions)';
    if (select max(version::int) from flyway_history_outcome) < 7 then
        execute $outcome_7$
-- What an answer shows has an ETag that changes with it. A change of the decision has a version; the admins' notes, which change without
-- one, are counted beside it, whoever writes, and from none again with every version.
alter table interview_outcomes add column revision int not null default 0;

create function count_interview_outcome_revisions() returns trigger language plpgsql as $$
begin
    new.revision := case when new.version = old.version then old.revision + 1 else 0 end;
    return new;
end
$$;

create trigger trigger_interview_outcomes_revision
    before update on interview_outcomes
    for each row when (old.version <> new.version or old.admin_notes is distinct from new.admin_notes)
    execute function count_interview_outcome_revisions();

-- Clients see updated_at: it moves with what they see, not with the admins' notes.
create or replace trigger trigger_interview_outcomes_updated_at
    before update on interview_outcomes
    for each row when (
        to_jsonb(old) - '{updated_at, revision, admin_notes}'::text[] is distinct from to_jsonb(new) - '{updated_at, revision, admin_notes}'::text[])
    execute function update_talent_pool_updated_at();
$outcome_7$;
        insert into flyway_history_outcome
        select max(installed_rank) + 1, '7', 'revisions', 'SQL', 'V7__revisions.sql', 1975691043, session_user, now(), 0, true from flyway_history_outcome;
        applied := applied || ('Applied ' || place);
    end if;

    place := 'outcome-service, version 8 (deleted outcomes)';
    if (select max(version::int) from flyway_history_outcome) < 8 then
        execute $outcome_8$
-- A client who is deleted takes their outcomes along (on delete cascade). Others hear of it: the event is written in the same transaction,
-- whoever deletes.

create function tell_of_deleted_interview_outcome() returns trigger language plpgsql security definer set search_path = public as $$
declare
    next int := greatest(old.version, (select max(version) from interview_outcome_events where aggregateid = old.id)) + 1;
begin
    insert into interview_outcome_events (id, aggregatetype, aggregateid, key, version, type, payload, actor_type, occurred_at)
    values (gen_random_uuid(), 'interview_outcome', old.id, coalesce(old.interview_request_id, old.scheduled_interview_id), next, 'interview-outcome.deleted',
        jsonb_build_object(
            'id', old.id, 'interview_request_id', coalesce(old.interview_request_id, old.scheduled_interview_id), 'client_user_id', old.client_user_id,
            'bpoc_candidate_id', old.bpoc_candidate_id, 'version', next, 'previous_status', old.decision, 'status', 'deleted',
            'occurred_at', to_char(now() at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"'),
            'actor', jsonb_build_object('type', 'system', 'id', null), 'reason', null,
            'scheduled_interview_id', old.scheduled_interview_id, 'decision', old.decision, 'previous_decision', null),
        'system', now());
    -- What people wrote about it goes with it.
    update interview_outcome_events set payload = jsonb_set(payload, '{reason}', 'null')
    where aggregateid = old.id and payload ->> 'reason' is not null;
    update interview_outcome_events_archive set payload = jsonb_set(payload, '{reason}', 'null')
    where aggregateid = old.id and payload ->> 'reason' is not null;
    return null;
end
$$;

revoke all on function tell_of_deleted_interview_outcome() from public;

create trigger trigger_interview_outcomes_deleted
    after delete on interview_outcomes
    for each row execute function tell_of_deleted_interview_outcome();
$outcome_8$;
        insert into flyway_history_outcome
        select max(installed_rank) + 1, '8', 'deleted outcomes', 'SQL', 'V8__deleted_outcomes.sql', 72786142, session_user, now(), 0, true from flyway_history_outcome;
        applied := applied || ('Applied ' || place);
    end if;

    place := 'outcome-service, version 9 (commits side by side)';
    if (select max(version::int) from flyway_history_outcome) < 9 then
        execute $outcome_9$
-- A transaction that notifies commits alone: PostgreSQL holds one lock for all databases from before such a commit until it is on the disk. So
-- the transaction only notes what is to be published; who wrote wakes the relay afterwards, and the relay looks by itself as well.
create or replace function put_interview_outcome_events_out() returns trigger language plpgsql as $$
begin
    insert into interview_outcome_outbox select position from added;
    return null;
end
$$;
$outcome_9$;
        insert into flyway_history_outcome
        select max(installed_rank) + 1, '9', 'commits side by side', 'SQL', 'V9__commits_side_by_side.sql', -1076244122, session_user, now(), 0, true from flyway_history_outcome;
        applied := applied || ('Applied ' || place);
    end if;

    place := 'outcome-service, version 10 (one index for each list)';
    if (select max(version::int) from flyway_history_outcome) < 10 then
        execute $outcome_10$
-- The lists' indexes begin with the very columns of the requirements' indexes, so they serve in their place and take their names: each row that is
-- written goes into fewer. Nothing is built anew, so this takes a moment only; it waits for nobody who holds a table for long (a dump, say), since
-- everybody else would wait behind it, and is tried again instead.
set local lock_timeout = '3s';

drop index idx_interview_outcomes_client;
alter index ix_interview_outcomes_client_page rename to idx_interview_outcomes_client;

drop index idx_interview_outcomes_decision;
alter index ix_interview_outcomes_decision_page rename to idx_interview_outcomes_decision;

drop index idx_interview_outcomes_created;
alter index ix_interview_outcomes_page rename to idx_interview_outcomes_created;

-- An event is found by its place, by its aggregate and version, or by its time, never by its id alone, which is random.
alter table interview_outcome_events drop constraint uq_interview_outcome_events_id;
alter table interview_outcome_events_archive drop constraint uq_interview_outcome_events_archive_id;
$outcome_10$;
        insert into flyway_history_outcome
        select max(installed_rank) + 1, '10', 'one index for each list', 'SQL', 'V10__one_index_for_each_list.sql', -1938630690, session_user, now(), 0, true from flyway_history_outcome;
        applied := applied || ('Applied ' || place);
    end if;

    place := 'outcome-service, version 11 (totals)';
    if (select max(version::int) from flyway_history_outcome) < 11 then
        execute $outcome_11$
-- How many outcomes there are of each decision. Whoever writes an outcome keeps it, in the same transaction, so that no page of a list counts the
-- whole table. Each total is spread over sixteen rows, of which a session writes one: who records a decision seldom waits for the commit of another.
create table interview_outcome_totals (
    decision interview_decision not null,
    part int not null check (part between 0 and 15),
    outcomes bigint not null,
    primary key (decision, part)
);

-- Always in the order of decisions, so that no two sessions wait for each other.
create function count_interview_outcomes() returns trigger language plpgsql security definer set search_path = public as $$
begin
    if tg_op = 'INSERT' then
        insert into interview_outcome_totals as total
        select decision, mod(pg_backend_pid(), 16), count(*) from come group by decision order by decision
        on conflict (decision, part) do update set outcomes = total.outcomes + excluded.outcomes;
    elsif tg_op = 'DELETE' then
        insert into interview_outcome_totals as total
        select decision, mod(pg_backend_pid(), 16), - count(*) from gone group by decision order by decision
        on conflict (decision, part) do update set outcomes = total.outcomes + excluded.outcomes;
    elsif tg_op = 'UPDATE' then
        insert into interview_outcome_totals as total
        select decision, mod(pg_backend_pid(), 16), sum(one)
        from (select decision, 1 as one from come union all select decision, -1 from gone) as changed
        group by decision having sum(one) <> 0 order by decision
        on conflict (decision, part) do update set outcomes = total.outcomes + excluded.outcomes;
    else
        delete from interview_outcome_totals;
    end if;
    return null;
end
$$;

revoke all on function count_interview_outcomes() from public;

-- From the first of these triggers on nobody writes outcomes until this migration is committed, so none is counted twice or not at all. It waits
-- for nobody who holds the table for long, and is tried again instead.
set local lock_timeout = '3s';

create trigger trigger_interview_outcomes_come
    after insert on interview_outcomes referencing new table as come
    for each statement execute function count_interview_outcomes();
create trigger trigger_interview_outcomes_gone
    after delete on interview_outcomes referencing old table as gone
    for each statement execute function count_interview_outcomes();
create trigger trigger_interview_outcomes_changed
    after update on interview_outcomes referencing old table as gone new table as come
    for each statement execute function count_interview_outcomes();
create trigger trigger_interview_outcomes_emptied
    after truncate on interview_outcomes
    for each statement execute function count_interview_outcomes();

insert into interview_outcome_totals select decision, 0, count(*) from interview_outcomes group by decision;

grant select on interview_outcome_totals to outcome_service;
alter table interview_outcome_totals enable row level security;
create policy service_only on interview_outcome_totals for select to outcome_service using (true);
$outcome_11$;
        insert into flyway_history_outcome
        select max(installed_rank) + 1, '11', 'totals', 'SQL', 'V11__totals.sql', 1996232408, session_user, now(), 0, true from flyway_history_outcome;
        applied := applied || ('Applied ' || place);
    end if;

    place := 'outcome-service, after its migrations';
    execute $outcome_after$
-- Flyway's own table is closed to outsiders like every other of ours; the service may look which version it is at, for the case that
-- somebody else migrates. No migration can do that: Flyway itself reads the table while one runs. So it is done after them, once.
do $$
begin
    if not (select relrowsecurity from pg_class where oid = 'flyway_history_outcome'::regclass) then
        alter table flyway_history_outcome enable row level security;
    end if;
    if not exists (select from pg_policy where polrelid = 'flyway_history_outcome'::regclass) then
        create policy service_sees_its_version on flyway_history_outcome for select to outcome_service using (true);
        grant select on flyway_history_outcome to outcome_service;
    end if;
end
$$;
$outcome_after$;
    there := there || (select 'outcome-service at version ' || max(version::int) from flyway_history_outcome);

    perform set_config(
        'talent_pool.result',
        array_to_string(
            case when applied = '{}' then array['There was nothing to do.'] else applied end
                || format('The tables are up to date: %s.', array_to_string(there, ', ')),
            E'\n'),
        true);
exception when others then
    get stacked diagnostics sentence = message_text, more = pg_exception_detail, condition = returned_sqlstate;
    raise exception using
        message = sentence, detail = more, errcode = condition,
        hint = format('It stopped at %s and has changed nothing.', place);
end
$talent_pool$;

select unnest(string_to_array(current_setting('talent_pool.result'), E'\n')) as result;

commit;
