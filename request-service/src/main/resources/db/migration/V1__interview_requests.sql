-- The table of interview requests, name for name as the requirements document has it.

do $$
begin
    if to_regclass('public.client_users') is null then
        raise exception 'The table client_users is missing: Talent Pool refers to it, so create it (with a column id of type uuid) first.';
    end if;
    if not exists (
        select from information_schema.columns
        where table_schema = 'public' and table_name = 'client_users' and column_name = 'id' and data_type = 'uuid'
    ) then
        raise exception 'The column client_users.id is missing or not of type uuid: Talent Pool cannot refer to it.';
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

create type interview_request_status as enum ('pending', 'approved', 'rejected', 'scheduled');

create table interview_requests (
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

create index idx_interview_requests_client on interview_requests (client_user_id);
create index idx_interview_requests_candidate on interview_requests (bpoc_candidate_id);
create index idx_interview_requests_status on interview_requests (status);
create index idx_interview_requests_created on interview_requests (created_at desc);

create trigger trigger_interview_requests_updated_at
    before update on interview_requests
    for each row execute function update_talent_pool_updated_at();
