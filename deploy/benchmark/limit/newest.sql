-- A client's newest twenty.
\set client random(1, :clients)
select id, client_user_id, bpoc_candidate_id, candidate_first_name, preferred_times, client_timezone, client_notes, status, status_reason, version, created_at, updated_at
from interview_requests
where client_user_id = ('be7c0000-5a3e-4c1e-8b00-' || lpad(:client::text, 12, '0'))::uuid
order by created_at desc, id desc limit 21;
