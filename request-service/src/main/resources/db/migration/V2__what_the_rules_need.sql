-- What the rules of the domain need beyond the requirements document.

alter type interview_request_status add value 'withdrawn';

alter table interview_requests
    add column version                int not null default 1,
    add column client_timezone        text not null default 'UTC',
    add column status_reason          text,
    add column scheduled_interview_id uuid, -- which interview made it `scheduled`; no foreign key: it arrives by event
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
