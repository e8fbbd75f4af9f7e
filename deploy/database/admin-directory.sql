-- The view admin_directory tells the services in which time zone an admin lives: a time that an admin sends without a zone is then
-- theirs. It is optional. Without it, and for whoever has no row, TALENT_POOL_TIME_ZONE serves. Map it onto your own user tables: put
-- in the names of your table and columns, and run this as the owner of that table. It may run again at any time, before or after
-- roles.sql and create-talent-pool-tables.sql. If it stops, it has changed nothing.
--
--   subject         who signs in: the claim "sub" of the person's token (with Supabase Auth: auth.users.id). No two rows may have
--                   the same
--   time_zone       the admin's, as Asia/Manila; may be empty
do $$
declare
    reader text;
begin
    create or replace view public.admin_directory as
    select admin.subject::text   as subject,
           admin.time_zone::text as time_zone
    from public.admin_users as admin;

    -- A view shows its reader what its owner may see. Supabase grants whatever its own user makes to its API's roles: not this.
    revoke all on public.admin_directory from public;
    for reader in select rolname from pg_roles where rolname in ('anon', 'authenticated') loop
        execute format('revoke all on public.admin_directory from %I', reader);
    end loop;
    for reader in
        select rolname from pg_roles where rolname in ('request_service', 'scheduling_service', 'outcome_service')
    loop
        execute format('grant select on public.admin_directory to %I', reader);
    end loop;
exception when undefined_column or undefined_table then
    raise exception 'Nothing was changed, because your tables look different: %. Put their names and columns into admin-directory.sql.',
        sqlerrm;
end
$$;
