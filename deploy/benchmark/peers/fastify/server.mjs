// The peer that most would pick: one lean Fastify process beside PostgreSQL. It has the same routes, checks and answers as request-service.
import { randomUUID } from 'node:crypto';
import Fastify from 'fastify';
import { createVerifier } from 'fast-jwt';
import buildGetJwks from 'get-jwks';
import pg from 'pg';
import { created, list, newRequest, one } from './schemas.mjs';

const { DATABASE_URL, ISSUER_URL, AUDIENCE, PORT, TOKEN_CACHE = 'true', CREATE = 'transaction' } = process.env;
const ROUTE = '/api/client/interviews/request';
const DAY = 24 * 3600 * 1000;
const ZONED = /^\d{4}-\d\d-\d\dT\d\d:\d\d(:\d\d(\.\d{1,9})?)?(Z|[+-]\d\d:\d\d)$/;
const COLUMNS = `id, client_user_id, bpoc_candidate_id, candidate_first_name, preferred_times, client_timezone, client_notes,
  status, status_reason, version, created_at, updated_at`;

const pool = new pg.Pool({ connectionString: DATABASE_URL, max: 16 });

const jwks = buildGetJwks({ max: 10, ttl: 600_000, providerDiscovery: true });
const verify = createVerifier({
  key: async ({ header, payload }) =>
    jwks.getPublicKey({ kid: header.kid, alg: header.alg, domain: payload.iss }),
  algorithms: ['RS256'],
  allowedIss: ISSUER_URL,
  allowedAud: AUDIENCE,
  cache: TOKEN_CACHE === 'true' ? 10_000 : false,
});

const app = Fastify({ logger: false, ajv: { customOptions: { coerceTypes: false, removeAdditional: false } } });

class Refusal extends Error {
  constructor(status, type, detail) {
    super(detail);
    this.statusCode = status;
    this.type = type;
  }
}

app.setErrorHandler((error, request, reply) => {
  const status = error.validation ? 400 : (error.statusCode ?? 500);
  const detail = status === 500 ? 'Something went wrong here.' : error.message;
  reply.code(status).type('application/problem+json').send(JSON.stringify({ type: error.type ?? 'about:blank', status, detail }));
});

const clients = new Map();

app.addHook('onRequest', async (request) => {
  const [scheme, token] = (request.headers.authorization ?? '').split(' ');
  if (scheme !== 'Bearer' || !token) {
    throw new Refusal(401, 'unauthorized', 'Sign in first.');
  }
  let claims;
  try {
    claims = await verify(token);
  } catch {
    throw new Refusal(401, 'unauthorized', 'The token is not good.');
  }
  if (!claims.roles?.includes('client')) {
    throw new Refusal(403, 'forbidden', 'Only clients may do this.');
  }
  request.client = clients.get(claims.sub) ?? (await findClient(claims.sub));
});

async function findClient(subject) {
  const { rows } = await pool.query({
    name: 'client',
    text: 'select id, time_zone from client_users where subject = $1',
    values: [subject],
  });
  if (rows.length === 0) {
    throw new Refusal(403, 'unknown-client', 'Nobody knows this client.');
  }
  clients.set(subject, rows[0]);
  return rows[0];
}

function checked(times) {
  const now = Date.now();
  const seen = new Set();
  return times.map((time) => {
    const moment = ZONED.test(time) ? Date.parse(time) : Number.NaN;
    if (!(moment > now) || moment > now + 180 * DAY || seen.has(moment)) {
      throw new Refusal(400, 'invalid-input', 'A preferred time is no moment of the next 180 days, or named twice.');
    }
    seen.add(moment);
    return time;
  });
}

async function candidateOf(id) {
  const { rows } = await pool.query({
    name: 'candidate',
    text: 'select first_name from candidates where id = $1',
    values: [id],
  });
  if (rows.length === 0) {
    throw new Refusal(404, 'unknown-candidate', 'There is no such candidate.');
  }
  return rows[0].first_name;
}

const INSERT_REQUEST = `insert into interview_requests (${COLUMNS}) values ($1, $2, $3, $4, $5, $6, $7, 'pending', null, 1, $8, $8)`;
const INSERT_EVENT = `insert into interview_request_events
  (id, aggregatetype, aggregateid, version, type, payload, actor_type, actor_id, occurred_at)`;

async function inTransaction(row, event) {
  const connection = await pool.connect();
  try {
    await connection.query('begin');
    await connection.query({ name: 'insert-request', text: INSERT_REQUEST, values: row });
    await connection.query({
      name: 'insert-event',
      text: `${INSERT_EVENT} values ($1, 'interview_request', $2, 1, 'interview-request.created', $3, 'client', $4, $5)`,
      values: event,
    });
    await connection.query('commit');
  } catch (failure) {
    await connection.query('rollback');
    throw failure;
  } finally {
    connection.release();
  }
}

function inOneStatement(row, [eventId, , payload, actor]) {
  return pool.query({
    name: 'insert-both',
    text: `with request as (${INSERT_REQUEST} returning id, created_at)
      ${INSERT_EVENT} select $9, 'interview_request', id, 1, 'interview-request.created', $10, 'client', $11, created_at from request`,
    values: [...row, eventId, payload, actor],
  });
}

const record = CREATE === 'statement' ? inOneStatement : inTransaction;

app.post(ROUTE, { schema: { body: newRequest, response: { 201: created } } }, async ({ body, client }, reply) => {
  const times = checked(body.preferred_times);
  const firstName = await candidateOf(body.bpoc_candidate_id);
  const now = new Date();
  const request = {
    id: randomUUID(),
    client_user_id: client.id,
    bpoc_candidate_id: body.bpoc_candidate_id,
    candidate_first_name: firstName,
    preferred_times: times,
    client_timezone: body.client_timezone ?? client.time_zone,
    client_notes: body.client_notes ?? null,
    status: 'pending',
    status_reason: null,
    version: 1,
    created_at: now,
    updated_at: now,
  };
  const payload = {
    id: request.id,
    interview_request_id: request.id,
    client_user_id: client.id,
    bpoc_candidate_id: request.bpoc_candidate_id,
    version: 1,
    previous_status: null,
    status: 'pending',
    occurred_at: now,
    actor: { type: 'client', id: client.id },
    reason: null,
    preferred_times: times,
    client_timezone: request.client_timezone,
  };
  const row = [
    request.id,
    client.id,
    request.bpoc_candidate_id,
    firstName,
    JSON.stringify(times),
    request.client_timezone,
    request.client_notes,
    now,
  ];
  try {
    await record(row, [randomUUID(), request.id, JSON.stringify(payload), client.id, now]);
  } catch (failure) {
    if (failure.constraint === 'uq_interview_requests_open') {
      throw new Refusal(409, 'request-already-open', `You already have an open request for ${firstName}.`);
    }
    throw failure;
  }
  reply.code(201).header('location', `${ROUTE}/${request.id}`);
  return { success: true, message: `Your request to interview ${firstName} was sent.`, request, warnings: [] };
});

app.get(`${ROUTE}/:id`, { schema: { params: one.params, response: { 200: one.answer } } }, async ({ params, client }, reply) => {
  const { rows } = await pool.query({
    name: 'by-id',
    text: `select ${COLUMNS} from interview_requests where id = $1 and client_user_id = $2`,
    values: [params.id, client.id],
  });
  if (rows.length === 0) {
    throw new Refusal(404, 'not-found', 'There is no such interview request.');
  }
  reply.header('etag', `"${rows[0].version}"`);
  return { success: true, request: rows[0] };
});

app.get(ROUTE, { schema: { querystring: list.query, response: { 200: list.answer } } }, async ({ query, client }) => {
  const limit = Number(query.limit ?? 50);
  const [time, id] = query.cursor ? Buffer.from(query.cursor, 'base64url').toString().split(' ') : ['infinity', null];
  const { rows } = await pool.query({
    name: 'newest',
    text: `select ${COLUMNS} from interview_requests
      where client_user_id = $1 and (created_at, id) < ($2::timestamptz, coalesce($3::uuid, 'ffffffff-ffff-ffff-ffff-ffffffffffff'))
      order by created_at desc, id desc limit $4`,
    values: [client.id, time, id, limit + 1],
  });
  const page = rows.slice(0, limit);
  const last = page.at(-1);
  const next = rows.length > limit ? Buffer.from(`${last.created_at.toISOString()} ${last.id}`).toString('base64url') : null;
  return { success: true, requests: page, count: page.length, next_cursor: next };
});

await app.listen({ port: Number(PORT), host: '127.0.0.1' });
