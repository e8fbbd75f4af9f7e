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
        create type interview_request_status as enum ('pending', 'approved', 'rejected', 'scheduled');
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
