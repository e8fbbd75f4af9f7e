-- Flyway's own table is closed to outsiders like every other of ours; the service may look which version it is at, for the case that
-- somebody else migrates. No migration can do that: Flyway itself reads the table while one runs. So it is done after them, once.
do $$
begin
    if not (select relrowsecurity from pg_class where oid = 'flyway_history_request'::regclass) then
        alter table flyway_history_request enable row level security;
    end if;
    if not exists (select from pg_policy where polrelid = 'flyway_history_request'::regclass) then
        create policy service_sees_its_version on flyway_history_request for select to ${runtimeRole} using (true);
        grant select on flyway_history_request to ${runtimeRole};
    end if;
end
$$;
