-- Talent Pool: its roles, types, tables, indexes, triggers and rights, all in one transaction. Run it as the owner of client_users:
--   psql -d "$DATABASE_URL" -f create-talent-pool-tables.sql
-- or paste it into the SQL editor. It may run again at any time: what is there is left alone, and the answer says so. Tables made
-- by hand with the script of the requirements document are taken over with their rows. If it stops, it has changed nothing.
-- The services find their own migrations applied (flyway_history_…) and carry on from there.
--
-- Generated from the services' migrations; to change it, change those and write it anew:
--   ./mvnw -P write-sql -pl deploy/database -am process-classes

begin;

-- What roles.sql does, word for word.

${roles}
-- What the services' migrations do, word for word (but every value that an enum type ever gets is in it from the beginning).

do $talent_pool$
declare
    place      text := 'the beginning';
    applied    text[] := '{}';
    there      text[] := '{}';
    sentence   text;
    more       text;
    condition  text;
begin
    set local client_min_messages = warning;
    set local role talent_pool_owner;
    set local search_path = public;
${services}
    perform set_config(
        'talent_pool.result',
        array_to_string(
            case when applied = '{}' then array['There was nothing to do.'] else applied end
                || format('The tables are up to date: %s.', array_to_string(there, ', ')),
            E'\n'),
        true);
exception when others then
    get stacked diagnostics sentence = message_text, more = pg_exception_detail, condition = returned_sqlstate;
    raise exception using
        message = sentence, detail = more, errcode = condition,
        hint = format('It stopped at %s and has changed nothing.', place);
end
$talent_pool$;

select unnest(string_to_array(current_setting('talent_pool.result'), E'\n')) as result;

commit;
