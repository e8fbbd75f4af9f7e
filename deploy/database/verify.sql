-- Whether the database is as Talent Pool needs it: one line for each check, the last one for all of them. Changes nothing.
--   psql -d "$DATABASE_URL" -f verify.sql        or paste it into the SQL editor
-- The tables, the indexes and the values are the three verification queries of the requirements document.
with
ours as ( -- the tables of Talent Pool, whatever version they are at
    select oid, relname as name, pg_get_userbyid(relowner) as owner, relrowsecurity from pg_class
    where relnamespace = 'public'::regnamespace and relkind = 'r' and (
        pg_get_userbyid(relowner) = 'talent_pool_owner'
        or relname in ('interview_requests', 'scheduled_interviews', 'interview_outcomes'))
),
services as (
    select oid, rolname as name from pg_roles
    where rolname in ('request_service', 'scheduling_service', 'outcome_service', 'candidate_gateway')
),
needed (number, "check", name, there) as (
    select 1, 'tables', wanted.name, to_regclass('public.' || wanted.name) is not null
    from unnest(array['interview_requests', 'scheduled_interviews', 'interview_outcomes']) as wanted (name)
    union all
    select 2, 'indexes', wanted.name, exists (select from pg_indexes where schemaname = 'public' and indexname = wanted.name)
    from unnest(array[
        'idx_interview_requests_client', 'idx_interview_requests_candidate', 'idx_interview_requests_status',
        'idx_interview_requests_created',
        'idx_scheduled_interviews_request', 'idx_scheduled_interviews_client', 'idx_scheduled_interviews_candidate',
        'idx_scheduled_interviews_time', 'idx_scheduled_interviews_status', 'idx_scheduled_interviews_created',
        'idx_interview_outcomes_interview', 'idx_interview_outcomes_client', 'idx_interview_outcomes_candidate',
        'idx_interview_outcomes_decision', 'idx_interview_outcomes_created']) as wanted (name)
    union all
    select 4, 'foreign keys', wanted.name, exists (
        select from pg_constraint
        where conname = wanted.name and confrelid = to_regclass('public.' || target) and confdeltype = 'c' and convalidated)
    from (values
        ('fk_interview_requests_client', 'client_users'),
        ('fk_scheduled_interviews_client', 'client_users'), ('fk_scheduled_interviews_request', 'interview_requests'),
        ('fk_interview_outcomes_client', 'client_users'), ('fk_interview_outcomes_interview', 'scheduled_interviews')
    ) as wanted (name, target)
    union all
    select 5, 'triggers that keep updated_at', wanted.name, exists (
        select from pg_trigger join ours on ours.oid = tgrelid where tgname = wanted.name and tgenabled = 'O')
    from unnest(array[
        'trigger_interview_requests_updated_at', 'trigger_scheduled_interviews_updated_at',
        'trigger_interview_outcomes_updated_at']) as wanted (name)
    union all
    select 6, 'constraints that settle races', wanted.name, exists (
        select from pg_index join pg_class on pg_class.oid = indexrelid join ours on ours.oid = indrelid
        where relname = wanted.name and indisvalid)
    from unnest(array[
        'uq_interview_requests_open', 'uq_scheduled_interviews_live', 'ex_scheduled_interviews_candidate',
        'ex_scheduled_interviews_client', 'uq_interview_outcomes_interview']) as wanted (name)
    union all
    select 7, 'users of the services', wanted.name, exists (select from services where services.name = wanted.name)
    from unnest(array['request_service', 'scheduling_service', 'outcome_service', 'candidate_gateway']) as wanted (name)
    union all
    select 8, 'columns of client_directory', wanted.name, exists (
        select from pg_attribute
        where attrelid = to_regclass('public.client_directory') and attname = wanted.name and not attisdropped
          and atttypid = case wanted.name when 'client_user_id' then 'uuid'::regtype else 'text'::regtype end)
    from unnest(array['client_user_id', 'subject', 'name', 'email', 'company', 'time_zone']) as wanted (name)
    union all
    select 9, 'services that may read client_directory', name,
        coalesce(has_table_privilege(oid, to_regclass('public.client_directory'), 'select'), false)
    from services
),
unwanted (number, "check", name) as (
    select 10, 'tables that belong to somebody else', name from ours where owner <> 'talent_pool_owner'
    union all
    select 11, 'tables without row level security', name from ours where not relrowsecurity
    union all
    select 12, 'tables that two services may read', ours.name
    from ours join services on has_table_privilege(services.oid, ours.oid, 'select')
    group by ours.name having count(*) > 1
    union all
    select 13, 'tables that a service may empty', ours.name
    from ours join services on has_table_privilege(services.oid, ours.oid, 'truncate')
    union all
    select 14, 'outsiders who may read client_directory', rolname from pg_roles
    where rolname in ('anon', 'authenticated')
      and has_table_privilege(oid, to_regclass('public.client_directory'), 'select')
    union all
    select 15, 'services that may not read admin_directory', name from services -- where there is one
    where to_regclass('public.admin_directory') is not null and name <> 'candidate_gateway'
      and not has_table_privilege(oid, to_regclass('public.admin_directory'), 'select')
    union all
    select 16, 'outsiders who may read admin_directory', rolname from pg_roles
    where rolname in ('anon', 'authenticated')
      and has_table_privilege(oid, to_regclass('public.admin_directory'), 'select')
),
checks (number, "check", expected, found) as (
    select number, "check", count(*)::text,
        case when bool_or(there)
            then count(*) filter (where there) || coalesce(', missing: ' || string_agg(name, ', ' order by name) filter (where not there), '')
            else '0' end
    from needed group by number, "check"
    union all
    select 3, 'values of ' || type, expected, (
        select coalesce(string_agg(enumlabel, ', ' order by enumsortorder), 'no such type') from pg_enum
        where enumtypid = to_regtype('public.' || type))
    from (values
        ('interview_request_status', 'pending, approved, rejected, scheduled, withdrawn'), -- the last one is ours
        ('scheduled_interview_status', 'scheduled, completed, cancelled, no_show'),
        ('interview_decision', 'hire, reject, needs_review')) as types (type, expected)
    union all
    select 4, 'type of client_users.id', 'uuid', coalesce((
        select format_type(atttypid, atttypmod) from pg_attribute
        where attrelid = to_regclass('public.client_users') and attname = 'id' and not attisdropped), 'no such column')
    union all
    select number, "check", 'none', coalesce(string_agg(distinct unwanted.name, ', '), 'none')
    from (values
        (10, 'tables that belong to somebody else'), (11, 'tables without row level security'),
        (12, 'tables that two services may read'), (13, 'tables that a service may empty'),
        (14, 'outsiders who may read client_directory'), (15, 'services that may not read admin_directory'),
        (16, 'outsiders who may read admin_directory')) as prohibitions (number, "check")
    left join unwanted using (number, "check")
    group by number, "check"
)
select "check", expected, found, case when found = expected then 'pass' else 'FAIL' end as result
from (
    select number, "check", expected, found from checks
    union all
    select 99, 'ALL', '0 failed', count(*) filter (where found <> expected) || ' failed' from checks
) as lines
order by number, "check";
