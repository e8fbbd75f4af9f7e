-- What an answer shows has an ETag that changes with it. A change of status has a version; what changes without one (notes, what needs a
-- look, the room) is counted beside it, whoever writes, and from none again with every version.
alter table scheduled_interviews add column revision int not null default 0;

create function count_scheduled_interview_revisions() returns trigger language plpgsql as $$
begin
    new.revision := case when new.version = old.version then old.revision + 1 else 0 end;
    return new;
end
$$;

create trigger trigger_scheduled_interviews_revision
    before update on scheduled_interviews
    for each row when (old.version <> new.version
        or (old.admin_notes, old.attention, old.room_status) is distinct from (new.admin_notes, new.attention, new.room_status))
    execute function count_scheduled_interview_revisions();

-- Clients see updated_at: it moves with what they see, not with the admins' notes and not with the work that is done on rooms.
create or replace trigger trigger_scheduled_interviews_updated_at
    before update on scheduled_interviews
    for each row when (
        to_jsonb(old) - '{updated_at, revision, admin_notes, attention, attendance_due_at, room_due_at, room_attempts, room_lease, room_unsure_until}'::text[]
        is distinct from
        to_jsonb(new) - '{updated_at, revision, admin_notes, attention, attendance_due_at, room_due_at, room_attempts, room_lease, room_unsure_until}'::text[])
    execute function update_talent_pool_updated_at();

-- Which webhooks have been taken, for as long as they are believed: Daily tells some things twice, now and then under another id.
create table scheduled_interview_webhooks (
    interview_id uuid not null references scheduled_interviews (id) on delete cascade,
    mark         text not null, -- the digest of an id, or of a type and a session
    seen_at      timestamptz not null,
    constraint pk_scheduled_interview_webhooks primary key (interview_id, mark)
);

create index ix_scheduled_interview_webhooks_seen on scheduled_interview_webhooks (seen_at);

grant select, insert, update, delete on scheduled_interview_webhooks to ${runtimeRole};

alter table scheduled_interview_webhooks enable row level security;
create policy service_only on scheduled_interview_webhooks to ${runtimeRole} using (true) with check (true);
