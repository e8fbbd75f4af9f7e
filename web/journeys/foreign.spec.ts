import type { Route } from '@playwright/test';
import { admin, client } from './support/people';
import { furnish } from './support/scene';
import { expect, type Page, test } from './support/test';

/** Rows that no version of ours wrote, among those that the services answer. */

const odd = {
  status: 'on-hold',
  exact_status: 'on-hold',
  decision: 'on-hold',
  client_timezone: 'Mars/Olympus',
  scheduled_time: 'yesterday',
  preferred_times: null,
  duration_minutes: 'long',
  attention: 'unheard-of',
  type: 'something.else',
  occurred_at: 5,
  actor: null,
};

const lists = ['requests', 'interviews', 'outcomes', 'events', 'candidates', 'scheduledInterviews'];

type Row = Record<string, unknown>;

test('are shown as far as they can be, and take nothing else with them', { tag: '@exhaustive' }, async ({
  personAt,
}) => {
  await furnish();
  const office = await personAt(admin);
  await amongForeignRows(office);
  for (const path of ['requests?status=all', 'interviews?view=list', 'interviews', 'outcomes']) {
    await office.goto(`/admin/${path}`);
    await whole(office);
  }
  await office.goto('/admin/requests?status=all');
  const lines = office.getByRole('article').getByRole('button', { expanded: false });
  await lines.first().click();
  await expect(office.getByText(/“Mars\/Olympus” is no time zone that is known here/).first()).toBeVisible();
  await lines.last().click();
  await office.getByRole('button', { name: 'History' }).last().click();
  await expect(office.getByRole('dialog').getByText('something.else')).toBeVisible();

  const theirs = await personAt(client);
  await amongForeignRows(theirs);
  for (const path of ['interviews?show=upcoming', 'interviews?show=pending', 'interviews?show=past', 'candidates']) {
    await theirs.goto(`/${path}`);
    await whole(theirs);
  }
});

/** The page stands, with what can be shown of it. */
async function whole(page: Page): Promise<void> {
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  await expect(page.locator('.skeleton')).toHaveCount(0);
  await expect(
    page
      .getByRole('main')
      .getByText('on-hold')
      .or(page.getByText(/cannot be shown/))
      .first(),
  ).toBeVisible();
  await expect(page.getByText('This page does not work right now')).toHaveCount(0);
}

/** Puts an odd copy, an empty row and none before the rows that the services answer. */
async function amongForeignRows(page: Page): Promise<void> {
  await page.route(/\/api\/(client|admin)\/(interviews|candidates)/, async (route) => {
    // A page that has moved on meanwhile no longer waits for it.
    await withForeignRows(route).catch(() => undefined);
  });
}

async function withForeignRows(route: Route): Promise<void> {
  if (route.request().method() !== 'GET') {
    return route.continue();
  }
  const response = await route.fetch();
  if (!response.headers()['content-type']?.includes('json')) {
    return route.fulfill({ response });
  }
  const body: Row = await response.json();
  for (const name of lists) {
    const rows = body[name];
    if (Array.isArray(rows)) {
      const [first = {}] = rows;
      body[name] = [{ ...first, id: 'odd', ...odd }, { id: 'empty' }, null, ...rows];
    }
  }
  return route.fulfill({ response, json: body });
}
