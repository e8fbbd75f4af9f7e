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
