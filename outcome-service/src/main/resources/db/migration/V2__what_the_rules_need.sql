-- What the rules of the domain need beyond the requirements document.

alter table interview_outcomes
    add column version              int not null default 1,
    -- What is told of the interview, as it was when the outcome was recorded: nothing is looked up per row.
    add column interview_request_id uuid,
    add column scheduled_time       timestamptz,
    add column daily_co_room_url    text;

-- Rows from before Talent Pool (a table made by hand may have some) are told of their interview now, and keep their updated_at.
alter table interview_outcomes disable trigger trigger_interview_outcomes_updated_at;
update interview_outcomes
set interview_request_id = interview.interview_request_id,
    scheduled_time       = interview.scheduled_time,
    daily_co_room_url    = interview.daily_co_room_url
from scheduled_interviews as interview
where interview.id = scheduled_interview_id;
alter table interview_outcomes enable trigger trigger_interview_outcomes_updated_at;

-- What breaks a rule and cannot be mended without a person stops us.
do $$
declare
    faults text[];
begin
    select array_agg(fault order by fault) into faults from (
        select format('%s are of the same interview (delete all but one)', string_agg(id::text, ' and ' order by created_at))
        from interview_outcomes group by scheduled_interview_id having count(*) > 1
        union all
        select format('%s has client_feedback of %s characters (1 to 5000 are possible)', id, char_length(client_feedback))
        from interview_outcomes where char_length(client_feedback) not between 1 and 5000
        union all
        select format('%s has admin_notes of more than 2000 characters (shorten them)', id)
        from interview_outcomes where char_length(admin_notes) > 2000
    ) as broken (fault);
    if faults is not null then
        raise exception 'Nothing was changed. Please put these rows of interview_outcomes in order first: %',
            array_to_string(faults[1:20], '; ') || case when cardinality(faults) > 20 then '; and more' else '' end;
    end if;
end
$$;

alter table interview_outcomes
    add constraint ck_interview_outcomes_client_feedback check (char_length(client_feedback) between 1 and 5000),
    add constraint ck_interview_outcomes_admin_notes check (char_length(admin_notes) <= 2000);

-- R11: one outcome per interview, whatever the race.
create unique index uq_interview_outcomes_interview on interview_outcomes (scheduled_interview_id);

-- The paged lists: a client's own, and the admins' by decision or all.
create index ix_interview_outcomes_client_page on interview_outcomes (client_user_id, created_at desc, id desc);
create index ix_interview_outcomes_page on interview_outcomes (created_at desc, id desc);
create index ix_interview_outcomes_decision_page on interview_outcomes (decision, created_at desc, id desc);
