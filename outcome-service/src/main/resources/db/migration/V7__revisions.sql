-- What an answer shows has an ETag that changes with it. A change of the decision has a version; the admins' notes, which change without
-- one, are counted beside it, whoever writes, and from none again with every version.
alter table interview_outcomes add column revision int not null default 0;

create function count_interview_outcome_revisions() returns trigger language plpgsql as $$
begin
    new.revision := case when new.version = old.version then old.revision + 1 else 0 end;
    return new;
end
$$;

create trigger trigger_interview_outcomes_revision
    before update on interview_outcomes
    for each row when (old.version <> new.version or old.admin_notes is distinct from new.admin_notes)
    execute function count_interview_outcome_revisions();

-- Clients see updated_at: it moves with what they see, not with the admins' notes.
create or replace trigger trigger_interview_outcomes_updated_at
    before update on interview_outcomes
    for each row when (
        to_jsonb(old) - '{updated_at, revision, admin_notes}'::text[] is distinct from to_jsonb(new) - '{updated_at, revision, admin_notes}'::text[])
    execute function update_talent_pool_updated_at();
