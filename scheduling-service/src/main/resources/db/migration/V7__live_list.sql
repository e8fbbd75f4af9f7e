-- The admins' list of live interviews. They are few among all that ever were, but row level security keeps PostgreSQL from using
-- what it knows of a column's values, so it takes every status for a frequent one and passes over all others in the order of time.
create index ix_scheduled_interviews_live_page on scheduled_interviews (scheduled_time desc) where status = 'scheduled';
