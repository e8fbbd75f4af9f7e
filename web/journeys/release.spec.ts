import { client } from './support/people';
import { expect, type Page, test } from './support/test';

/** A release takes the files away that pages of the release before know. */

test.use({ person: client });

const PART = /\/assets\/my-interviews-[^/]+\.js$/;
const START = /\/assets\/index-[^/]+\.js$/;

test('a page whose file is gone loads itself anew, and goes where it was told', async ({ page }) => {
  await page.goto('/candidates');
  await expect(page.getByRole('article').first()).toBeVisible();
  const release = await gone(page, PART, { until: 1 });
  await page.getByRole('link', { name: 'My interviews' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'My interviews' })).toBeVisible();
  await expect(page).toHaveURL(/\/interviews/);
  // It, and on the way back from the provider.
  expect(release.loads).toBe(2);
});

test('a page whose file stays away loads itself anew once, and says so', async ({ page }) => {
  const release = await gone(page, PART);
  await page.goto('/interviews');
  await expect(page.getByRole('button', { name: 'Load it again' })).toBeVisible();
  expect(release.loads).toBe(4);
});

test('a page that does not even start loads itself anew, once, and is never blank', async ({ page }) => {
  await gone(page, START, { until: 2 });
  await page.goto('/candidates');
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();

  await page.evaluate(() => sessionStorage.removeItem('reloaded'));
  const release = await gone(page, START);
  await page.goto('/candidates');
  await expect(page.getByRole('alert')).toContainText('Talent Pool does not start');
  expect(release.loads).toBe(2);
});

/** Answers as a server does that does not have the file, until the page has been loaded that often from now on. */
async function gone(page: Page, name: RegExp, { until = Number.POSITIVE_INFINITY } = {}): Promise<{ loads: number }> {
  const release = { loads: 0 };
  await page.unrouteAll();
  page.removeAllListeners('request');
  page.on('request', (request) => {
    release.loads += request.resourceType() === 'document' && !request.url().includes('/auth/') ? 1 : 0;
  });
  await page.route(name, (route) =>
    release.loads >= until
      ? route.continue()
      : route.fulfill({ status: 404, headers: { 'Cache-Control': 'no-store' }, contentType: 'text/plain', body: '' }),
  );
  return release;
}
