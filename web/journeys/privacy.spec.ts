import { client, otherClient, type Person, signIn } from './support/people';
import { furnish, furnishOtherClient } from './support/scene';
import { expect, type Page, test } from './support/test';

/** What other people must not get to see, and browsers must not keep. */

test.beforeEach(async () => {
  await furnish();
});

test('nothing personal is kept in storage, and no rule of the Content-Security-Policy is broken', async ({
  page,
  context,
}) => {
  const complaints: string[] = [];
  page.on('console', (message) => {
    // A picture that cannot be had just now is none, and an initial stands in its place.
    const lacksPicture = /status of 404/.test(message.text()) && /\/avatar(\?|$)/.test(message.location().url);
    if (message.type() === 'error' && !lacksPicture) {
      complaints.push(message.text());
    }
  });
  await signIn(page, client);
  for (const path of ['/candidates?search=a', '/interviews']) {
    await page.goto(path);
    await expect(page.getByRole('article').first()).toBeVisible();
  }
  expect(await page.evaluate(() => ({ ...localStorage }))).toEqual({ 'signed-in': 'yes' });
  // How far down somebody was, for the way back: by a random key, a number.
  const { 'react-router-scroll-positions': positions, ...others } = await page.evaluate(() => ({ ...sessionStorage }));
  expect(positions ?? '').toMatch(/^[{}"\w:.,]*$/);
  expect(others).toEqual({});
  const cookies = await context.cookies();
  expect(cookies.filter(({ httpOnly }) => !httpOnly)).toEqual([]);
  expect(await page.evaluate(() => indexedDB.databases())).toEqual([]);
  expect(await page.evaluate(() => caches.keys())).toEqual([]);
  expect(complaints).toEqual([]);
});

test('who signs in next never sees, not for a moment, what was somebody else’s', async ({ page }) => {
  await furnishOtherClient();
  await signIn(page, client);
  await page.goto('/interviews');
  await expect(page.getByRole('article').first()).toBeVisible();
  const ofOne = await candidatesOn(page);
  await signOut(page, client);
  await page.addInitScript(rememberTexts);
  await signIn(page, otherClient);
  await page.goto('/interviews');
  await expect(page.getByRole('article').first()).toBeVisible();
  const ofOther = await candidatesOn(page);
  const seen = await page.evaluate(() => (window as unknown as { seen: string[] }).seen.join('\n'));
  expect(seen).toContain(ofOther[0]);
  expect(seen).not.toContain(client.name);
  for (const foreign of ofOne.filter((name) => !ofOther.includes(name))) {
    expect(seen).not.toContain(foreign);
  }
});

test('the way back after signing out leads to the door', { tag: '@exhaustive' }, async ({ page }) => {
  await signIn(page, client);
  await page.goto('/interviews');
  await expect(page.getByRole('article').first()).toBeVisible();
  await signOut(page, client);
  await page.goBack();
  await expect(page.getByRole('article')).toHaveCount(0);
  await page.goto('/interviews');
  await expect(page.getByRole('button', { name: 'Sign in' })).toBeVisible();
});

test('who signs out in one window has signed out in all of them', { tag: '@exhaustive' }, async ({ page, context }) => {
  await signIn(page, client);
  const other = await context.newPage();
  await other.goto('/interviews');
  await expect(other.getByRole('article').first()).toBeVisible();
  await signOut(page, client);
  await expect(other.getByRole('button', { name: 'Sign in' })).toBeVisible();
  await expect(other.getByRole('article')).toHaveCount(0);
});

test('a window that another site has opened can be signed in in, too', { tag: '@exhaustive' }, async ({
  page,
  context,
}) => {
  await page.goto('/system');
  const opened = context.waitForEvent('page');
  await page.evaluate(() => window.open('/candidates'));
  await (await opened).getByRole('button', { name: 'Sign in' }).click();
  await (await opened).getByRole('button', { name: 'Anna Lindqvist' }).click();
  await expect((await opened).getByRole('article').first()).toBeVisible();
});

test('a reload keeps somebody signed in and on the page', { tag: '@exhaustive' }, async ({ page }) => {
  await signIn(page, client);
  await page.goto('/interviews?show=past');
  await expect(page.getByRole('tab', { name: /Past/ })).toBeVisible();
  await page.reload();
  await expect(page.getByRole('tab', { name: /Past/ })).toHaveAttribute('aria-selected', 'true');
  await expect(page).toHaveURL(/\/interviews\?show=past$/);
});

test('a client sees no page of the admins', async ({ page }) => {
  await signIn(page, client);
  await page.goto('/admin/outcomes');
  await expect(page.getByText('This page is not for you')).toBeVisible();
  await expect(page.getByRole('link', { name: 'Requests' })).toHaveCount(0);
});

async function signOut(page: Page, person: Person): Promise<void> {
  await page.getByRole('button', { name: `Your account, ${person.name}` }).click();
  await page.getByRole('menuitem', { name: 'Sign out' }).click();
  await expect(page.getByRole('button', { name: 'Sign in' })).toBeVisible();
}

async function candidatesOn(page: Page): Promise<string[]> {
  return page.getByRole('article').getByRole('heading', { level: 2 }).allTextContents();
}

/** Keeps every text that was ever on the page. */
function rememberTexts(): void {
  const seen: string[] = [];
  Object.assign(window, { seen });
  new MutationObserver((changes) => {
    for (const change of changes) {
      for (const node of change.addedNodes) {
        seen.push(node.textContent ?? '');
      }
      if (change.type === 'characterData') {
        seen.push(change.target.textContent ?? '');
      }
    }
  }).observe(document, { childList: true, subtree: true, characterData: true });
}
