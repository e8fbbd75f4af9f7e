-- The table of outcomes, name for name as the requirements document has it.

do $$
begin
    if to_regclass('public.client_users') is null then
        raise exception 'The table client_users is missing: Talent Pool refers to it, so create it (with a column id of type uuid) first.';
    end if;
    if to_regclass('public.scheduled_interviews') is null then
        raise exception 'The table scheduled_interviews is missing: start scheduling-service, which creates it.';
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

create type interview_decision as enum ('hire', 'reject', 'needs_review');

create table interview_outcomes (
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

create index idx_interview_outcomes_interview on interview_outcomes (scheduled_interview_id);
create index idx_interview_outcomes_client on interview_outcomes (client_user_id);
create index idx_interview_outcomes_candidate on interview_outcomes (bpoc_candidate_id);
create index idx_interview_outcomes_decision on interview_outcomes (decision);
create index idx_interview_outcomes_created on interview_outcomes (created_at desc);

create trigger trigger_interview_outcomes_updated_at
    before update on interview_outcomes
    for each row execute function update_talent_pool_updated_at();
