-- What the rules of the domain need beyond the requirements document.

alter table interview_outcomes
    add column version              int not null default 1,
    -- What is told of the interview, as it was when the outcome was recorded: nothing is looked up per row.
    add column interview_request_id uuid,
    add column scheduled_time       timestamptz,
    add column daily_co_room_url    text,
    add constraint ck_interview_outcomes_client_feedback check (char_length(client_feedback) between 1 and 5000),
    add constraint ck_interview_outcomes_admin_notes check (char_length(admin_notes) <= 2000);

-- R11: one outcome per interview, whatever the race.
create unique index uq_interview_outcomes_interview on interview_outcomes (scheduled_interview_id);

-- The paged lists: a client's own, and the admins' by decision or all.
create index ix_interview_outcomes_client_page on interview_outcomes (client_user_id, created_at desc, id desc);
create index ix_interview_outcomes_page on interview_outcomes (created_at desc, id desc);
create index ix_interview_outcomes_decision_page on interview_outcomes (decision, created_at desc, id desc);
