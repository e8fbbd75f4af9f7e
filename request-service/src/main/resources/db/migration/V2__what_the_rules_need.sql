-- What the rules of the domain need beyond the requirements document.

alter type interview_request_status add value if not exists 'withdrawn';

alter table interview_requests
    add column version                int not null default 1,
    add column client_timezone        text not null default 'UTC',
    add column status_reason          text,
    add column scheduled_interview_id uuid; -- which interview made it `scheduled`; no foreign key: it arrives by event

-- Rows from before Talent Pool (a table made by hand may have some) keep their updated_at through what follows.
alter table interview_requests disable trigger trigger_interview_requests_updated_at;

-- Their times may be strings or objects {"datetime": …, "timezone": …}, with an offset or without one. They become strings with
-- an offset. Without one, a time is what the clock on the wall shows in its zone, or else in UTC; if twice, it is the earlier.
do $$
declare
    shape    constant text := '^(\d{4}-\d\d-\d\d[T ]\d\d:\d\d(?::\d\d(?:\.\d+)?)?) ?(Z|z|[+-]\d\d(?::?\d\d)?)?$';
    most     constant int := 5;
    zones    constant text[] := (
        select array_agg(name) from pg_timezone_names
        where name in ('UTC', 'GMT') or name like '%/%' and name !~ '^posix' and exists (select from interview_requests));
    request  record;
    element  jsonb;
    parts    text[]; -- of the time as written: what the clock shows, the offset
    zone     text;
    home     text; -- the first zone that is named: the client's
    moment   timestamptz;
    wall     timestamp;
    ahead    int; -- minutes of UTC
    readable jsonb;
begin
    for request in select id, preferred_times as times from interview_requests where preferred_times <> '[]' loop
        readable := '[]';
        home := null;
        for element in
            select jsonb_array_elements(
                case jsonb_typeof(request.times) when 'array' then request.times else jsonb_build_array(request.times) end)
        loop
            begin
                parts := regexp_match(trim(coalesce(element ->> 'datetime', element #>> '{}')), shape);
                zone := (select name from unnest(zones) as name where lower(name) = lower(trim(element ->> 'timezone')));
                if parts is null or (parts[2] is null and zone is null and trim(element ->> 'timezone') <> '') then
                    raise exception 'it is no date and time, or in no zone that we know';
                end if;
                wall := parts[1]::timestamp;
                if parts[2] is not null then
                    moment := (parts[1] || parts[2])::timestamptz;
                    wall := coalesce(moment at time zone zone, wall);
                else
                    moment := wall at time zone coalesce(zone, 'UTC');
                    moment := least(moment, (
                        select min(moment - back) from unnest(array['30 minutes', '1 hour', '2 hours']::interval[]) as back
                        where (moment - back) at time zone coalesce(zone, 'UTC') = wall));
                    wall := moment at time zone coalesce(zone, 'UTC'); -- another one if the clock skipped it
                end if;
                ahead := extract(epoch from wall - (moment at time zone 'UTC')) / 60;
                readable := readable || to_jsonb(
                    regexp_replace(to_char(wall, 'YYYY-MM-DD"T"HH24:MI:SS.US'), '\.?0+$', '')
                    || case
                        when ahead = 0 then 'Z'
                        else case when ahead < 0 then '-' else '+' end || to_char(make_time(abs(ahead) / 60, abs(ahead) % 60, 0), 'HH24:MI')
                    end);
                home := coalesce(home, zone);
            exception when others then
                raise warning 'Interview request %: its preferred time % is left out: %', request.id, element, sqlerrm;
            end;
        end loop;
        if jsonb_array_length(readable) > most then
            raise warning 'Interview request %: only the first % are kept of its preferred times %', request.id, most, readable;
            readable := jsonb_path_query_array(readable, '$[0 to 4]');
        end if;
        update interview_requests set preferred_times = readable, client_timezone = coalesce(home, 'UTC') where id = request.id;
    end loop;
end
$$;

-- Which interview made them `scheduled`: the live one, or else the last that took place.
do $$
begin
    if to_regclass('public.scheduled_interviews') is not null then
        update interview_requests as request
        set scheduled_interview_id = (
            select id from scheduled_interviews
            where interview_request_id = request.id
            order by status = 'scheduled' desc, status = 'completed' desc, created_at desc limit 1)
        where status = 'scheduled';
    end if;
end
$$;

alter table interview_requests enable trigger trigger_interview_requests_updated_at;

-- What breaks a rule and cannot be mended without a person stops us.
do $$
declare
    faults text[];
begin
    select array_agg(fault order by fault) into faults from (
        select format('%s are open for the same client and candidate (reject or delete all but one)',
            string_agg(id::text, ' and ' order by created_at))
        from interview_requests where status in ('pending', 'approved')
        group by client_user_id, bpoc_candidate_id having count(*) > 1
        union all
        select format('%s has client_notes of more than 2000 characters (shorten them)', id)
        from interview_requests where char_length(client_notes) > 2000
    ) as broken (fault);
    if faults is not null then
        raise exception 'Nothing was changed. Please put these rows of interview_requests in order first: %',
            array_to_string(faults[1:20], '; ') || case when cardinality(faults) > 20 then '; and more' else '' end;
    end if;
end
$$;

alter table interview_requests
    add constraint ck_interview_requests_client_notes check (char_length(client_notes) <= 2000),
    add constraint ck_interview_requests_status_reason check (char_length(status_reason) <= 500),
    add constraint ck_interview_requests_preferred_times
        check (jsonb_typeof(preferred_times) = 'array' and jsonb_array_length(preferred_times) <= 5);

-- R3: one open request per client and candidate, whatever the race.
create unique index uq_interview_requests_open
    on interview_requests (client_user_id, bpoc_candidate_id)
    where status in ('pending', 'approved');

-- The paged lists: a client's own, and an admin's by status or all.
create index ix_interview_requests_client_page on interview_requests (client_user_id, created_at desc, id desc);
create index ix_interview_requests_status_page on interview_requests (status, created_at desc, id desc);
create index ix_interview_requests_page on interview_requests (created_at desc, id desc);
