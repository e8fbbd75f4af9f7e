import { createPrivateKey, sign } from 'node:crypto';
import { commandsOf } from './support/commands';
import { opened, ownCard } from './support/pages';
import { admin, client, giveName, otherClient } from './support/people';
import { freeCandidate, furnish, liveInterview, pendingRequest } from './support/scene';
import { signingKey } from './support/system';
import { expect, type Page, test } from './support/test';

/** What pages do when something is in the way. */

test('an expired session is renewed without anybody noticing', { tag: '@exhaustive' }, async ({ personAt }) => {
  await furnish();
  const page = await personAt(client);
  await page.goto('/candidates');
  await expect(page.getByRole('article').first()).toBeVisible();
  await sendExpiredToken(page, { until: 'renewed' });
  await page.getByRole('link', { name: 'My interviews' }).click();
  await expect(page.getByRole('article').first()).toBeVisible();
  await expect(page.getByRole('alertdialog')).toHaveCount(0);
});

test('where it cannot be renewed, nothing that was typed is lost', async ({ personAt }) => {
  const candidate = await freeCandidate();
  const page = await personAt(client);
  await page.goto(`/candidates/${candidate.id}/request`);
  await page.getByRole('button', { name: 'Later' }).click();
  await page.getByRole('grid').getByRole('button').nth(20).click();
  await page.getByRole('textbox', { name: /Anything we should know/ }).fill('Typed before it expired.');
  await sendExpiredToken(page, { until: 'signed in again' });
  await page.getByRole('button', { name: 'Send the request' }).click();

  const dialog = page.getByRole('alertdialog');
  await expect(dialog).toContainText('Your session has ended');
  await expect(page.getByRole('textbox', { name: /Anything we should know/, includeHidden: true })).toHaveValue(
    'Typed before it expired.',
  );
  const popup = page.waitForEvent('popup');
  await dialog.getByRole('button', { name: 'Sign in again' }).click();
  await giveName(await popup, client);
  await expect(page.getByText(`We have your request to meet ${candidate.firstName}.`)).toBeVisible();
});

test('whoever signs in again as somebody else starts afresh', { tag: '@exhaustive' }, async ({ personAt }) => {
  await furnish();
  const page = await personAt(client);
  await page.goto('/interviews');
  await expect(page.getByRole('article').first()).toBeVisible();
  await sendExpiredToken(page, { until: 'signed in again' });
  await page.getByRole('link', { name: 'Find candidates' }).click();
  const popup = page.waitForEvent('popup');
  await page.getByRole('alertdialog').getByRole('button', { name: 'Sign in again' }).click();
  await giveName(await popup, otherClient);
  await expect(page.getByRole('button', { name: `Your account, ${otherClient.name}` })).toBeVisible();
});

test('what cannot be done is said, and nothing is shown that has not happened', { tag: '@exhaustive' }, async ({
  personAt,
}) => {
  const candidate = await freeCandidate();
  const page = await personAt(admin);
  const card = ownCard(page, await pendingRequest(candidate));
  await page.goto('/admin/requests');
  await expect(card).toBeVisible();
  await opened(card);
  await page.context().setOffline(true);
  await card.getByRole('button', { name: 'Approve' }).click();
  await expect(page.getByText(/Talent Pool cannot be reached/).first()).toBeVisible();
  await expect(card).toBeVisible();
  await page.context().setOffline(false);
  await (await opened(card)).getByRole('button', { name: 'Approve' }).click();
  await expect(page.getByText(`Approved: the request to meet ${candidate.firstName}.`)).toBeVisible();
});

test('on a slow network something is there from the beginning, and it stays where it is', {
  tag: '@exhaustive',
}, async ({ personAt }) => {
  const page = await personAt(client);
  await page.goto('/candidates');
  await expect(page.getByRole('article').first()).toBeVisible();
  const network = await page.context().newCDPSession(page);
  await network.send('Network.emulateNetworkConditions', {
    offline: false,
    latency: 400,
    downloadThroughput: 50_000,
    uploadThroughput: 20_000,
  });
  await page.evaluate(watchThePage);
  await page.getByRole('article').getByRole('link').first().click();
  await expect(page).toHaveURL(/candidates\/./);
  await expect(page.getByRole('heading', { level: 1 })).not.toHaveText('Talent pool');
  await expect(page.locator('.skeleton')).toHaveCount(0);
  const { outlines, shift } = await page.evaluate(() => (window as unknown as { watched: Watched }).watched);
  expect(outlines).toBe(true);
  expect(shift).toBeLessThan(0.1);
});

interface Watched {
  /** Whether outlines of what was on its way were ever there. */
  outlines: boolean;
  /** How much things have moved without anybody having moved them (cumulative layout shift). */
  shift: number;
}

function watchThePage(): void {
  const watched: Watched = { outlines: false, shift: 0 };
  Object.assign(window, { watched });
  new MutationObserver(() => {
    watched.outlines ||= document.querySelector('.skeleton') !== null;
  }).observe(document, { childList: true, subtree: true });
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries() as (PerformanceEntry & { value: number; hadRecentInput: boolean })[]) {
      watched.shift += entry.hadRecentInput ? 0 : entry.value;
    }
  }).observe({ type: 'layout-shift', buffered: false });
}

test('an interview is booked once, however often its button is pressed', async ({ personAt }) => {
  const candidate = await freeCandidate();
  const page = await personAt(admin);
  const card = ownCard(page, await pendingRequest(candidate));
  await page.goto('/admin/requests');
  await card.getByRole('button', { name: 'Schedule' }).click();
  await expect(page.getByRole('dialog').getByRole('radio', { checked: true })).toBeAttached();
  const sent = await commandsOf(page, () =>
    page.getByRole('button', { name: 'The candidate has agreed: schedule' }).click({ clickCount: 3 }),
  );
  expect(sent).toHaveLength(1);
  await expect(page.getByRole('dialog')).toHaveCount(0);
  // Fails where there are two.
  await liveInterview(candidate);
});

/**
 * From now on this page's calls carry a token that has really expired, so that the services really refuse it.
 *
 * @param until which token is let through again: one from the refresh token, or only one from a sign-in
 */
async function sendExpiredToken(page: Page, { until }: { until: 'renewed' | 'signed in again' }): Promise<void> {
  let stale: string | undefined;
  await page.route('**/api/**', async (route) => {
    const headers = route.request().headers();
    stale ??= headers.authorization;
    const authorization = headers.authorization === stale ? expiredLike(stale) : headers.authorization;
    await route.continue({ headers: { ...headers, authorization: authorization ?? '' } });
  });
  if (until === 'signed in again') {
    await page.route('**/auth/token', (route) =>
      route.request().postData()?.includes('refresh_token')
        ? route.fulfill({ status: 400, json: { error: 'invalid_grant' } })
        : route.continue(),
    );
  }
}

/** The same token of the same provider, an hour of another time. */
function expiredLike(authorization = ''): string {
  const [header = '', payload = ''] = authorization.replace('Bearer ', '').split('.');
  const claims = JSON.parse(Buffer.from(payload, 'base64url').toString());
  const past = Buffer.from(
    JSON.stringify({ ...claims, iat: 1_700_000_000, nbf: 1_700_000_000, exp: 1_700_003_600 }),
  ).toString('base64url');
  const key = createPrivateKey({ key: { ...signingKey() }, format: 'jwk' });
  return `Bearer ${header}.${past}.${sign('RSA-SHA256', Buffer.from(`${header}.${past}`), key).toString('base64url')}`;
}
