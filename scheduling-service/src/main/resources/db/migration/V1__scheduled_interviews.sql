-- The table of interviews, name for name as the requirements document has it.

do $$
begin
    if to_regclass('public.client_users') is null then
        raise exception 'The table client_users is missing: Talent Pool refers to it, so create it (with a column id of type uuid) first.';
    end if;
    if to_regclass('public.interview_requests') is null then
        raise exception 'The table interview_requests is missing: start request-service, which creates it.';
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

create type scheduled_interview_status as enum ('scheduled', 'completed', 'cancelled', 'no_show');

create table scheduled_interviews (
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

create index idx_scheduled_interviews_request on scheduled_interviews (interview_request_id);
create index idx_scheduled_interviews_client on scheduled_interviews (client_user_id);
create index idx_scheduled_interviews_candidate on scheduled_interviews (bpoc_candidate_id);
create index idx_scheduled_interviews_time on scheduled_interviews (scheduled_time);
create index idx_scheduled_interviews_status on scheduled_interviews (status);
create index idx_scheduled_interviews_created on scheduled_interviews (created_at desc);

create trigger trigger_scheduled_interviews_updated_at
    before update on scheduled_interviews
    for each row execute function update_talent_pool_updated_at();
