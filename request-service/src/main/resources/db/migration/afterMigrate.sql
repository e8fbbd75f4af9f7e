-- Flyway's own table is closed to outsiders like every other of ours. No migration can do that: Flyway itself reads the table while
-- one runs. So it is done after them, once.
do $$
begin
    if not (select relrowsecurity from pg_class where oid = 'flyway_history_request'::regclass) then
        alter table flyway_history_request enable row level security;
    end if;
end
$$;
