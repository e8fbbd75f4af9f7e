import { ownCard } from './support/pages';
import { admin, api, client } from './support/people';
import { holdingProxy } from './support/proxy';
import { type Asked, freeCandidate, furnish, json, pendingRequest } from './support/scene';
import { expect, type Page, test } from './support/test';

/** Pages that hear of what others do, in however many tabs and whatever becomes of a connection. */

/** Over HTTP/1.1, as the started system speaks it, a browser has six connections to one address. */
const TABS = 10;

test('ten tabs of one person all load, share one stream, and all show what has changed', {
  tag: '@exhaustive',
}, async ({ personAt }) => {
  const asked = await pendingRequest(await freeCandidate());
  const first = await personAt(admin);
  const streams = countStreams(first);
  const others = await Promise.all(Array.from({ length: TABS - 1 }, () => first.context().newPage()));
  const pages = [first, ...others];
  for (const page of pages) {
    await page.goto('/admin/requests');
    await expect(ownCard(page, asked)).toBeVisible();
  }
  expect(streams()).toBe(1);

  await reject(asked);
  for (const page of pages) {
    await expect(ownCard(page, asked)).toHaveCount(0);
  }

  // Whoever has the stream leaves, and another goes on with it.
  const next = await pendingRequest(await freeCandidate());
  for (const page of pages) {
    await expect(ownCard(page, next)).toBeVisible();
  }
  await first.close();
  await reject(next);
  for (const page of others) {
    await expect(ownCard(page, next)).toHaveCount(0);
  }
  expect(streams()).toBe(2);
});

test('a connection that is frozen is noticed, and its page is told what it missed', { tag: '@exhaustive' }, async ({
  personAt,
}) => {
  const proxy = await holdingProxy();
  try {
    await furnish();
    const page = await personAt(admin, { proxy: { server: proxy.server, bypass: '<-loopback>' } });
    await page.goto('/admin/requests');
    await expect.poll(() => proxy.streams()).toHaveLength(1);
    // The stream has a mark as soon as it has told anything.
    const before = await pendingRequest(await freeCandidate());
    await expect(ownCard(page, before)).toBeVisible();

    expect(proxy.hold()).toBe(1);
    const missed = await pendingRequest(await freeCandidate());
    await expect.poll(() => proxy.streams(), { timeout: 120_000 }).toHaveLength(2);
    expect(proxy.streams()[1]).toMatch(/^[0-9a-f-]{36}$/);
    await expect(ownCard(page, missed)).toBeVisible();
  } finally {
    await proxy.close();
  }
});

/** How many streams the pages of this browser have opened. */
function countStreams(page: Page): () => number {
  let opened = 0;
  page.context().on('request', (request) => {
    opened += request.url().endsWith('/api/admin/events') ? 1 : 0;
  });
  return () => opened;
}

async function reject({ id }: Asked): Promise<void> {
  const office = await api(admin);
  await json(
    office.post(`/api/admin/interviews/requests/${id}/reject`, { data: { reason: `Told to ${client.name}` } }),
  );
}
