// Who is measured: Talent Pool as it runs in production, and what a user would pick instead.
import { spawn } from 'node:child_process';
import { setTimeout as sleep } from 'node:timers/promises';
import { secondsOf } from './cpu.mjs';
import { ROUTE } from './stage.mjs';

export const PEERS_DATABASE = 'benchmark_peers';
const LONGEST_START = 120_000;

/** Our own services. A create has ended when the last consumer of its event has done with it. */
export function talentPool(system, database) {
  const { 'request-service': asked, 'scheduling-service': scheduling, ...others } = system.services;
  const processes = {
    'request-service': asked.pid,
    'scheduling-service': scheduling.pid,
    ...Object.fromEntries(Object.entries(others).map(([name, { pid }]) => [name, pid])),
    Kafka: system.brokerPid,
    PostgreSQL: system.databasePid,
  };
  return {
    name: 'Talent Pool',
    url: asked.url,
    processes,
    database,
    leavesRowsIn: { interview_request_events: 'aggregateid', scheduled_interview_inbox: 'aggregateid' },
    settled: async () => {
      const outbox = 'select count(*)::int as n from interview_request_outbox';
      await until('the outbox to be empty', async () => (await database.query(outbox)).rows[0].n === 0);
      await until('the consumers to be done', async () => (await metric(scheduling.url, 'talent_pool_events_behind')) === 0);
      await untilQuiet(Object.values(processes));
    },
    published: () => metric(asked.url, 'talent_pool_events_published'),
    stop: () => {},
  };
}

/** A peer beside the same PostgreSQL. */
export async function peer({ name, command, environment, port, system, database }) {
  const url = `http://127.0.0.1:${port}`;
  const child = spawn(command[0], command.slice(1), {
    env: { ...process.env, ...environment, PORT: String(port) },
    stdio: ['ignore', 'inherit', 'inherit'],
  });
  let ended = false;
  child.on('exit', () => {
    ended = true;
  });
  await until(`${name} to answer`, async () => {
    if (ended) {
      throw new Error(`${name} has ended.`);
    }
    return fetch(`${url}${ROUTE}`).then(({ status }) => status === 401, () => false);
  }, LONGEST_START);
  return {
    name,
    url,
    processes: { [name]: child.pid, PostgreSQL: system.databasePid },
    database,
    leavesRowsIn: { interview_request_events: 'aggregateid' },
    // What was on its way when wrk ended is written a moment later.
    settled: () => untilQuiet([child.pid, system.databasePid]),
    stop: () => child.kill(),
  };
}

async function metric(url, name) {
  const text = await (await fetch(`${url}/q/metrics`)).text();
  const lines = text.split('\n').filter((line) => line.startsWith(name));
  return lines.reduce((sum, line) => sum + Number(line.slice(line.lastIndexOf(' ') + 1)), 0);
}

async function untilQuiet(pids) {
  const used = () => pids.reduce((sum, pid) => sum + secondsOf(pid), 0);
  await until('the services to be at rest', async () => {
    const before = used();
    await sleep(1000);
    return used() - before < 0.15;
  });
}

export async function until(what, check, longest = 300_000) {
  const end = Date.now() + longest;
  while (!(await check())) {
    if (Date.now() > end) {
      throw new Error(`Waited ${longest / 1000} s for ${what}.`);
    }
    await sleep(200);
  }
}
