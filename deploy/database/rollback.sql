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
        'flyway_history_outcome',
        'flyway_history_scheduling',
        'flyway_history_request',
        'interview_outcome_totals',
        'interview_outcome_events_archive',
        'interview_outcome_outbox',
        'interview_outcome_events',
        'interview_outcomes',
        'scheduled_interview_abandoned_rooms',
        'scheduled_interview_webhooks',
        'scheduled_interview_events_archive',
        'scheduled_interview_outbox',
        'scheduled_interview_jobs',
        'scheduled_interview_call_lanes',
        'scheduled_interview_meetings',
        'scheduled_interview_presences',
        'scheduled_interview_inbox',
        'scheduled_interview_events',
        'closed_interview_requests',
        'scheduled_interviews',
        'interview_request_events_archive',
        'interview_request_outbox',
        'interview_request_idempotency_keys',
        'interview_request_interviews',
        'interview_request_inbox',
        'interview_request_events',
        'interview_requests'];
    functions  constant text[] := array[
        'count_interview_outcomes',
        'tell_of_deleted_interview_outcome',
        'count_interview_outcome_revisions',
        'archive_interview_outcome_events',
        'put_interview_outcome_events_out',
        'notify_interview_outcome_events',
        'tell_of_deleted_scheduled_interview',
        'count_scheduled_interview_revisions',
        'archive_scheduled_interview_events',
        'put_scheduled_interview_events_out',
        'notify_scheduled_interview_events',
        'tell_of_deleted_interview_request',
        'archive_interview_request_events',
        'put_interview_request_events_out',
        'notify_interview_request_events',
        'update_talent_pool_updated_at'];
    types      constant text[] := array[
        'interview_decision',
        'scheduled_interview_status',
        'interview_request_status'];
    extensions constant text[] := array['btree_gist'];
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
