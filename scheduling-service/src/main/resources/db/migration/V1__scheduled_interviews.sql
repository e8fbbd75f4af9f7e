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
