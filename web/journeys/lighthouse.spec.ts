import { appendFileSync, mkdirSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { chromium } from '@playwright/test';
import lighthouse, { desktopConfig } from 'lighthouse';
import { findBrowser } from './support/browser';
import { admin, client, type Person, signIn } from './support/people';
import { type Candidate, furnish } from './support/scene';
import { runningSystem } from './support/system';
import { expect, test } from './support/test';

/** What Lighthouse says of the built pages, to somebody who is signed in. Runs alone: what others do would count as the page's. */

/** Every look, as it comes. */
const LOG = 'target/journeys/lighthouse.txt';
const LEAST = 95;
/**
 * How fast a page is depends on what else the machine does at that moment, even with a simulated network: work that waits for a
 * processor looks like the page's own. So the best of a few looks counts. Everything else is the page's alone, and each look counts.
 */
const LOOKS = 6;
/** The live stream never ends, so nothing would ever be idle. */
const LONGEST_LOAD = 12_000;
/** More shift than this is what people notice, by Google's own measure of a good page. */
const MOST_SHIFT = 0.1;
/** Bytes that a page may fetch from us, pictures included: the machine has no part in that either. */
const MOST_BYTES = 700_000;
const categories = ['performance', 'accessibility', 'best-practices'] as const;

const pages: [Person | null, (candidate: Candidate) => string][] = [
  [null, () => '/'],
  [client, () => '/candidates'],
  [client, ({ id }) => `/candidates/${id}`],
  [client, ({ id }) => `/candidates/${id}/request`],
  [client, () => '/interviews'],
  [admin, () => '/admin/requests'],
  [admin, () => '/admin/interviews'],
  [admin, () => '/admin/outcomes'],
];

test(`every page has at least ${LEAST} points`, { tag: '@exhaustive' }, async () => {
  test.setTimeout(1_800_000);
  const { edgeUrl } = runningSystem();
  const { candidate } = await furnish();
  mkdirSync('target/journeys', { recursive: true });
  writeFileSync(LOG, '');
  const poor: string[] = [];
  for (const person of [null, client, admin]) {
    const port = await freePort();
    const context = await chromium.launchPersistentContext('', {
      executablePath: findBrowser(),
      baseURL: edgeUrl,
      args: [`--remote-debugging-port=${port}`, ...(process.getuid?.() === 0 ? ['--no-sandbox'] : [])],
    });
    if (person) {
      await signIn(context.pages()[0] ?? (await context.newPage()), person);
    }
    for (const [, path] of pages.filter(([who]) => who === person)) {
      const looks: Look[] = [];
      do {
        const look = await lookAt(edgeUrl + path(candidate), port);
        appendFileSync(LOG, `${path(candidate)}  ${described(look)}\n`);
        looks.push(look);
      } while (looks.length < LOOKS && !looks.some(isFast));
      poor.push(
        ...looks.filter((look) => !isWellMade(look)).map((look) => `${path(candidate)}: ${described(look)}`),
        ...(looks.some(isFast) ? [] : [`${path(candidate)} is slow: ${looks.map(described).join('; ')}`]),
      );
    }
    await context.close();
  }
  expect(poor).toEqual([]);
});

interface Look {
  performance: number;
  accessibility: number;
  bestPractices: number;
  shift: number;
  bytes: number;
  faults: string[];
}

async function lookAt(url: string, port: number): Promise<Look> {
  const flags = { port, disableStorageReset: true, maxWaitForLoad: LONGEST_LOAD, onlyCategories: [...categories] };
  const { lhr } = (await lighthouse(url, flags, desktopConfig)) ?? nothingSeen(url);
  const points = (name: (typeof categories)[number]) => Math.round((lhr.categories[name]?.score ?? 0) * 100);
  return {
    performance: points('performance'),
    accessibility: points('accessibility'),
    bestPractices: points('best-practices'),
    shift: lhr.audits['cumulative-layout-shift']?.numericValue ?? Number.POSITIVE_INFINITY,
    bytes: lhr.audits['total-byte-weight']?.numericValue ?? Number.POSITIVE_INFINITY,
    faults: Object.values(lhr.audits)
      .filter(({ score, scoreDisplayMode }) => score !== null && score < 0.9 && scoreDisplayMode !== 'informative')
      .map(({ id, displayValue }) => `${id} ${displayValue ?? ''}`.trim()),
  };
}

function nothingSeen(url: string): never {
  throw new Error(`Lighthouse saw nothing at ${url}.`);
}

function isFast({ performance }: Look): boolean {
  return performance >= LEAST;
}

function isWellMade({ accessibility, bestPractices, shift, bytes }: Look): boolean {
  return accessibility >= LEAST && bestPractices >= LEAST && shift <= MOST_SHIFT && bytes <= MOST_BYTES;
}

function described({ faults, shift, bytes, ...points }: Look): string {
  const scores = Object.entries(points).map(([name, score]) => `${name} ${score}`);
  return [...scores, `shift ${shift.toFixed(3)}`, `${Math.round(bytes / 1024)} KiB`, ...faults].join(', ');
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => resolve(typeof address === 'object' && address ? address.port : 0));
    });
  });
}
