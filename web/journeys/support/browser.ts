import { accessSync, constants } from 'node:fs';
import { chromium } from '@playwright/test';

/** Where a Chromium may be: named by whoever runs this, installed by Playwright, or the machine's own. */
const places = [
  process.env.TALENT_POOL_BROWSER,
  chromium.executablePath(),
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
];

/** @throws Error when there is none: `journeys/install-browser` gets one. */
export function findBrowser(): string {
  const found = places.find((path) => path && isProgram(path));
  if (!found) {
    throw new Error('There is no Chromium on this machine: run web/journeys/install-browser.');
  }
  return found;
}

function isProgram(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
