import {
  accepted,
  anna,
  candidateToAsk,
  carla,
  claimsOf,
  junkLike,
  keycloakSystem,
  keyOf,
  refreshedWith,
  refused,
  rotateKeys,
  sessionsOf,
  signInAtKeycloak,
  statusesOf,
  tokensGivenTo,
} from './support/keycloak';
import { expect, type Page, test } from './support/test';

/** The pages as they are built, with a real Keycloak as the identity provider. Run by `deploy/proofs/keycloak`, which starts it. */

test.use({ baseURL: keycloakSystem().pagesUrl });
// They share one realm, and one of them changes its keys.
test.describe.configure({ mode: 'default' });

test('a client signs in at Keycloak’s form, reads and asks for an interview, and an admin sees it', async ({
  page,
  personAt,
}) => {
  const complaints = complaintsOf(page);
  const given = tokensGivenTo(page);
  const note = `Asked by way of Keycloak at ${Date.now()}.`;
  await test.step('Keycloak asks who it is', async () => {
    await page.goto('/');
    await page.getByRole('button', { name: 'Sign in' }).click();
    await expect(page.getByRole('textbox', { name: 'Password' })).toBeVisible();
    await picture(page, 'form');
    await signInAtKeycloak(page, anna);
  });
  await test.step('the client reads', async () => {
    await page.goto('/candidates');
    await expect(page.getByRole('article').first()).toBeVisible();
    await picture(page, 'candidates');
  });
  await test.step('and asks', async () => {
    await page.goto(`/candidates/${await candidateToAsk(newest(given).access_token)}/request`);
    await page.getByRole('button', { name: 'Later' }).click();
    await page.getByRole('grid').getByRole('button').nth(20).click();
    await page.getByRole('textbox', { name: /Anything we should know/ }).fill(note);
    await page.getByRole('button', { name: 'Send the request' }).click();
    await expect(page.getByText(/We have your request to meet/)).toBeVisible();
    await expect(page.getByRole('article').first()).toBeVisible();
    await picture(page, 'asked');
  });
  await test.step('an admin, who is another user of the realm, sees it', async () => {
    const office = await personAt(null);
    await signInAtKeycloak(office, carla);
    await office.goto('/admin/requests');
    const card = office.getByRole('article').filter({ hasText: note });
    await expect(card).toBeVisible();
    await picture(office, 'admin');
    // Nothing stays open.
    await card.getByRole('button', { name: 'Reject', exact: true }).click();
    await office.getByRole('dialog').getByRole('textbox').first().fill('Asked to see whether one can.');
    await office.getByRole('dialog').getByRole('button', { name: 'Reject' }).click();
    await expect(card).toHaveCount(0);
  });
  expect(complaints).toEqual([]);
});

test('a session goes on when its token has ended', async ({ page }) => {
  const given = tokensGivenTo(page);
  await signInAtKeycloak(page, anna);
  await page.goto('/candidates');
  await expect(page.getByRole('article').first()).toBeVisible();
  const first = newest(given).access_token;
  await expect.poll(() => Date.now() / 1000 > claimsOf(first).exp).toBe(true);
  const next = page.waitForRequest((request) => request.url().includes('/api/client/interviews'));
  await page.getByRole('link', { name: 'My interviews' }).click();
  const carried = (await (await next).headerValue('authorization'))?.replace('Bearer ', '') ?? '';
  expect(claimsOf(carried).exp).toBeGreaterThan(claimsOf(first).exp);
  await expect(page.getByRole('article').first()).toBeVisible();
  await expect(page.getByRole('alertdialog')).toHaveCount(0);
  const refreshed = given.filter(({ grant }) => grant === 'refresh_token');
  expect(refreshed.length).toBeGreaterThan(0);
  // Once in a token's life, not all the time.
  expect(refreshed.length).toBeLessThan(5);
});

test('the realm’s keys rotate while people are signed in', async ({ page }) => {
  const given = tokensGivenTo(page);
  await signInAtKeycloak(page, anna);
  await page.goto('/candidates');
  await expect(page.getByRole('article').first()).toBeVisible();
  const old = newest(given).access_token;
  expect(await statusesOf(junkLike(old, 'nobody-has-this-key'))).toEqual(refused);
  await rotateKeys();
  expect(await statusesOf(old)).toEqual(accepted);

  await expect.poll(() => keyOf(newest(given).access_token)).not.toBe(keyOf(old));
  const begin = Date.now();
  await expect.poll(() => statusesOf(newest(given).access_token), { intervals: [100] }).toEqual(accepted);
  console.log(
    `Tokens of the new key are accepted everywhere ${((Date.now() - begin) / 1000).toFixed(1)} s after the first.`,
  );
  expect(await statusesOf(old)).toEqual(accepted);
  await page.getByRole('link', { name: 'My interviews' }).click();
  await expect(page.getByRole('article').first()).toBeVisible();
  await expect(page.getByRole('alertdialog')).toHaveCount(0);
  await picture(page, 'after-rotation');
});

test('who signs out has signed out at Keycloak, too', async ({ page }) => {
  const given = tokensGivenTo(page);
  await signInAtKeycloak(page, anna);
  const { sub, sid } = claimsOf(newest(given).access_token);
  expect(await sessionsOf(sub)).toContain(sid);

  await page.getByRole('button', { name: `Your account, ${anna.name}` }).click();
  await page.getByRole('menuitem', { name: 'Sign out' }).click();
  await expect(page).toHaveURL(`${keycloakSystem().pagesUrl}/`);
  await expect(page.getByRole('button', { name: 'Sign in' })).toBeVisible();
  await picture(page, 'signed-out');
  expect(await sessionsOf(sub)).not.toContain(sid);
  expect(await refreshedWith(newest(given).refresh_token)).toEqual({ status: 400, error: 'invalid_grant' });

  await page.getByRole('button', { name: 'Sign in' }).click();
  await expect(page.getByRole('textbox', { name: 'Password' })).toBeVisible();
});

function newest<T>(all: T[]): T {
  const last = all.at(-1);
  if (!last) {
    throw new Error('Keycloak has given this page no token.');
  }
  return last;
}

/** Errors in the browser's console, such as broken rules of the Content-Security-Policy. */
function complaintsOf(page: Page): string[] {
  const complaints: string[] = [];
  page.on('console', (message) => {
    if (message.type() === 'error') {
      complaints.push(message.text());
    }
  });
  return complaints;
}

async function picture(page: Page, name: string): Promise<void> {
  await page.screenshot({ path: `target/journeys/screens/keycloak-${name}.png` });
}
