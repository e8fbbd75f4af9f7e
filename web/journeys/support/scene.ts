import type { APIRequestContext } from '@playwright/test';
import { api, type Person } from './people';

/** What a journey begins with, made through the services as everybody makes theirs. */

export interface Candidate {
  id: string;
  firstName: string;
  location: string;
}

/** The client's own page. */
export interface Mine {
  requests: { id: string; bpoc_candidate_id: string }[];
  scheduledInterviews: { id: string; bpoc_candidate_id: string; status: string; scheduled_time: string }[];
}

interface Found {
  candidates: Candidate[];
  next_cursor: string;
}

const HOUR = 3_600_000;

/** Candidates whom this client has no open request for; the last ones, since people try out the first. */
export async function freeCandidates(person: Person, count: number): Promise<Candidate[]> {
  const client = await api(person);
  const mine = await json<Mine>(client.get('/api/client/interviews'));
  const taken = new Set(mine.requests.map((request) => request.bpoc_candidate_id));
  const found = await json<Found>(client.get('/api/client/candidates?limit=100'));
  const again = await json<Found>(client.get(`/api/client/candidates?limit=100&cursor=${found.next_cursor}`));
  const free = again.candidates.filter(({ id }) => !taken.has(id));
  // Not the same ones in every run, so that nobody has an interview with another run's client at that time.
  const from = Math.floor(Math.random() * (free.length - count));
  return free.slice(from, from + count);
}

export async function pendingRequest(person: Person, candidate: Candidate, inHours = 48): Promise<{ id: string }> {
  const client = await api(person);
  const at = (hours: number) => new Date(Math.ceil(Date.now() / HOUR) * HOUR + hours * HOUR).toISOString();
  const body = { bpoc_candidate_id: candidate.id, preferred_times: [at(inHours), at(inHours + 24)] };
  return (await json<{ request: { id: string } }>(client.post('/api/client/interviews/request', { data: body }), 201))
    .request;
}

/** An interview that begins in so many seconds. */
export async function interviewIn(person: Person, candidate: Candidate, seconds: number): Promise<{ id: string }> {
  const { id } = await pendingRequest(person, candidate);
  const admin = await api('carla');
  const body = {
    interview_request_id: id,
    scheduled_time: new Date(Date.now() + seconds * 1000).toISOString(),
    candidate_confirmed: true,
    duration_minutes: 15,
  };
  return (await json<{ interview: { id: string } }>(admin.post('/api/admin/interviews/schedule', { data: body }), 201))
    .interview;
}

/** Sees to it that no page is empty: something waits for an admin, and something is coming up for both clients. */
export async function furnish(): Promise<void> {
  const admin = await api('carla');
  const { count } = await json<{ count: number }>(admin.get('/api/admin/interviews/requests?status=pending'));
  for (const candidate of await freeCandidates('ben', Math.max(1, 6 - count))) {
    await pendingRequest('ben', candidate);
  }
  for (const person of ['anna', 'ben'] as const) {
    const { scheduledInterviews } = await json<Mine>((await api(person)).get('/api/client/interviews'));
    const ahead = scheduledInterviews.filter(
      ({ status, scheduled_time }) => status === 'scheduled' && Date.parse(scheduled_time) > Date.now() + HOUR,
    );
    if (ahead.length === 0) {
      const [candidate] = (await freeCandidates(person, 1)) as [Candidate];
      await interviewIn(person, candidate, 30 * 3_600);
    }
  }
}

/** Ends what stands in the way of a client's next interview at this time of day. */
export async function clearDiary(person: Person): Promise<void> {
  const client = await api(person);
  const admin = await api('carla');
  const { scheduledInterviews } = await json<Mine>(client.get('/api/client/interviews'));
  for (const interview of scheduledInterviews) {
    if (interview.status === 'scheduled' && Date.parse(interview.scheduled_time) < Date.now() + HOUR) {
      await admin.post(`/api/admin/interviews/scheduled/${interview.id}/cancel`, { data: { reason: 'Makes room' } });
    }
  }
}

/** @returns the body of an answer that has the expected status */
export async function json<T>(call: ReturnType<APIRequestContext['get']>, status = 200): Promise<T> {
  const answer = await call;
  if (answer.status() !== status) {
    throw new Error(`${answer.url()} answers ${answer.status()}: ${await answer.text()}`);
  }
  return (await answer.json()) as T;
}
