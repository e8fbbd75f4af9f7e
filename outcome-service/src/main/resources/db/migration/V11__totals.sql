-- How many outcomes there are of each decision. Whoever writes an outcome keeps it, in the same transaction, so that no page of a list counts the
-- whole table. Each total is spread over sixteen rows, of which a session writes one: who records a decision seldom waits for the commit of another.
create table interview_outcome_totals (
    decision interview_decision not null,
    part int not null check (part between 0 and 15),
    outcomes bigint not null,
    primary key (decision, part)
);

-- Always in the order of decisions, so that no two sessions wait for each other.
create function count_interview_outcomes() returns trigger language plpgsql security definer set search_path = public as $$
begin
    if tg_op = 'INSERT' then
        insert into interview_outcome_totals as total
        select decision, mod(pg_backend_pid(), 16), count(*) from come group by decision order by decision
        on conflict (decision, part) do update set outcomes = total.outcomes + excluded.outcomes;
    elsif tg_op = 'DELETE' then
        insert into interview_outcome_totals as total
        select decision, mod(pg_backend_pid(), 16), - count(*) from gone group by decision order by decision
        on conflict (decision, part) do update set outcomes = total.outcomes + excluded.outcomes;
    elsif tg_op = 'UPDATE' then
        insert into interview_outcome_totals as total
        select decision, mod(pg_backend_pid(), 16), sum(one)
        from (select decision, 1 as one from come union all select decision, -1 from gone) as changed
        group by decision having sum(one) <> 0 order by decision
        on conflict (decision, part) do update set outcomes = total.outcomes + excluded.outcomes;
    else
        delete from interview_outcome_totals;
    end if;
    return null;
end
$$;

revoke all on function count_interview_outcomes() from public;

-- From the first of these triggers on nobody writes outcomes until this migration is committed, so none is counted twice or not at all. It waits
-- for nobody who holds the table for long, and is tried again instead.
set local lock_timeout = '3s';

create trigger trigger_interview_outcomes_come
    after insert on interview_outcomes referencing new table as come
    for each statement execute function count_interview_outcomes();
create trigger trigger_interview_outcomes_gone
    after delete on interview_outcomes referencing old table as gone
    for each statement execute function count_interview_outcomes();
create trigger trigger_interview_outcomes_changed
    after update on interview_outcomes referencing old table as gone new table as come
    for each statement execute function count_interview_outcomes();
create trigger trigger_interview_outcomes_emptied
    after truncate on interview_outcomes
    for each statement execute function count_interview_outcomes();

insert into interview_outcome_totals select decision, 0, count(*) from interview_outcomes group by decision;

grant select on interview_outcome_totals to ${runtimeRole};
alter table interview_outcome_totals enable row level security;
create policy service_only on interview_outcome_totals for select to ${runtimeRole} using (true);
