import { createPrivateKey, sign } from 'node:crypto';
import { expect, type Page, test } from '@playwright/test';
import { places } from './support/pages';
import { personAt, signIn } from './support/people';
import { type Candidate, freeCandidates, furnish, pendingRequest } from './support/scene';
import { runningSystem, signingKey } from './support/system';

/** What pages do when something is in the way. */

test('an expired session is renewed without anybody noticing', async ({ page }) => {
  await signIn(page, 'anna');
  await sendExpiredToken(page, { until: 'renewed' });
  await page.getByRole('link', { name: 'My interviews' }).click();
  await expect(page.getByRole('article').first()).toBeVisible();
  await expect(page.getByRole('alertdialog')).toHaveCount(0);
});

test('where it cannot be renewed, nothing that was typed is lost', async ({ browser }) => {
  const [candidate] = (await freeCandidates('anna', 1)) as [Candidate];
  const page = await personAt(browser, 'anna');
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
  await (await popup).getByRole('button', { name: 'Anna Lindqvist' }).click();
  await expect(page.getByText(`We have your request to meet ${candidate.firstName}.`)).toBeVisible();
});

test('whoever signs in again as somebody else starts afresh', async ({ browser }) => {
  const page = await personAt(browser, 'anna');
  await page.goto('/interviews');
  await expect(page.getByRole('article').first()).toBeVisible();
  await sendExpiredToken(page, { until: 'signed in again' });
  await page.getByRole('link', { name: 'Find candidates' }).click();
  const popup = page.waitForEvent('popup');
  await page.getByRole('alertdialog').getByRole('button', { name: 'Sign in again' }).click();
  await (await popup).getByRole('button', { name: 'Ben Okafor' }).click();
  await expect(page.getByRole('button', { name: 'Your account, Ben Okafor' })).toBeVisible();
});

test('a service that is away is told of in its place, and the page heals by itself', async ({ page }) => {
  await signIn(page, 'carla');
  await page.getByRole('link', { name: 'Outcomes' }).click();
  await expect(page.getByRole('article').first()).toBeVisible();
  process.kill(runningSystem().services['outcome-service']?.pid ?? 0, 'SIGKILL');
  await page.getByRole('radio', { name: 'Needs another look' }).click();
  // Its place is taken within seconds; until then it is asked again.
  await expect(page.getByRole('article').first()).toBeVisible({ timeout: 60_000 });
  await expect(page.getByRole('alert')).toHaveCount(0);
});

test('what cannot be done is said, and nothing is shown that has not happened', async ({ page }) => {
  const [candidate] = (await freeCandidates('ben', 1)) as [Candidate];
  await pendingRequest('ben', candidate);
  await signIn(page, 'carla');
  const card = page
    .getByRole('article')
    .filter({ hasText: 'Ben Okafor' })
    .filter({ hasText: candidate.firstName })
    .first();
  await expect(card).toBeVisible();
  await page.context().setOffline(true);
  await card.getByRole('button', { name: 'Approve' }).click();
  await expect(page.getByText(/Talent Pool cannot be reached/).first()).toBeVisible();
  await expect(card).toBeVisible();
  await page.context().setOffline(false);
  await card.getByRole('button', { name: 'Approve' }).click();
  await expect(page.getByText(`Approved: the request to meet ${candidate.firstName}.`)).toBeVisible();
});

test('on a slow network something is there from the beginning, and it stays where it is', async ({ page }) => {
  await signIn(page, 'anna');
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

test('no button does its work twice, however it is pressed', async ({ browser }) => {
  test.setTimeout(600_000);
  await furnish();
  const [candidate] = (await freeCandidates('anna', 1)) as [Candidate];
  const failures: string[] = [];
  let pressed = 0;
  for (const person of ['anna', 'carla'] as const) {
    const page = await personAt(browser, person);
    page.on('pageerror', (error) => failures.push(error.message));
    page.context().on('page', (room) => void room.close());
    for (const place of places.filter((one) => one.person === person)) {
      await place.open(page, candidate);
      const count = await pressable(page).count();
      for (let index = 0; index < count; index++) {
        const sent = await doubleClicked(page, index);
        pressed++;
        failures.push(...repeated(sent).map((call) => `${place.name}: ${call}`));
        await place.open(page, candidate);
      }
    }
  }
  expect(failures).toEqual([]);
  expect(pressed).toBeGreaterThan(40);
});

/** What is in front: a dialog's buttons, else the page's. Of lists the first thing's: the others have the same. */
function pressable(page: Page) {
  return page.locator(
    '[role=dialog] button:enabled, body:not(:has([role=dialog])) main article:nth-of-type(1) button:enabled, body:not(:has([role=dialog])) main > div > header button:enabled',
  );
}

async function doubleClicked(page: Page, index: number): Promise<string[]> {
  const sent: string[] = [];
  const listen = (request: import('@playwright/test').Request) => {
    if (request.url().includes('/api/') && request.method() !== 'GET') {
      sent.push(`${request.method()} ${request.url()} ${request.postData()}`);
    }
  };
  page.on('request', listen);
  await pressable(page).nth(index).dblclick({ timeout: 5_000, force: true });
  await page.waitForTimeout(250);
  page.off('request', listen);
  return sent;
}

function repeated(calls: string[]): string[] {
  return calls.filter((call, index) => calls.indexOf(call) !== index);
}

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
