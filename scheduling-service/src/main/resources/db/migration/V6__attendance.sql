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

grant select, insert, update on scheduled_interview_presences to ${runtimeRole};
grant select, insert, update on scheduled_interview_meetings to ${runtimeRole};

alter table scheduled_interview_presences enable row level security;
alter table scheduled_interview_meetings enable row level security;

create policy service_only on scheduled_interview_presences to ${runtimeRole} using (true) with check (true);
create policy service_only on scheduled_interview_meetings to ${runtimeRole} using (true) with check (true);
