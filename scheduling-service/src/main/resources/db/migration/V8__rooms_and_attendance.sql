-- Rooms: one attempt at a time, and another look where an attempt may still have an effect that nobody saw. Attendance: when
-- Daily is asked, and until when people stayed. Work that all replicas share: the pace of calls to Daily, and jobs.

alter table scheduled_interviews
    -- Until when the attempt that is under way has the room to itself (null: none is under way).
    add column room_lease        timestamptz,
    -- Until when an attempt whose end nobody saw may still take effect at Daily; then the room is looked at once more.
    add column room_unsure_until timestamptz,
    -- When Daily is to be asked who was there (null: not any more).
    add column attendance_due_at timestamptz;

alter table scheduled_interviews disable trigger trigger_scheduled_interviews_updated_at;
update scheduled_interviews
set attendance_due_at = scheduled_time + duration_minutes * interval '1 minute' + interval '15 minutes'
where status = 'scheduled';
alter table scheduled_interviews enable trigger trigger_scheduled_interviews_updated_at;

create index ix_scheduled_interviews_attendance_due on scheduled_interviews (attendance_due_at)
    where status = 'scheduled' and attendance_due_at is not null;

alter table scheduled_interview_presences add column left_at timestamptz;

-- The next free moment for a call to Daily, in each lane: deletions have a slower one of their own.
create table scheduled_interview_call_lanes (
    lane    text primary key,
    free_at timestamptz not null default '-infinity'
);
insert into scheduled_interview_call_lanes (lane) values ('all'), ('deletions');

-- What one replica does for all of them now and then, and when that was last.
create table scheduled_interview_jobs (
    name     text primary key,
    begun_at timestamptz not null
);

grant select, update on scheduled_interview_call_lanes to ${runtimeRole};
grant select, insert, update on scheduled_interview_jobs to ${runtimeRole};

alter table scheduled_interview_call_lanes enable row level security;
alter table scheduled_interview_jobs enable row level security;

create policy service_only on scheduled_interview_call_lanes to ${runtimeRole} using (true) with check (true);
create policy service_only on scheduled_interview_jobs to ${runtimeRole} using (true) with check (true);
