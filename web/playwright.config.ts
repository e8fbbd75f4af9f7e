import { defineConfig, devices } from '@playwright/test';
import { findBrowser } from './journeys/support/browser';
import { runningSystem } from './journeys/support/system';

const executablePath = findBrowser();

export default defineConfig({
  testDir: 'journeys',
  outputDir: 'target/journeys/traces',
  // One after the other: they share a system and its people.
  workers: 1,
  timeout: 90_000,
  expect: { timeout: 15_000 },
  forbidOnly: true,
  // A machine that does much else may miss a moment; what fails twice has failed. Timings tell of both.
  retries: 1,
  reporter: [['list'], ['./journeys/support/timings.ts']],
  use: {
    ...devices['Desktop Chrome'],
    baseURL: runningSystem().edgeUrl,
    locale: 'en-GB',
    timezoneId: 'Europe/London',
    trace: 'retain-on-failure',
    launchOptions: {
      executablePath,
      // Chromium's own sandbox does not work for root.
      args: process.getuid?.() === 0 ? ['--no-sandbox'] : [],
    },
  },
});
