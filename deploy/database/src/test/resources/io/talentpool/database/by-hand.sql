-- The three tables as people made them before there was Talent Pool: by the requirements document, and no more careful than need be
-- (14 of the 15 indexes, times that may be empty, another spelling of the function, foreign keys without names or cascade).
CREATE TYPE interview_request_status AS ENUM ('pending', 'approved', 'rejected', 'scheduled');
CREATE TYPE scheduled_interview_status AS ENUM ('scheduled', 'completed', 'cancelled', 'no_show');
CREATE TYPE interview_decision AS ENUM ('hire', 'reject', 'needs_review');

CREATE TABLE interview_requests (
    id UUID PRIMARY KEY DEFAULT gen_random_uuid(),
    client_user_id UUID NOT NULL,
    bpoc_candidate_id UUID NOT NULL,
    candidate_first_name TEXT NOT NULL,
    preferred_times JSONB DEFAULT '[]'::jsonb,
    client_notes TEXT,
    status interview_request_status NOT NULL DEFAULT 'pending',
    created_at TIMESTAMP WITH TIME ZONE DEFAULT CURRENT_TIMESTAMP,
    updated_at TIMESTAMP WITH TIME ZONE DEFAULT CURRENT_TIMESTAMP,
    CONSTRAINT fk_interview_requests_client FOREIGN KEY (client_user_id) REFERENCES client_users(id) ON DELETE CASCADE
);

CREATE TABLE scheduled_interviews (
    id UUID PRIMARY KEY DEFAULT gen_random_uuid(),
    interview_request_id UUID NOT NULL REFERENCES interview_requests(id),
    client_user_id UUID NOT NULL REFERENCES client_users(id),
    bpoc_candidate_id UUID NOT NULL,
    candidate_first_name TEXT NOT NULL,
    scheduled_time TIMESTAMP WITH TIME ZONE NOT NULL,
    daily_co_room_url TEXT,
    daily_co_room_name TEXT,
    status scheduled_interview_status NOT NULL DEFAULT 'scheduled',
    duration_minutes INTEGER DEFAULT 60,
    admin_notes TEXT,
    created_at TIMESTAMP WITH TIME ZONE DEFAULT NOW(),
    updated_at TIMESTAMP WITH TIME ZONE DEFAULT NOW()
);

CREATE TABLE interview_outcomes (
    id UUID PRIMARY KEY DEFAULT gen_random_uuid(),
    scheduled_interview_id UUID NOT NULL,
    client_user_id UUID NOT NULL,
    bpoc_candidate_id UUID NOT NULL,
    candidate_first_name TEXT NOT NULL,
    decision interview_decision NOT NULL,
    client_feedback TEXT NOT NULL,
    admin_notes TEXT,
    created_at TIMESTAMP WITH TIME ZONE NOT NULL DEFAULT NOW(),
    updated_at TIMESTAMP WITH TIME ZONE NOT NULL DEFAULT NOW(),
    CONSTRAINT fk_interview_outcomes_interview FOREIGN KEY (scheduled_interview_id) REFERENCES scheduled_interviews(id) ON DELETE CASCADE,
    CONSTRAINT fk_interview_outcomes_client FOREIGN KEY (client_user_id) REFERENCES client_users(id) ON DELETE CASCADE
);

CREATE INDEX idx_interview_requests_client ON interview_requests(client_user_id);
CREATE INDEX idx_interview_requests_candidate ON interview_requests(bpoc_candidate_id);
CREATE INDEX idx_interview_requests_status ON interview_requests(status);
CREATE INDEX idx_interview_requests_created ON interview_requests(created_at DESC);
CREATE INDEX idx_scheduled_interviews_request ON scheduled_interviews(interview_request_id);
CREATE INDEX idx_scheduled_interviews_client ON scheduled_interviews(client_user_id);
CREATE INDEX idx_scheduled_interviews_candidate ON scheduled_interviews(bpoc_candidate_id);
CREATE INDEX idx_scheduled_interviews_time ON scheduled_interviews(scheduled_time);
CREATE INDEX idx_scheduled_interviews_status ON scheduled_interviews(status);
CREATE INDEX idx_interview_outcomes_interview ON interview_outcomes(scheduled_interview_id);
CREATE INDEX idx_interview_outcomes_client ON interview_outcomes(client_user_id);
CREATE INDEX idx_interview_outcomes_candidate ON interview_outcomes(bpoc_candidate_id);
CREATE INDEX idx_interview_outcomes_decision ON interview_outcomes(decision);
CREATE INDEX idx_interview_outcomes_created ON interview_outcomes(created_at DESC);

CREATE OR REPLACE FUNCTION update_talent_pool_updated_at()
RETURNS TRIGGER AS $$
BEGIN
    NEW.updated_at = NOW();
    RETURN NEW;
END;
$$ LANGUAGE plpgsql;

CREATE TRIGGER trigger_interview_requests_updated_at BEFORE UPDATE ON interview_requests
    FOR EACH ROW EXECUTE FUNCTION update_talent_pool_updated_at();
CREATE TRIGGER trigger_scheduled_interviews_updated_at BEFORE UPDATE ON scheduled_interviews
    FOR EACH ROW EXECUTE FUNCTION update_talent_pool_updated_at();
CREATE TRIGGER trigger_interview_outcomes_updated_at BEFORE UPDATE ON interview_outcomes
    FOR EACH ROW EXECUTE FUNCTION update_talent_pool_updated_at();

-- One life from the request to the decision, long ago.
INSERT INTO interview_requests (id, client_user_id, bpoc_candidate_id, candidate_first_name, preferred_times, client_notes, status, created_at, updated_at) VALUES
    ('a0000000-0000-4000-8000-000000000001', 'c0000000-0000-4000-8000-000000000001', 'b0000000-0000-4000-8000-000000000001', 'Maria',
     '[{"datetime": "2025-11-03T09:00", "timezone": "America/New_York"}, "2025-11-04T10:00:00.000Z"]', 'Looking forward to it', 'scheduled', '2025-10-20 08:00Z', '2025-10-21 08:00Z'),
    ('a0000000-0000-4000-8000-000000000002', 'c0000000-0000-4000-8000-000000000001', 'b0000000-0000-4000-8000-000000000002', 'Jose',
     '["2026-01-05 09:30"]', NULL, 'pending', '2025-12-20 08:00Z', '2025-12-20 08:00Z');
INSERT INTO scheduled_interviews (id, interview_request_id, client_user_id, bpoc_candidate_id, candidate_first_name, scheduled_time, daily_co_room_url, daily_co_room_name, status, created_at, updated_at) VALUES
    ('d0000000-0000-4000-8000-000000000001', 'a0000000-0000-4000-8000-000000000001', 'c0000000-0000-4000-8000-000000000001', 'b0000000-0000-4000-8000-000000000001', 'Maria',
     '2025-11-03 14:00Z', 'https://example.daily.co/old-room', 'old-room', 'completed', '2025-10-21 08:00Z', '2025-11-03 15:00Z');
INSERT INTO interview_outcomes (id, scheduled_interview_id, client_user_id, bpoc_candidate_id, candidate_first_name, decision, client_feedback, created_at, updated_at) VALUES
    ('e0000000-0000-4000-8000-000000000001', 'd0000000-0000-4000-8000-000000000001', 'c0000000-0000-4000-8000-000000000001', 'b0000000-0000-4000-8000-000000000001', 'Maria',
     'hire', 'Excellent', '2025-11-03 16:00Z', '2025-11-03 16:00Z');
