// What PostgreSQL itself can do: pgbench with the same SQL and nothing around it.
import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { meter } from './cpu.mjs';
import { CLIENTS } from './stage.mjs';

const run = promisify(execFile);
const here = import.meta.dirname;
const CONNECTIONS = 16;

/** The limits of each operation; the first is the one that ratios are told of. */
export const limits = {
  create: ['create-transaction', 'create-statement'],
  'by id': ['by-id'],
  newest: ['newest'],
};

/** @returns {rate, cpu} of one script; cpu in milliseconds of PostgreSQL for each transaction */
export async function limit({ script, port, database, seconds, rowsPerClient, databasePid }) {
  const measured = meter({ PostgreSQL: databasePid }, { PostgreSQL: databasePid });
  const { stdout } = await run(
    'pgbench',
    ['-n', '-M', 'prepared', '-c', CONNECTIONS, '-j', '1', '-T', seconds, '-D', `clients=${CLIENTS}`, '-D', `rows=${rowsPerClient}`,
      '-f', join(here, '../limit', `${script}.sql`), '-h', 'localhost', '-p', port, '-U', 'postgres', database].map(String),
    { env: { ...process.env, PGPASSWORD: 'postgres' }, maxBuffer: 1 << 24 },
  );
  const { used } = measured();
  const transactions = Number(/number of transactions actually processed: (\d+)/.exec(stdout)[1]);
  const failed = Number(/number of failed transactions: (\d+)/.exec(stdout)?.[1] ?? 0);
  if (failed > 0) {
    throw new Error(`PostgreSQL refused ${failed} transactions of ${script}.`);
  }
  return { rate: transactions / seconds, cpu: (1000 * used.PostgreSQL) / transactions };
}
