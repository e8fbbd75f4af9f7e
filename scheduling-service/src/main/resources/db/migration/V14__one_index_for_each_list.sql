-- The lists' indexes begin with the very columns of the requirements' indexes, so they serve in their place and take their names: each row that is
-- written goes into fewer. Nothing is built anew, so this takes a moment only; it waits for nobody who holds a table for long (a dump, say), since
-- everybody else would wait behind it, and is tried again instead.
set local lock_timeout = '3s';

drop index idx_scheduled_interviews_client;
alter index ix_scheduled_interviews_client_page rename to idx_scheduled_interviews_client;

drop index idx_scheduled_interviews_status;
alter index ix_scheduled_interviews_status_page rename to idx_scheduled_interviews_status;

drop index idx_scheduled_interviews_time;
alter index ix_scheduled_interviews_page rename to idx_scheduled_interviews_time;

-- An event is found by its place, by its aggregate and version, or by its time, never by its id alone, which is random.
alter table scheduled_interview_events drop constraint uq_scheduled_interview_events_id;
alter table scheduled_interview_events_archive drop constraint uq_scheduled_interview_events_archive_id;
