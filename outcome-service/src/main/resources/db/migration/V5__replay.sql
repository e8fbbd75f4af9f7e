-- A replay by time.
create index ix_interview_outcome_events_occurred on interview_outcome_events (occurred_at);
