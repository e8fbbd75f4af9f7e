-- The service's own user may do what the service does and nothing else. Row level security keeps out everybody else,
-- among them Supabase's anonymous key, which may otherwise read whatever is in the schema public.

grant select, insert, update on interview_requests to ${runtimeRole};
grant select, insert, update on interview_request_events to ${runtimeRole};
grant select, insert, update on interview_request_inbox to ${runtimeRole};

alter table interview_requests enable row level security;
alter table interview_request_events enable row level security;
alter table interview_request_inbox enable row level security;

create policy service_only on interview_requests to ${runtimeRole} using (true) with check (true);
create policy service_only on interview_request_events to ${runtimeRole} using (true) with check (true);
create policy service_only on interview_request_inbox to ${runtimeRole} using (true) with check (true);
