-- The service's own user may do what the service does and nothing else. Row level security keeps out everybody else,
-- among them Supabase's anonymous key, which may otherwise read whatever is in the schema public.

grant select, insert, update on scheduled_interviews to ${runtimeRole};
grant select, insert, update on scheduled_interview_events to ${runtimeRole};
grant select, insert, update on scheduled_interview_inbox to ${runtimeRole};
grant select, insert on closed_interview_requests to ${runtimeRole};

alter table scheduled_interviews enable row level security;
alter table scheduled_interview_events enable row level security;
alter table scheduled_interview_inbox enable row level security;
alter table closed_interview_requests enable row level security;

create policy service_only on scheduled_interviews to ${runtimeRole} using (true) with check (true);
create policy service_only on scheduled_interview_events to ${runtimeRole} using (true) with check (true);
create policy service_only on scheduled_interview_inbox to ${runtimeRole} using (true) with check (true);
create policy service_only on closed_interview_requests to ${runtimeRole} using (true) with check (true);
