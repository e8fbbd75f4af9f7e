import { randomUUID } from 'node:crypto';
import type { APIRequestContext } from '@playwright/test';
import { begin } from './database';
import { eventually } from './eventually';
import { admin, api, client, mostWorkers, otherClient, type Person, worker } from './people';

/** What a journey begins with, made through the services as everybody makes theirs. */

export interface Candidate {
  id: string;
  firstName: string;
  location: string;
}

/** The client's own page. */
export interface Mine {
  requests: { id: string; bpoc_candidate_id: string; status: string }[];
  scheduledInterviews: {
    id: string;
    interview_request_id: string;
    bpoc_candidate_id: string;
    exact_status: string;
    scheduled_time: string;
    outcome_decision: string | null;
  }[];
}

interface Found {
  candidates: Candidate[];
  next_cursor: string | null;
}

const HOUR = 3_600_000;
/** Later than anything that journeys arrange on the pages. */
const FAR = 180 * 24 * HOUR;
const PAGES = 4;

let prepared: Promise<Candidate[]> | undefined;

/** @returns the candidates of this worker, after what an earlier run or worker has left open is ended */
function prepare(): Promise<Candidate[]> {
  prepared ??= clearStage().then(candidatesOfWorker);
  return prepared;
}

/** Candidates of this worker with whom its client has nothing open; others at each call, as long as there are some. */
export async function freeCandidates(count: number): Promise<Candidate[]> {
  const candidates = await prepare();
  const { requests } = await mine(client);
  const open = new Set(requests.filter(({ status }) => isOpen(status)).map((request) => request.bpoc_candidate_id));
  const free = candidates.filter(({ id }) => !open.has(id)).slice(0, count);
  prepared = Promise.resolve([...candidates.filter((one) => !free.includes(one)), ...free]);
  return free;
}

/** Whether pages offer no other request for the same candidate. */
function isOpen(status: string): boolean {
  return ['pending', 'approved', 'scheduled'].includes(status);
}

export async function freeCandidate(): Promise<Candidate> {
  const [candidate] = await freeCandidates(1);
  if (!candidate) {
    throw new Error('There are no candidates for this worker.');
  }
  return candidate;
}

/** Each worker has candidates of its own, so that nobody has two interviews at a time; their ids say whose they are. */
async function candidatesOfWorker(): Promise<Candidate[]> {
  const program = await api(client);
  const all: Candidate[] = [];
  let cursor: string | null = '';
  for (let page = 0; page < PAGES && cursor !== null; page++) {
    const found: Found = await json<Found>(
      program.get(`/api/client/candidates?limit=100${cursor && `&cursor=${cursor}`}`),
    );
    all.push(...found.candidates);
    cursor = found.next_cursor ?? null;
  }
  return all.filter(({ id }) => Number.parseInt(id.slice(-4), 16) % mostWorkers === worker);
}

/** Ends whatever an earlier run has left open. */
async function clearStage(): Promise<void> {
  const office = await api(admin);
  const { scheduledInterviews } = await mine(client);
  const live = scheduledInterviews.filter(({ exact_status }) => exact_status === 'scheduled');
  await Promise.all(live.map(({ id }) => cancel(id)));
  const cancelled = new Set(live.map(({ interview_request_id }) => interview_request_id));
  // A request whose interview was cancelled is open again a moment later.
  await eventually('the requests of cancelled interviews to be open again', async () =>
    (await mine(client)).requests.every(({ id, status }) => !cancelled.has(id) || status !== 'scheduled'),
  );
  const { requests } = await mine(client);
  const open = requests.filter(({ status }) => status === 'pending' || status === 'approved');
  await Promise.all(
    open.map(({ id }) =>
      json(office.post(`/api/admin/interviews/requests/${id}/reject`, { data: { reason: 'Left from before' } })),
    ),
  );
}

/** Sees to it that the interview no longer goes on; one that ended by itself since it was looked at is left as it is. */
async function cancel(interview: string): Promise<void> {
  const office = await api(admin);
  const answer = await office.post(`/api/admin/interviews/scheduled/${interview}/cancel`, {
    data: { reason: 'Makes room' },
  });
  if (answer.status() === 409) {
    const { current_status } = (await answer.json()) as { current_status?: string };
    if (['completed', 'cancelled', 'no_show'].includes(current_status ?? '')) {
      return;
    }
  }
  await json(Promise.resolve(answer));
}

export async function mine(person: Person): Promise<Mine> {
  return json<Mine>((await api(person)).get('/api/client/interviews'));
}

export interface Asked {
  id: string;
  /** What the client wrote, in no other request: tells its card from all others. */
  notes: string;
}

export async function pendingRequest(candidate: Candidate, person = client): Promise<Asked> {
  const program = await api(person);
  const notes = `Journey ${randomUUID()}`;
  const at = (hours: number) => new Date(Math.ceil(Date.now() / HOUR) * HOUR + hours * HOUR).toISOString();
  const data = { bpoc_candidate_id: candidate.id, preferred_times: [at(48), at(72)], client_notes: notes };
  const { request } = await json<{ request: { id: string } }>(
    program.post('/api/client/interviews/request', { data }),
    201,
  );
  return { id: request.id, notes };
}

/** An interview that is far ahead, at a time at which the client has no other. */
export async function interviewAhead(candidate: Candidate, person = client): Promise<{ id: string }> {
  const { scheduledInterviews } = await mine(person);
  const begins = scheduledInterviews.map(({ scheduled_time }) => Date.parse(scheduled_time));
  return scheduled(candidate, Math.max(Date.now() + FAR, ...begins.map((at) => at + HOUR)), person);
}

/** An interview that began a minute ago. */
export async function interviewBegun(candidate: Candidate): Promise<{ id: string }> {
  await clearDiary();
  const interview = await scheduled(candidate, Date.now() + HOUR, client);
  await begin(interview.id);
  return interview;
}

async function scheduled(candidate: Candidate, at: number, person: Person): Promise<{ id: string }> {
  const { id } = await pendingRequest(candidate, person);
  const office = await api(admin);
  const data = {
    interview_request_id: id,
    scheduled_time: new Date(at).toISOString(),
    candidate_confirmed: true,
    duration_minutes: 15,
  };
  return (await json<{ interview: { id: string } }>(office.post('/api/admin/interviews/schedule', { data }), 201))
    .interview;
}

/** An interview of which the client has said something. */
async function interviewDecided(candidate: Candidate, decision: string): Promise<void> {
  const { id } = await interviewBegun(candidate);
  const data = { decision, client_feedback: 'Clear, calm and curious.' };
  await json((await api(client)).post(`/api/client/interviews/${id}/outcome`, { data }), 201);
}

export interface Scene {
  /** With whom nothing is arranged. */
  candidate: Candidate;
  /** Ahead. */
  interview: string;
}

let scene: Scene | undefined;

/** Sees to it that none of the pages of this worker's client and admin is empty. */
export async function furnish(): Promise<Scene> {
  await prepare();
  const before = await mine(client);
  const waiting = before.requests.filter(({ status }) => status === 'pending').length;
  for (const candidate of await freeCandidates(Math.max(0, 6 - waiting))) {
    await pendingRequest(candidate);
  }
  for (const decision of ['hire', 'needs_review']) {
    if (!before.scheduledInterviews.some(({ outcome_decision }) => outcome_decision === decision)) {
      await interviewDecided(await freeCandidate(), decision);
    }
  }
  const ahead = before.scheduledInterviews.find(
    ({ exact_status, scheduled_time }) =>
      exact_status === 'scheduled' && Date.parse(scheduled_time) > Date.now() + 2 * HOUR,
  );
  const isTaken = before.requests.some(
    ({ bpoc_candidate_id, status }) => bpoc_candidate_id === scene?.candidate.id && isOpen(status),
  );
  scene = {
    interview: (ahead ?? (await interviewAhead(await freeCandidate()))).id,
    candidate: scene && !isTaken ? scene.candidate : await freeCandidate(),
  };
  return scene;
}

/** Sees to it that the client who is only looked at has something to look at. */
export async function furnishOtherClient(): Promise<void> {
  const { scheduledInterviews } = await mine(otherClient);
  if (!scheduledInterviews.some(({ exact_status }) => exact_status === 'scheduled')) {
    await interviewAhead(await freeCandidate(), otherClient);
  }
}

/** The interview with the candidate that is neither over nor cancelled. */
export async function liveInterview(candidate: Candidate): Promise<string> {
  const { scheduledInterviews } = await mine(client);
  const live = scheduledInterviews.filter(
    ({ bpoc_candidate_id, exact_status }) => bpoc_candidate_id === candidate.id && exact_status === 'scheduled',
  );
  if (live.length !== 1 || !live[0]) {
    throw new Error(`Expected one interview with ${candidate.id} ahead, but there are ${live.length}.`);
  }
  return live[0].id;
}

/** Cancels what stands in the way of another interview of the client before that time. */
export async function clearDiary(until = Date.now() + 2 * HOUR): Promise<void> {
  const { scheduledInterviews } = await mine(client);
  const inTheWay = scheduledInterviews.filter(
    ({ exact_status, scheduled_time }) => exact_status === 'scheduled' && Date.parse(scheduled_time) < until,
  );
  await Promise.all(inTheWay.map(({ id }) => cancel(id)));
}

/** @returns the body of an answer that has the expected status */
export async function json<T>(call: ReturnType<APIRequestContext['get']>, status = 200): Promise<T> {
  const answer = await call;
  if (answer.status() !== status) {
    throw new Error(`${answer.url()} answers ${answer.status()}: ${await answer.text()}`);
  }
  return (await answer.json()) as T;
}
