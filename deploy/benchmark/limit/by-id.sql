-- One request of a client.
\set client random(1, :clients)
\set row random(0, :rows - 1)
select id, client_user_id, bpoc_candidate_id, candidate_first_name, preferred_times, client_timezone, client_notes, status, status_reason, version, created_at, updated_at
from interview_requests
where id = ('be7c1d00-5a3e-4c1e-' || lpad(:row::text, 4, '0') || '-' || lpad(:client::text, 12, '0'))::uuid
  and client_user_id = ('be7c0000-5a3e-4c1e-8b00-' || lpad(:client::text, 12, '0'))::uuid;
