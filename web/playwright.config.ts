import { availableParallelism } from 'node:os';
import { defineConfig, devices } from '@playwright/test';
import { findBrowser } from './journeys/support/browser';
import { mostWorkers } from './journeys/support/people';
import { runningSystem } from './journeys/support/system';

/** What every change goes through: without the sweeps, and with less written down about a journey that fails. */
const quick = process.env.TALENT_POOL_JOURNEYS === 'quick';

const executablePath = findBrowser();

/** What nobody else may be there for: it takes a service away, or measures how fast pages are. */
const alone = /(lighthouse|outage)\.spec\.ts$/;

/** What belongs to another system, which `deploy/proofs/keycloak` starts. */
const atKeycloak = /keycloak\.spec\.ts$/;

export default defineConfig({
  testDir: 'journeys',
  outputDir: 'target/journeys/traces',
  workers: Number(process.env.TALENT_POOL_JOURNEYS_WORKERS) || Math.min(availableParallelism(), mostWorkers),
  fullyParallel: true,
  // Limits, not waits: for machines much slower than ours, and busy with other things besides.
  timeout: 180_000,
  expect: { timeout: 45_000 },
  forbidOnly: true,
  retries: 0,
  ...(quick ? { grepInvert: /@exhaustive/ } : {}),
  reporter: [['list'], ['./journeys/support/timings.ts']],
  use: {
    ...devices['Desktop Chrome'],
    baseURL: runningSystem().edgeUrl,
    locale: 'en-GB',
    timezoneId: 'Europe/London',
    // No film of the page, which would cost as much as the journey; nor, in the quick form, the page at every step.
    trace: { mode: 'retain-on-failure', screenshots: false, snapshots: !quick },
    screenshot: 'only-on-failure',
    // What moves is drawn sixty times a second, by the processor.
    contextOptions: { reducedMotion: 'reduce' },
    launchOptions: {
      executablePath,
      args: [
        '--disable-gpu',
        // Chromium's own sandbox does not work for root.
        ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
      ],
    },
  },
  projects: process.env.TALENT_POOL_KEYCLOAK
    ? [{ name: 'at Keycloak', testMatch: atKeycloak, workers: 1 }]
    : [
        { name: 'side by side', testIgnore: [alone, atKeycloak] },
        { name: 'alone', testMatch: alone, workers: 1, dependencies: ['side by side'] },
      ],
});
