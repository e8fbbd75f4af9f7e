// Measures Talent Pool beside what a user would pick instead, on the same PostgreSQL, in one run. Started by ./run.
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { cpus } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { compareAnswers } from './answers.mjs';
import { PEERS_DATABASE, peer, talentPool } from './contenders.mjs';
import { meter } from './cpu.mjs';
import { limit, limits } from './limit.mjs';
import { load, operations, writeCalls } from './load.mjs';
import { judged, markdown, picture } from './report.mjs';
import * as stage from './stage.mjs';

const here = import.meta.dirname;
const ROWS_PER_CLIENT = 100;
const MOST_FOREIGN = 0.25;
/** A rate has to stand still twice: a single pause may be the compiler at work. */
const WARM_UP = { most: 12, growing: 1.05, still: 2 };
const AUDIENCE = 'talent-pool';

const { values: options } = parseArgs({
  options: {
    state: { type: 'string' },
    java: { type: 'string' },
    rounds: { type: 'string', default: '3' },
    seconds: { type: 'string', default: '10' },
    connections: { type: 'string', default: '64' },
    only: { type: 'string', default: Object.keys(operations).join(',') },
    beside: { type: 'string' },
    'answers-only': { type: 'boolean', default: false },
  },
});
const seconds = Number(options.seconds);
const connections = Number(options.connections);
const chosen = options.only.split(',');
const system = JSON.parse(readFileSync(join(options.state, 'running.json'), 'utf8'));
const signingKey = JSON.parse(readFileSync(join(options.state, 'identity/signing-key.json'), 'utf8'));
const stopping = [];

function say(text) {
  console.log(`${new Date().toISOString().slice(11, 19)}  ${text}`);
}

async function requireDurable(database) {
  for (const name of ['fsync', 'synchronous_commit']) {
    const { rows } = await database.query(`show ${name}`);
    if (rows[0][name] !== 'on') {
      throw new Error(`${name} is ${rows[0][name]}: commits would not be durable, and nothing would count.`);
    }
  }
}

async function peersDatabase(candidates) {
  const server = await stage.connect(system.databasePort, 'postgres');
  await server.query(`drop database if exists ${PEERS_DATABASE} with (force)`);
  await server.query(`create database ${PEERS_DATABASE}`);
  await server.end();
  const database = await stage.connect(system.databasePort, PEERS_DATABASE);
  await database.query(readFileSync(join(here, '../peers/schema.sql'), 'utf8'));
  await database.query('insert into candidates select * from unnest($1::uuid[], $2::text[])', [
    candidates.map(({ id }) => id),
    candidates.map(({ firstName }) => firstName),
  ]);
  await stage.insertClients(database);
  return database;
}

/** Those that a client may see, whom ours knows by its index and the peers by their table. */
async function visibleCandidates(token) {
  const { url } = system.services['candidate-gateway'];
  const found = [];
  for (let cursor = ''; cursor !== null; ) {
    const answer = await fetch(`${url}/api/client/candidates?limit=100${cursor && `&cursor=${encodeURIComponent(cursor)}`}`, {
      headers: { authorization: `Bearer ${token}` },
    });
    if (!answer.ok) {
      throw new Error(`The list of candidates answered ${answer.status}: ${await answer.text()}`);
    }
    const page = await answer.json();
    found.push(...page.candidates);
    cursor = page.next_cursor ?? null;
  }
  return found;
}

async function contendersOn(ours, peers) {
  const url = `postgres://postgres@localhost:${system.databasePort}/${PEERS_DATABASE}`;
  const common = { ISSUER_URL: system.issuerUrl, AUDIENCE };
  const node = [process.execPath, join(here, '../peers/fastify/server.mjs')];
  const start = async (name, command, environment, port) => {
    const started = await peer({ name, command, environment: { ...common, ...environment }, port, system, database: peers });
    stopping.push(started.stop);
    return started;
  };
  const { jwks_uri } = await (await fetch(`${system.issuerUrl}/.well-known/openid-configuration`)).json();
  const jar = join(here, '../peers/spring/target/spring-peer.jar');
  return [
    talentPool(system, ours),
    await start('Fastify', node, { DATABASE_URL: url }, 18201),
    await start('Fastify, one statement', node, { DATABASE_URL: url, CREATE: 'statement' }, 18202),
    await start('Fastify, no token cache', node, { DATABASE_URL: url, TOKEN_CACHE: 'false' }, 18203),
    await start(
      'Spring MVC',
      [options.java ?? 'java', '-Xmx256m', '-XX:+UseSerialGC', '-jar', jar],
      { DATABASE_URL: `jdbc:postgresql://localhost:${system.databasePort}/${PEERS_DATABASE}`, JWKS_URL: jwks_uri },
      18204,
    ),
  ].map((contender) => ({ ...contender, clean: () => stage.takeAwayCreated(contender.database, contender.leavesRowsIn) }));
}

const countsOf = async ({ database }) => ({
  rows: (await database.query(`select count(*)::int as n from interview_requests where ${stage.CREATED}`)).rows[0].n,
  events: (await database.query(
    `select count(*)::int as n from interview_request_events e join interview_requests r on r.id = e.aggregateid where ${stage.CREATED}`,
  )).rows[0].n,
});

/** Whatever was answered 201 is there, with its event; what was on its way when wrk ended may be there besides. */
async function requireNothingLost(contender, answered, publishedBefore, most) {
  const { rows, events } = await countsOf(contender);
  const published = contender.published ? (await contender.published()) - publishedBefore : rows;
  if (rows !== events || rows !== published || rows < answered || rows > answered + most) {
    throw new Error(`${contender.name}: ${answered} answers, ${rows} rows, ${events} events, ${published} published.`);
  }
}

async function measure(contender, operation, calls, everybody) {
  const { writes } = operations[operation];
  const publishedBefore = writes && contender.published ? await contender.published() : 0;
  const measured = meter(contender.processes, everybody);
  const result = await load({ url: contender.url, file: calls[operation].file, connections, seconds });
  // Foreign load is looked for while the calls are made; what consumers do after it belongs to the calls all the same.
  const { foreign } = measured();
  await contender.settled();
  const { used } = measured();
  if (writes) {
    await requireNothingLost(contender, result.answers, publishedBefore, connections);
    await contender.clean();
  }
  const parts = Object.fromEntries(Object.entries(used).map(([name, value]) => [name, (1000 * value) / result.answers]));
  return { ...result, parts, cpu: Object.values(parts).reduce((a, b) => a + b, 0), foreign, valid: foreign <= MOST_FOREIGN };
}

async function alone(contender, calls) {
  const { p50 } = await load({ url: contender.url, file: calls.create.file, connections: 1, seconds: Math.ceil(seconds / 2) });
  await contender.settled();
  await contender.clean();
  return p50;
}

async function warmUp(contender, calls) {
  for (const operation of chosen) {
    let best = 0;
    let still = 0;
    for (let i = 0; i < WARM_UP.most && still < WARM_UP.still; i++) {
      const { rate } = await load({ url: contender.url, file: calls[operation].file, connections, seconds });
      await contender.settled();
      if (operations[operation].writes) {
        await contender.clean();
      }
      still = rate < best * WARM_UP.growing ? still + 1 : 0;
      best = Math.max(best, rate);
    }
    say(`${contender.name} is warm: ${operation} ${Math.round(best)}/s`);
  }
}

async function limitsOf(operation, peers) {
  const found = {};
  for (const script of limits[operation]) {
    const { rate, cpu } = await limit({
      script, seconds, rowsPerClient: ROWS_PER_CLIENT, port: system.databasePort, database: PEERS_DATABASE, databasePid: system.databasePid,
    });
    const name = { 'create-transaction': 'pgbench, a transaction each', 'create-statement': 'pgbench, a statement each' }[script] ?? 'pgbench';
    found[name] = { rate, cpu, parts: { PostgreSQL: cpu }, valid: true };
    if (operations[operation].writes) {
      await peers.query('delete from interview_request_events');
      await stage.takeAwayCreated(peers, {});
    }
  }
  return found;
}

async function round(number, contenders, peers, calls, everybody) {
  const results = {};
  for (const operation of chosen) {
    results[operation] = {};
    // Each begins in its turn.
    const order = contenders.map((_, i) => contenders[(i + number) % contenders.length]);
    for (const contender of order) {
      const result = await measure(contender, operation, calls, everybody);
      if (operation === 'create') {
        result.alone = await alone(contender, calls);
      }
      results[operation][contender.name] = result;
      say(
        `round ${number}, ${operation}, ${contender.name}: ${Math.round(result.rate)}/s, p99 ${result.p99.toFixed(1)} ms, CPU ${result.cpu.toFixed(2)} ms${result.valid ? '' : `; void, others used ${result.foreign.toFixed(2)} cores`}`,
      );
    }
    Object.assign(results[operation], await limitsOf(operation, peers));
  }
  return results;
}

async function main() {
  const ours = await stage.connect(system.databasePort, 'talent_pool');
  await requireDurable(ours);
  await stage.insertClients(ours, { full_name: "'Bench ' || n", email: "'bench-' || n || '@example.com'", company: "'Benches Ltd'" });
  const tokens = await stage.tokens(signingKey, system.issuerUrl);
  const candidates = await visibleCandidates(tokens[0]);
  const peers = await peersDatabase(candidates);
  for (const database of [ours, peers]) {
    await stage.fill(database, ROWS_PER_CLIENT);
  }
  const folder = join(options.state, 'benchmark');
  mkdirSync(folder, { recursive: true });
  const calls = writeCalls(folder, tokens, candidates.map(({ id }) => id), ROWS_PER_CLIENT);
  const contenders = (await contendersOn(ours, peers)).filter(
    ({ name }, i) => i === 0 || !options.beside || options.beside.split(';').includes(name),
  );
  const agreed = await compareAnswers(contenders, tokens, candidates[0].id, stage.idOf(1, 5));
  say(`${contenders.length} contenders answer ${agreed} kinds of calls alike.`);
  if (options['answers-only']) {
    return;
  }
  for (const contender of contenders) {
    await warmUp(contender, calls);
  }
  const everybody = Object.assign({ self: process.pid, launcher: system.launcherPid }, ...contenders.map(({ processes }) => processes));
  const rounds = [];
  for (let number = 1; number <= Number(options.rounds); number++) {
    rounds.push(await round(number, contenders, peers, calls, everybody));
    writeFileSync(join(folder, 'rounds.json'), JSON.stringify(rounds, null, 2));
  }
  const table = markdown(rounds, { date: new Date().toISOString().slice(0, 10), machine: `${cpus().length} cores` });
  writeFileSync(join(folder, 'results.md'), table);
  writeFileSync(join(folder, 'results.svg'), picture(rounds));
  console.log(`\n${table}\nThe table and a picture are in ${folder}.`);
  process.exitCode = judged(rounds).some(({ verdict }) => verdict === 'missed') ? 1 : 0;
}

try {
  await main();
} catch (failure) {
  console.error(failure.stack);
  process.exitCode = 2;
} finally {
  stopping.forEach((stop) => stop());
  setTimeout(() => process.exit(), 500);
}
