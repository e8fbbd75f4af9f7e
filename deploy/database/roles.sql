-- The roles of Talent Pool. Run it in the database that holds client_users, as that table's owner (in Supabase: postgres, the user
-- of the SQL editor). It may run again at any time; if it stops, it has changed nothing.
--
-- One role owns every table; a service's migration user becomes that owner when it signs in, a service's runtime user owns nothing
-- and is granted, by the migrations, what it needs on its own tables. Nobody can sign in before you set the passwords:
--   alter role request_service password '…';             alter role request_service_migration password '…';
--   alter role scheduling_service password '…';          alter role scheduling_service_migration password '…';
--   alter role outcome_service password '…';             alter role outcome_service_migration password '…';
--   alter role candidate_gateway password '…';
do $$
declare
    runtime_users constant text[] := array['request_service', 'scheduling_service', 'outcome_service', 'candidate_gateway'];
    runtime_user  text;
    by_hand       record;
    outsider      text;
begin
    if to_regclass('public.client_users') is null then
        raise exception 'The table client_users is missing: Talent Pool refers to it, so create it (with a primary key id of type uuid) first.';
    end if;
    if not exists (
        select from pg_attribute
        where attrelid = 'public.client_users'::regclass and attname = 'id' and atttypid = 'uuid'::regtype and not attisdropped
    ) then
        raise exception 'The column client_users.id is missing or not of type uuid, so Talent Pool cannot refer to it: give client_users a primary key id of type uuid.';
    end if;
    if not exists (
        select from pg_index join pg_attribute on attrelid = indrelid and attname = 'id'
        where indrelid = 'public.client_users'::regclass and indisunique and indpred is null and indkey::text = attnum::text
    ) then
        raise exception 'The column client_users.id is not unique, so Talent Pool cannot refer to it: make it the primary key (alter table client_users add primary key (id)).';
    end if;

    -- The roles; whoever runs this becomes a member of the owner, to look after the tables.
    if not exists (select from pg_roles where rolname = 'talent_pool_owner') then
        create role talent_pool_owner nologin;
    end if;
    if not (select rolsuper from pg_roles where rolname = current_user) and not exists (
        select from pg_auth_members
        where roleid = 'talent_pool_owner'::regrole and member = current_user::regrole and grantor = current_user::regrole
    ) then
        execute format('grant talent_pool_owner to %I', current_user);
    end if;
    foreach runtime_user in array runtime_users loop
        if not exists (select from pg_roles where rolname = runtime_user) then
            execute format('create role %I login', runtime_user);
        end if;
        continue when runtime_user = 'candidate_gateway'; -- it reads the directory and has no tables
        if not exists (select from pg_roles where rolname = runtime_user || '_migration') then
            execute format('create role %I login in role talent_pool_owner', runtime_user || '_migration');
        end if;
        execute format('alter role %I set role = %L', runtime_user || '_migration', 'talent_pool_owner');
    end loop;

    execute format('grant create on database %I to talent_pool_owner', current_database());
    grant usage, create on schema public to talent_pool_owner;
    grant usage on schema public to request_service, scheduling_service, outcome_service, candidate_gateway;
    grant references on public.client_users to talent_pool_owner;
    if to_regclass('public.client_directory') is not null then -- if not, client-directory.sql grants it
        grant select on public.client_directory to request_service, scheduling_service, outcome_service, candidate_gateway;
    end if;
    if to_regclass('public.admin_directory') is not null then -- if not, admin-directory.sql grants it
        grant select on public.admin_directory to request_service, scheduling_service, outcome_service;
    end if;

    -- What was made by hand goes to the owner, so that the services can take it over.
    for by_hand in
        select 'table' as kind, oid::regclass::text as name, relowner as owner from pg_class
        where oid in (to_regclass('public.interview_requests'), to_regclass('public.scheduled_interviews'), to_regclass('public.interview_outcomes'))
        union all
        select 'type', oid::regtype::text, typowner from pg_type
        where oid in (to_regtype('public.interview_request_status'), to_regtype('public.scheduled_interview_status'), to_regtype('public.interview_decision'))
        union all
        select 'function', oid::regprocedure::text, proowner from pg_proc
        where oid = to_regprocedure('public.update_talent_pool_updated_at()')
    loop
        continue when by_hand.owner = 'talent_pool_owner'::regrole;
        if not pg_has_role(by_hand.owner, 'usage') then
            raise exception 'The % % belongs to %: run this as that role, or as a superuser, so that it can be handed to talent_pool_owner.',
                by_hand.kind, by_hand.name, by_hand.owner::regrole;
        end if;
        execute format('alter %s %s owner to talent_pool_owner', by_hand.kind, by_hand.name);
        -- Supabase grants its API's roles everything that its own user makes.
        for outsider in select rolname from pg_roles where rolname in ('anon', 'authenticated') and by_hand.kind = 'table' loop
            execute format('revoke all on %s from %I', by_hand.name, outsider);
        end loop;
    end loop;
end
$$;
