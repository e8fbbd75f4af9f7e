-- Removes what Talent Pool keeps in this database, WITH ALL ROWS, in one transaction: tables, types, functions, migration histories.
-- It never touches client_users, and leaves the roles and the views client_directory and admin_directory, which hold no rows of ours. Stop the services
-- first. It may run again at any time; the answer says what was dropped.
--
-- Generated from the services' migrations; to change it, change those and write it anew:
--   ./mvnw -P write-sql -pl deploy/database -am process-classes

begin;

do $$
declare
    tables     constant text[] := array[
        ${tables}];
    functions  constant text[] := array[
        ${functions}];
    types      constant text[] := array[
        ${types}];
    extensions constant text[] := array[${extensions}];
    thing      text;
    dropped    text[] := '{}';
begin
    set local client_min_messages = warning;
    set local search_path = public;

    foreach thing in array tables loop
        continue when to_regclass('public.' || thing) is null;
        execute format('drop table public.%I cascade', thing);
        dropped := dropped || ('table ' || thing);
    end loop;
    foreach thing in array functions loop
        continue when to_regproc('public.' || thing) is null;
        execute format('drop function public.%I cascade', thing);
        dropped := dropped || ('function ' || thing);
    end loop;
    foreach thing in array types loop
        continue when to_regtype('public.' || thing) is null;
        execute format('drop type public.%I cascade', thing);
        dropped := dropped || ('type ' || thing);
    end loop;

    -- An extension goes if it came with us and nobody else has begun to use it.
    for thing in
        select extname from pg_extension join pg_roles on pg_roles.oid = extowner
        where extname = any (extensions) and rolname = 'talent_pool_owner'
    loop
        begin
            execute format('drop extension %I', thing);
            dropped := dropped || ('extension ' || thing);
        exception when dependent_objects_still_exist then
            null;
        end;
    end loop;

    perform set_config(
        'talent_pool.result',
        case when dropped = '{}' then 'There was nothing to drop.' else 'Dropped ' || array_to_string(dropped, E'\nDropped ') end,
        true);
end
$$;

select unnest(string_to_array(current_setting('talent_pool.result'), E'\n')) as result;

commit;
