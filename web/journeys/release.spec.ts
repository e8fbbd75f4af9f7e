import { client } from './support/people';
import { expect, type Page, test } from './support/test';

/** A release takes the files away that pages of the release before know. */

test.use({ person: client });

const NAME = /\/assets\/my-interviews-[^/]+\.js$/;

test('a page whose file is gone loads itself anew, once, and says so where that does not help', async ({ page }) => {
  await page.goto('/candidates');
  await expect(page.getByRole('article').first()).toBeVisible();

  await test.step('where the new release has it', async () => {
    const asked = await gone(page, NAME, 1);
    await page.getByRole('link', { name: 'My interviews' }).click();
    await expect(page.getByRole('heading', { level: 1, name: 'My interviews' })).toBeVisible();
    await expect(page).toHaveURL(/\/interviews/);
    expect(asked()).toBe(2);
  });

  await test.step('where it has not', async () => {
    await page.evaluate(() => sessionStorage.removeItem('reloaded'));
    const asked = await gone(page, NAME, 99);
    await page.goto('/interviews');
    await expect(page.getByRole('button', { name: 'Load it again' })).toBeVisible();
    expect(asked()).toBe(2);
  });
});

test('a page that does not even start loads itself anew, once, and is never blank', async ({ page }) => {
  await gone(page, /\/assets\/index-[^/]+\.js$/, 1);
  await page.goto('/candidates');
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();

  await page.evaluate(() => sessionStorage.removeItem('reloaded'));
  const asked = await gone(page, /\/assets\/index-[^/]+\.js$/, 99);
  await page.goto('/candidates');
  await expect(page.getByRole('alert')).toContainText('Talent Pool does not start');
  expect(asked()).toBe(2);
});

/** Answers that often as a server does that does not have the file. Returns how often it was asked for. */
async function gone(page: Page, name: RegExp, times: number): Promise<() => number> {
  let asked = 0;
  await page.unrouteAll();
  await page.route(name, (route) => {
    asked++;
    return asked > times ? route.continue() : route.fulfill({ status: 404, headers: { 'Cache-Control': 'no-store' } });
  });
  return () => asked;
}
