// One measurement: wrk sends for some seconds, and what it was answered is counted.
import { execFile } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { CLIENTS, idOf, nextMonth, ROUTE, wish } from './stage.mjs';

const run = promisify(execFile);
const here = import.meta.dirname;

/** What is measured, with the calls of each. */
export const operations = {
  create: { title: 'create a request', writes: true },
  'by id': { title: 'read one by its id', writes: false },
  newest: { title: 'newest 20', writes: false },
};

/** Of a thousand clients each: more requests than anybody makes in one measurement. */
const CANDIDATES_ASKED_FOR = 120;

/** Writes the calls of each operation into a file; every pair of a client and a candidate comes once. */
export function writeCalls(folder, tokens, candidates, rowsPerClient) {
  const lines = {
    create: candidates.slice(0, CANDIDATES_ASKED_FOR).flatMap((candidate) =>
      tokens.map((token, i) => ['POST', ROUTE, token, wish(candidate, [nextMonth(i % 20), nextMonth((i % 20) + 1)])]),
    ),
    'by id': shuffled(
      tokens.flatMap((token, i) => [0, 1, 2, 3, 4].map((n) => ['GET', `${ROUTE}/${idOf(i + 1, (i * 7 + n * 19) % rowsPerClient)}`, token, ''])),
    ),
    newest: shuffled(tokens.map((token) => ['GET', `${ROUTE}?limit=20`, token, ''])),
  };
  return Object.fromEntries(
    Object.entries(lines).map(([operation, calls]) => {
      const file = join(folder, `${operation.replace(' ', '-')}.calls`);
      writeFileSync(file, calls.map((call) => call.join('\t')).join('\n'));
      return [operation, { file, calls }];
    }),
  );
}

/** Always the same order, in which neighbours have nothing to do with each other. */
function shuffled(items) {
  const result = [...items];
  let seed = 20261130;
  for (let i = result.length - 1; i > 0; i--) {
    seed = (seed * 1103515245 + 12345) % 2147483648;
    const j = seed % (i + 1);
    [result[i], result[j]] = [result[j], result[i]];
  }
  return result;
}

/** @returns {answers, seconds, rate, p50, p99}; milliseconds */
export async function load({ url, file, connections, seconds }) {
  const { stdout } = await run(
    'wrk',
    ['-t1', `-c${connections}`, `-d${seconds}s`, '--timeout', '30s', '--latency', '-s', join(here, '../load/requests.lua'), url],
    { env: { ...process.env, REQUESTS: file }, maxBuffer: 1 << 24 },
  );
  const result = JSON.parse(/^RESULT (.*)$/m.exec(stdout)[1]);
  if (result.refused > 0 || result.broken > 0) {
    throw new Error(`${url} refused ${result.refused} calls and broke off ${result.broken}: nothing of this counts.`);
  }
  return { ...result, rate: result.answers / result.seconds };
}

/** How many clients there are is what a limit needs to know, too. */
export { CLIENTS };
