-- What the rules of the domain need beyond the requirements document.

create extension if not exists btree_gist;

alter table scheduled_interviews
    add column version       int not null default 1,
    add column preferred     boolean not null default false,
    add column status_reason text,
    -- The room at Daily: what is known of it, when its next piece of work is due (null: none), and how often it was tried.
    add column room_status   text not null default 'pending',
    add column room_due_at   timestamptz default now(),
    add column room_attempts int not null default 0,
    add constraint ck_scheduled_interviews_room_status check (room_status in ('pending', 'ready', 'closed')),
    add constraint ck_scheduled_interviews_duration check (duration_minutes between 15 and 240),
    add constraint ck_scheduled_interviews_admin_notes check (char_length(admin_notes) <= 2000),
    add constraint ck_scheduled_interviews_status_reason check (char_length(status_reason) <= 500);

-- R6: one live interview per request, and neither a candidate nor a client in two that overlap. `timestamptz + interval` is
-- not immutable, the same in UTC is.
create unique index uq_scheduled_interviews_live on scheduled_interviews (interview_request_id) where status = 'scheduled';

alter table scheduled_interviews
    add constraint ex_scheduled_interviews_candidate exclude using gist (
        bpoc_candidate_id with =,
        tsrange(
            scheduled_time at time zone 'UTC',
            (scheduled_time at time zone 'UTC') + duration_minutes * interval '1 minute') with &&
    ) where (status = 'scheduled'),
    add constraint ex_scheduled_interviews_client exclude using gist (
        client_user_id with =,
        tsrange(
            scheduled_time at time zone 'UTC',
            (scheduled_time at time zone 'UTC') + duration_minutes * interval '1 minute') with &&
    ) where (status = 'scheduled');

-- The paged lists, and the queue of rooms.
create index ix_scheduled_interviews_client_page on scheduled_interviews (client_user_id, scheduled_time desc, id desc);
create index ix_scheduled_interviews_page on scheduled_interviews (scheduled_time desc, id desc);
create index ix_scheduled_interviews_status_page on scheduled_interviews (status, scheduled_time desc, id desc);
create index ix_scheduled_interviews_room_due on scheduled_interviews (room_due_at) where room_due_at is not null;

-- Requests that were rejected or withdrawn: none of them gets an interview any more, however late the scheduling commits.
create table closed_interview_requests (
    interview_request_id uuid primary key,
    closed_at            timestamptz not null default now()
);
