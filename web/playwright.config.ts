import { availableParallelism } from 'node:os';
import { defineConfig, devices } from '@playwright/test';
import { findBrowser } from './journeys/support/browser';
import { mostWorkers } from './journeys/support/people';
import { runningSystem } from './journeys/support/system';

const executablePath = findBrowser();

/** What nobody else may be there for: it takes a service away, or measures how fast pages are. */
const alone = /(lighthouse|outage)\.spec\.ts$/;

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
  ...(process.env.TALENT_POOL_JOURNEYS === 'quick' ? { grepInvert: /@exhaustive/ } : {}),
  reporter: [['list'], ['./journeys/support/timings.ts']],
  use: {
    ...devices['Desktop Chrome'],
    baseURL: runningSystem().edgeUrl,
    locale: 'en-GB',
    timezoneId: 'Europe/London',
    // With the page at every step, but no film of it, which would cost as much as the journey.
    trace: { mode: 'retain-on-failure', screenshots: false },
    screenshot: 'only-on-failure',
    launchOptions: {
      executablePath,
      // Chromium's own sandbox does not work for root.
      args: process.getuid?.() === 0 ? ['--no-sandbox'] : [],
    },
  },
  projects: [
    { name: 'side by side', testIgnore: alone },
    { name: 'alone', testMatch: alone, workers: 1, dependencies: ['side by side'] },
  ],
});
