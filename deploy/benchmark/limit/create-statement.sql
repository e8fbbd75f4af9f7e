-- The same as one data-modifying statement.
\set client random(1, :clients)
with request as (
insert into interview_requests (id, client_user_id, bpoc_candidate_id, candidate_first_name, preferred_times, client_timezone, client_notes, created_at, updated_at)
values (gen_random_uuid(), ('be7c0000-5a3e-4c1e-8b00-' || lpad(:client::text, 12, '0'))::uuid, gen_random_uuid(), 'Zoë', '["2027-01-04T09:00:00+08:00"]', 'Asia/Manila', 'A note', now(), now())
returning id)
insert into interview_request_events (id, aggregatetype, aggregateid, version, type, payload, actor_type, actor_id, occurred_at)
select gen_random_uuid(), 'interview_request', id, 1, 'interview-request.created', '{"id": "8727a6d9-f218-44d2-b5b9-a400a41c0ac4", "interview_request_id": "8727a6d9-f218-44d2-b5b9-a400a41c0ac4", "client_user_id": "8727a6d9-f218-44d2-b5b9-a400a41c0ac4", "bpoc_candidate_id": "8727a6d9-f218-44d2-b5b9-a400a41c0ac4", "version": 1, "previous_status": null, "status": "pending", "occurred_at": "2026-11-20T08:00:00Z", "actor": {"type": "client", "id": "8727a6d9-f218-44d2-b5b9-a400a41c0ac4"}, "reason": null, "preferred_times": ["2027-01-04T09:00:00+08:00"], "client_timezone": "Asia/Manila"}', 'client', '8727a6d9-f218-44d2-b5b9-a400a41c0ac4', now() from request;
