-- What an admin should look at, who did not come, and replays.

alter table scheduled_interviews
    add column no_show_party text,
    add column attention     text,
    add constraint ck_scheduled_interviews_no_show_party check (no_show_party in ('client', 'candidate', 'both')),
    add constraint ck_scheduled_interviews_attention
        check (attention in ('client_absent', 'candidate_absent', 'unconfirmed', 'outcome_recorded'));

-- The admins' list of what needs a look.
create index ix_scheduled_interviews_attention_page on scheduled_interviews (scheduled_time desc, id desc)
    where attention is not null;

-- A replay by time.
create index ix_scheduled_interview_events_occurred on scheduled_interview_events (occurred_at);
