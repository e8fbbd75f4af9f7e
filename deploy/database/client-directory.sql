-- The view client_directory tells the services who their clients are. Map it onto your own user tables: choose one of the two
-- mappings below, put in the names of your tables and columns, and run this as the owner of those tables. It may run again at any
-- time, before or after roles.sql and create-talent-pool-tables.sql. If it stops, it has changed nothing.
--
--   client_user_id  client_users.id
--   subject         who signs in: the claim "sub" of the person's token (with Supabase Auth: auth.users.id). No two rows may have
--                   the same; a person without a row here is refused (403 unknown-client)
--   name, email     how admins know the client; no other client ever sees them
--   company         the same
--   time_zone       the client's, as Asia/Manila; may be empty, then TALENT_POOL_TIME_ZONE serves
do $$
declare
    mapping constant text := 'flat'; -- 'flat': all is in client_users; 'company': client_users.company_id leads to the rest
    reader  text;
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

    if mapping = 'flat' then
        create or replace view public.client_directory as
        select client.id              as client_user_id,
               client.subject::text   as subject,
               client.full_name::text as name,
               client.email::text     as email,
               client.company::text   as company,
               client.time_zone::text as time_zone
        from public.client_users as client;
    elsif mapping = 'company' then
        create or replace view public.client_directory as
        select client.id                 as client_user_id,
               client.auth_user_id::text as subject,
               concat_ws(' ', client.first_name, client.last_name) as name,
               client.email::text        as email,
               company.name::text        as company,
               company.time_zone::text   as time_zone
        from public.client_users as client
        left join public.companies as company on company.id = client.company_id;
    else
        raise exception 'There is no mapping %: write flat or company.', mapping;
    end if;

    -- A view shows its reader what its owner may see. Supabase grants whatever its own user makes to its API's roles: not this.
    revoke all on public.client_directory from public;
    for reader in select rolname from pg_roles where rolname in ('anon', 'authenticated') loop
        execute format('revoke all on public.client_directory from %I', reader);
    end loop;
    for reader in
        select rolname from pg_roles
        where rolname in ('request_service', 'scheduling_service', 'outcome_service', 'candidate_gateway')
    loop
        execute format('grant select on public.client_directory to %I', reader);
    end loop;
exception when undefined_column or undefined_table then
    raise exception 'Nothing was changed, because your tables look different: %. Put their names and columns into the mapping ''%'' of client-directory.sql.',
        sqlerrm, mapping;
end
$$;
