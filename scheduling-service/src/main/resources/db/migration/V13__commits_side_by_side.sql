-- A transaction that notifies commits alone: PostgreSQL holds one lock for all databases from before such a commit until it is on the disk. So
-- the transaction only notes what is to be published; who wrote wakes the relay afterwards, and the relay looks by itself as well.
create or replace function put_scheduled_interview_events_out() returns trigger language plpgsql as $$
begin
    insert into scheduled_interview_outbox select position from added;
    return null;
end
$$;
