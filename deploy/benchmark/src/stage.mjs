// Who calls and what there is: a thousand clients with a token each, and the same hundred requests of each of them in every database.
import { SignJWT, importJWK } from 'jose';
import pg from 'pg';

export const CLIENTS = 1000;
export const ROUTE = '/api/client/interviews/request';
const AUDIENCE = 'talent-pool';

export const subject = (n) => `be7c5ab0-5a3e-4c1e-8b00-${String(n).padStart(12, '0')}`;
const number = "lpad(n::text, 12, '0')";

/** One connection as the superuser. */
export async function connect(port, database) {
  const client = new pg.Client({ host: 'localhost', port, user: 'postgres', password: 'postgres', database });
  await client.connect();
  return client;
}

/** A good token for each client. */
export async function tokens(signingKey, issuer) {
  const key = await importJWK(signingKey, 'RS256');
  const sign = (n) =>
    new SignJWT({ roles: ['client'] })
      .setProtectedHeader({ alg: 'RS256', typ: 'JWT', kid: signingKey.kid ?? 'auth' })
      .setIssuer(issuer)
      .setAudience(AUDIENCE)
      .setSubject(subject(n))
      .setIssuedAt()
      .setExpirationTime('8h')
      .sign(key);
  return Promise.all(Array.from({ length: CLIENTS }, (_, i) => sign(i + 1)));
}

/** The clients in the table of that database, which has other columns in ours than in the peers'. */
export async function insertClients(database, columns) {
  const extra = columns ? `, ${Object.keys(columns).join(', ')}` : '';
  const values = columns ? `, ${Object.values(columns).join(', ')}` : '';
  await database.query(`
    insert into client_users (id, subject, time_zone${extra})
    select ('be7c0000-5a3e-4c1e-8b00-' || ${number})::uuid, 'be7c5ab0-5a3e-4c1e-8b00-' || ${number}, 'Asia/Manila'${values}
    from generate_series(1, ${CLIENTS}) n on conflict do nothing`);
}

/** Brings in the hundred requests of each client, without a word to anybody. */
export async function fill(database, rowsPerClient) {
  await quietly(database, async () => {
    await database.query("delete from interview_requests where client_user_id::text like 'be7c0000-%'");
    await database.query(`
      insert into interview_requests (id, client_user_id, bpoc_candidate_id, candidate_first_name, preferred_times, client_timezone,
        client_notes, status, version, created_at, updated_at)
      select ('be7c1d00-5a3e-4c1e-' || lpad(row::text, 4, '0') || '-' || ${number})::uuid,
        ('be7c0000-5a3e-4c1e-8b00-' || ${number})::uuid, gen_random_uuid(), 'Zoë',
        '["2027-01-04T09:00:00+08:00", "2027-01-05T14:30:00+08:00"]', 'Asia/Manila',
        'Please with the hiring manager in the room.', 'withdrawn', 2,
        timestamptz '2026-01-01Z' + row * interval '1 hour' + n * interval '1 millisecond',
        timestamptz '2026-06-01Z' + row * interval '1 hour'
      from generate_series(1, ${CLIENTS}) n, generate_series(0, ${rowsPerClient - 1}) row`);
  });
  await database.query('vacuum (analyze) interview_requests');
}

/**
 * Takes away what a run has created, so that the next one finds what this one found.
 *
 * @param tables {table: column}, where else a request leaves a row, and the column with its id
 */
export async function takeAwayCreated(database, tables) {
  await database.query(`create temp table created as select id from interview_requests where ${CREATED}`);
  await quietly(database, async () => {
    for (const [table, column] of Object.entries({ ...tables, interview_requests: 'id' })) {
      await database.query(`delete from ${table} t using created where t.${column} = created.id`);
    }
  });
  await database.query('drop table created');
  for (const table of ['interview_requests', ...Object.keys(tables)]) {
    await database.query(`vacuum (analyze) ${table}`);
  }
  await database.query('checkpoint');
}

/** What a run has created, as a condition. */
export const CREATED = "client_user_id::text like 'be7c0000-%' and status = 'pending'";

/** Without triggers, which would tell everybody of rows that come and go. */
async function quietly(database, work) {
  await database.query('set session_replication_role = replica');
  await work();
  await database.query('set session_replication_role = default');
}

export const idOf = (client, row) =>
  `be7c1d00-5a3e-4c1e-${String(row).padStart(4, '0')}-${String(client).padStart(12, '0')}`;

/** The body of a request; another candidate each time that a client asks. */
export function wish(candidate, times) {
  return JSON.stringify({
    bpoc_candidate_id: candidate,
    preferred_times: times,
    client_notes: 'Please with the hiring manager in the room.',
    client_timezone: 'Asia/Manila',
  });
}

/** A moment of next month, on the hour, as a client in Manila writes it. */
export function nextMonth(days) {
  const day = new Date(Date.now() + (30 + days) * 24 * 3600 * 1000).toISOString().slice(0, 10);
  return `${day}T09:00:00+08:00`;
}
