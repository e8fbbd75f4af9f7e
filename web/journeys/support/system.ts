import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** What `deploy/local/start` says of the system that it has started. */
export interface RunningSystem {
  edgeUrl: string;
  issuerUrl: string;
  databasePort: number;
  services: Record<string, { url: string; pid: number }>;
}

const state = process.env.TALENT_POOL_STATE ?? join(import.meta.dirname, '../../../.talent-pool');

export function runningSystem(): RunningSystem {
  try {
    return JSON.parse(readFileSync(join(state, 'running.json'), 'utf8'));
  } catch {
    throw new Error(`Nothing runs with its state in ${state}: start Talent Pool with deploy/local/start.`);
  }
}

/** The identity provider's private key, for a token that has really been valid. */
export function signingKey(): JsonWebKey {
  return JSON.parse(readFileSync(join(state, 'identity', 'signing-key.json'), 'utf8'));
}
