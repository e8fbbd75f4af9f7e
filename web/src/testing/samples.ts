import type {
  Candidate,
  Interview,
  MyInterview,
  MyRequest,
  Outcome,
  PastChange,
  Profile,
  ReviewedRequest,
} from '../api/types';

/** Things as the services answer them; a test says what is special. */

export function problem(status: number, kind: string, detail: string, more: object = {}): [object, { status: number }] {
  const body = {
    type: `https://talentpool.io/problems/${kind}`,
    title: kind,
    status,
    detail,
    success: false,
    error: detail,
    ...more,
  };
  return [body, { status }];
}

export function candidate(special: Partial<Candidate> = {}): Candidate {
  return {
    id: 'c-1',
    firstName: 'Liza',
    avatar: null,
    position: 'Data Analyst',
    location: 'Cebu City, Philippines',
    bio: 'Curious by habit.',
    skills: ['SQL', 'Excel'],
    experienceYears: 5,
    culturalFitScore: 87,
    discType: 'S',
    typingWpm: 64,
    leaderboardScore: 91,
    ...special,
  };
}

export function profile(special: Partial<Profile> = {}): Profile {
  return {
    id: 'c-1',
    firstName: 'Liza',
    avatar: null,
    position: 'Data Analyst',
    location: 'Cebu City, Cebu, Philippines',
    bio: 'Curious by habit.',
    memberSince: '2024-02-04T16:10:00Z',
    memberSinceHidden: false,
    resume: { summary: '', skills: ['SQL'], experience: [], education: [], certifications: [], languages: [] },
    assessments: {
      cultural: { score: 87, summary: '', traits: [] },
      disc: {
        primaryType: 'S',
        secondaryType: null,
        description: '',
        scores: { dominance: 18, influence: 59, steadiness: 88, conscientiousness: 40 },
        strengths: [],
        weaknesses: [],
        workStyle: [],
      },
      typing: { wpm: 64, accuracy: 97.5, consistency: null, bestWpm: 70, bestAccuracy: 98 },
      leaderboard: { totalScore: 91, profileCompletion: 80, assessmentScore: null, activityScore: null },
    },
    aiAnalysis: {
      summary: '',
      strengths: [],
      recommendations: [],
      overallScore: null,
      keyStrengths: [],
      strengthsAnalysis: '',
    },
    ...special,
  };
}

export function myRequest(special: Partial<MyRequest> = {}): MyRequest {
  return {
    id: 'r-1',
    client_user_id: 'u-1',
    bpoc_candidate_id: 'c-1',
    candidate_first_name: 'Liza',
    preferred_times: ['2027-03-01T09:00:00Z'],
    client_timezone: 'Europe/London',
    client_notes: null,
    status: 'pending',
    status_reason: null,
    version: 1,
    created_at: '2026-11-01T09:00:00Z',
    updated_at: '2026-11-01T09:00:00Z',
    candidateAvatar: null,
    candidatePosition: 'Data Analyst',
    ...special,
  };
}

export function myInterview(special: Partial<MyInterview> = {}): MyInterview {
  return {
    id: 'i-1',
    interview_request_id: 'r-1',
    client_user_id: 'u-1',
    bpoc_candidate_id: 'c-1',
    candidate_first_name: 'Liza',
    scheduled_time: '2027-03-01T09:00:00Z',
    duration_minutes: 45,
    preferred: true,
    status: 'scheduled',
    exact_status: special.status ?? 'scheduled',
    status_reason: null,
    no_show_party: null,
    daily_co_room_url: 'https://pool.example.com/api/client/interviews/scheduled/room/i-1?key=k',
    daily_co_room_address: 'https://example.daily.co/interview-i-1',
    daily_co_room_name: 'interview-i-1',
    room_status: 'ready',
    version: 2,
    created_at: '2026-11-01T09:00:00Z',
    updated_at: '2026-11-01T09:00:00Z',
    candidateAvatar: null,
    candidatePosition: 'Data Analyst',
    outcome_decision: null,
    outcome_feedback: null,
    outcome_created_at: null,
    ...special,
  };
}

const client = {
  client_name: 'Anna Lindqvist',
  client_email: 'anna.lindqvist@example.com',
  client_company: 'Harbour Bank',
};

export function reviewed(special: Partial<ReviewedRequest> = {}): ReviewedRequest {
  const { candidateAvatar: _, candidatePosition: __, ...request } = myRequest();
  return { ...request, status: 'pending', ...client, candidate_left: false, ...special };
}

export function interview(special: Partial<Interview> = {}): Interview {
  const {
    candidateAvatar: _,
    candidatePosition: __,
    exact_status: ______,
    outcome_decision: ___,
    outcome_feedback: ____,
    outcome_created_at: _____,
    ...rest
  } = myInterview();
  return {
    ...rest,
    status: 'scheduled',
    room_status: 'ready',
    no_show_party: null,
    etag: '"2"',
    admin_notes: null,
    attention: null,
    ...client,
    candidate_left: false,
    ...special,
  };
}

export function outcome(special: Partial<Outcome> = {}): Outcome {
  return {
    id: 'o-1',
    scheduled_interview_id: 'i-1',
    client_user_id: 'u-1',
    bpoc_candidate_id: 'c-1',
    candidate_first_name: 'Liza',
    decision: 'hire',
    client_feedback: 'Splendid',
    admin_notes: null,
    version: 4,
    etag: '"4"',
    created_at: '2026-11-01T09:00:00Z',
    updated_at: '2026-11-01T09:00:00Z',
    scheduled_time: '2026-11-01T08:00:00Z',
    daily_co_room_url: null,
    ...client,
    ...special,
  };
}

export function pastChange(special: Partial<PastChange> = {}): PastChange {
  return {
    id: 'h-1',
    type: 'interview-request.created',
    occurred_at: '2026-11-01T09:00:00Z',
    actor: { type: 'client', id: null },
    version: 1,
    previous_status: null,
    status: 'pending',
    reason: null,
    data: {},
    ...special,
  };
}
