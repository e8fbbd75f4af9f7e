-- Offsets and Java's own names were accepted as time zones, and browsers know none of these: a page that showed one was gone.
-- The preferred times themselves have offsets and stay; so do events, which tell what was.
alter table interview_requests disable trigger trigger_interview_requests_updated_at;

update interview_requests as request set client_timezone = mended.name
from (
    select zone,
        case
            when zone in ('Z', 'UT') then 'UTC'
            when zone ~ '^SystemV/' then coalesce(system_v.name, 'UTC')
            -- The zones of the area Etc count westwards.
            when minutes = 0 and hours = 0 then 'UTC'
            when minutes = 0 and hours between -12 and 14 then 'Etc/GMT' || case when hours > 0 then '-' else '+' end || abs(hours)
            else coalesce(place.name, 'UTC')
        end as name
    from (
        select distinct client_timezone as zone, regexp_match(client_timezone, '([+-])(\d\d):?(\d\d)?') as parts
        from interview_requests
        where client_timezone ~ '^(Z|UT|(UTC|GMT|UT)?[+-]\d\d.*|SystemV/.*)$'
    ) as unknown
    cross join lateral (
        select (parts[1] || parts[2])::int as hours, coalesce(parts[3], '00')::int as minutes,
            parts[1] || parts[2] || ':' || parts[3] as ahead
    ) as read
    left join (
        values ('AST4', 'Etc/GMT+4'), ('AST4ADT', 'America/Halifax'), ('EST5', 'Etc/GMT+5'), ('EST5EDT', 'America/New_York'),
            ('CST6', 'Etc/GMT+6'), ('CST6CDT', 'America/Chicago'), ('MST7', 'Etc/GMT+7'), ('MST7MDT', 'America/Denver'),
            ('PST8', 'Etc/GMT+8'), ('PST8PDT', 'America/Los_Angeles'), ('YST9', 'Etc/GMT+9'), ('YST9YDT', 'America/Anchorage'),
            ('HST10', 'Etc/GMT+10')
    ) as system_v (java, name) on 'SystemV/' || system_v.java = zone
    left join ( -- places whose clocks always show that
        values ('+03:30', 'Asia/Tehran'), ('+04:30', 'Asia/Kabul'), ('+05:30', 'Asia/Kolkata'), ('+05:45', 'Asia/Kathmandu'),
            ('+06:30', 'Asia/Yangon'), ('+08:45', 'Australia/Eucla'), ('+09:30', 'Australia/Darwin'), ('-09:30', 'Pacific/Marquesas')
    ) as place (ahead, name) on place.ahead = read.ahead
) as mended
where request.client_timezone = mended.zone;

alter table interview_requests enable trigger trigger_interview_requests_updated_at;

-- A key in quotation marks is the key within: those that are kept are found by it from now on.
update interview_request_idempotency_keys as quoted
set key = unquoted.key
from (
    select client_user_id, key as old, regexp_replace(substr(key, 2, char_length(key) - 2), '\\(["\\])', '\1', 'g') as key
    from interview_request_idempotency_keys
    where key ~ '^"([^"\\]|\\["\\])+"$'
) as unquoted
where quoted.client_user_id = unquoted.client_user_id and quoted.key = unquoted.old
    and not exists (
        select from interview_request_idempotency_keys as other
        where other.client_user_id = unquoted.client_user_id and other.key = unquoted.key);
