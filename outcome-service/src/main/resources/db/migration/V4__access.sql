-- The service's own user may do what the service does and nothing else. Row level security keeps out everybody else,
-- among them Supabase's anonymous key, which may otherwise read whatever is in the schema public.

grant select, insert, update on interview_outcomes to ${runtimeRole};
grant select, insert, update on interview_outcome_events to ${runtimeRole};

alter table interview_outcomes enable row level security;
alter table interview_outcome_events enable row level security;

create policy service_only on interview_outcomes to ${runtimeRole} using (true) with check (true);
create policy service_only on interview_outcome_events to ${runtimeRole} using (true) with check (true);
