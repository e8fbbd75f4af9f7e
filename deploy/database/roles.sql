-- The roles of Talent Pool: run once by a superuser (in Supabase: the postgres user) in the database that holds client_users.
--
-- One role owns every table; a service's migration user becomes that owner when it signs in, a service's runtime user
-- owns nothing and is granted, by the migrations, what it needs on its own tables. Set the passwords afterwards:
--   alter role request_service password '…';
do $$
declare
    service text;
begin
    if not exists (select from pg_roles where rolname = 'talent_pool_owner') then
        create role talent_pool_owner nologin;
    end if;
    foreach service in array array['request_service', 'scheduling_service', 'outcome_service', 'candidate_gateway'] loop
        if not exists (select from pg_roles where rolname = service) then
            execute format('create role %I login', service);
        end if;
        continue when service = 'candidate_gateway'; -- it reads the directory and has no tables
        if not exists (select from pg_roles where rolname = service || '_migration') then
            execute format('create role %I login in role talent_pool_owner', service || '_migration');
        end if;
        execute format('alter role %I set role = %L', service || '_migration', 'talent_pool_owner');
    end loop;
    execute format('grant create on database %I to talent_pool_owner', current_database());
end
$$;

grant usage, create on schema public to talent_pool_owner;
grant usage on schema public to request_service, scheduling_service, outcome_service, candidate_gateway;
grant references on client_users to talent_pool_owner;
grant select on client_directory to request_service, scheduling_service, outcome_service, candidate_gateway;
