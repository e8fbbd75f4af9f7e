-- The lists' indexes begin with the very columns of the requirements' indexes, so they serve in their place and take their names: each row that is
-- written goes into fewer. Nothing is built anew, so this takes a moment only; it waits for nobody who holds a table for long (a dump, say), since
-- everybody else would wait behind it, and is tried again instead.
set local lock_timeout = '3s';

drop index idx_interview_requests_client;
alter index ix_interview_requests_client_page rename to idx_interview_requests_client;

drop index idx_interview_requests_status;
alter index ix_interview_requests_status_page rename to idx_interview_requests_status;

drop index idx_interview_requests_created;
alter index ix_interview_requests_page rename to idx_interview_requests_created;

-- An event is found by its place, by its aggregate and version, or by its time, never by its id alone, which is random.
alter table interview_request_events drop constraint uq_interview_request_events_id;
alter table interview_request_events_archive drop constraint uq_interview_request_events_archive_id;
