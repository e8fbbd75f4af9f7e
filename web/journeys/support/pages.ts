import { expect, type Locator, type Page } from '@playwright/test';
import { admin, client, type Person } from './people';
import type { Asked, Candidate, Scene } from './scene';

/** Every page and dialog that there is, and when it is there. */
export interface Place {
  name: string;
  person: Person | null;
  open: (page: Page, scene: Scene) => Promise<void>;
}

/** What a client has with a candidate, on the client's own page. Among what is past there may be several from earlier runs. */
export function cardOf({ id }: Candidate, page: Page): Locator {
  return page.getByRole('article').filter({ has: page.locator(`a[href="/candidates/${id}"]`) });
}

/** What this worker's client has asked for, on a page of the admins, who see what everybody has. */
export function ownCards(page: Page): Locator {
  return page.getByRole('article').filter({ hasText: client.name });
}

/** The card of one request there. */
export function ownCard(page: Page, { notes }: Asked): Locator {
  return ownCards(page).filter({ hasText: notes });
}

/** The same with everything about the request, which its line opens to. */
export async function opened(card: Locator): Promise<Locator> {
  const line = card.locator('[aria-expanded]').first();
  if ((await line.getAttribute('aria-expanded')) === 'false') {
    await line.click();
  }
  return card;
}

/** What this worker's client has asked for last, open. */
async function firstOpened(page: Page): Promise<Locator> {
  return opened(ownCards(page).first());
}

const settled = async (page: Page) => {
  await expect(page.locator('.skeleton, .spinner')).toHaveCount(0);
  await page.evaluate(() => document.fonts.ready);
};

const at = (path: (scene: Scene) => string) => async (page: Page, scene: Scene) => {
  await page.goto(path(scene));
  await expect(page.getByRole('heading', { level: 1 }).first()).toBeVisible();
  await settled(page);
};

const pressed = (path: string, press: (page: Page) => Promise<void>) => async (page: Page, scene: Scene) => {
  await at(() => path)(page, scene);
  await press(page);
  await expect(page.getByRole('dialog')).toBeVisible();
  await settled(page);
};

const dialogOf = async (page: Page, scene: Scene) => {
  await at(({ interview }) => `/admin/interviews?view=list&status=scheduled&open=${interview}`)(page, scene);
  await expect(page.getByRole('dialog').getByRole('button', { name: 'Reschedule' })).toBeVisible();
};

export const places: Place[] = [
  {
    name: 'welcome',
    person: null,
    open: async (page) => {
      await page.goto('/');
      await expect(page.getByRole('button', { name: 'Sign in' })).toBeVisible();
    },
  },
  { name: 'talent-pool', person: client, open: at(() => '/candidates') },
  { name: 'talent-pool-nobody', person: client, open: at(() => '/candidates?search=zzzz') },
  { name: 'profile', person: client, open: at(({ candidate }) => `/candidates/${candidate.id}`) },
  {
    name: 'request',
    person: client,
    open: async (page, scene) => {
      await at(({ candidate }) => `/candidates/${candidate.id}/request`)(page, scene);
      await page.getByRole('button', { name: 'Later' }).click();
      for (const cell of [8, 15, 20]) {
        await page.getByRole('grid').getByRole('button').nth(cell).click();
      }
    },
  },
  { name: 'interviews-upcoming', person: client, open: at(() => '/interviews?show=upcoming') },
  { name: 'interviews-pending', person: client, open: at(() => '/interviews?show=pending') },
  { name: 'interviews-past', person: client, open: at(() => '/interviews?show=past') },
  {
    name: 'interviews-cancel',
    person: client,
    open: pressed('/interviews?show=upcoming', (page) =>
      page.getByRole('button', { name: 'Cancel the interview' }).first().click(),
    ),
  },
  {
    name: 'interviews-decide',
    person: client,
    open: pressed('/interviews?show=past', (page) => page.getByRole('button', { name: 'Decide now' }).first().click()),
  },
  {
    name: 'requests',
    person: admin,
    open: async (page, scene) => {
      await at(() => '/admin/requests')(page, scene);
      await firstOpened(page);
      await settled(page);
    },
  },
  { name: 'requests-all', person: admin, open: at(() => '/admin/requests?status=all') },
  {
    name: 'requests-schedule',
    person: admin,
    open: pressed('/admin/requests', async (page) =>
      (await firstOpened(page)).getByRole('button', { name: 'Schedule' }).click(),
    ),
  },
  {
    name: 'requests-reject',
    person: admin,
    open: pressed('/admin/requests', async (page) =>
      (await firstOpened(page)).getByRole('button', { name: 'Reject', exact: true }).click(),
    ),
  },
  {
    name: 'requests-history',
    person: admin,
    open: pressed('/admin/requests?status=all', async (page) =>
      (await firstOpened(page)).getByRole('button', { name: 'History' }).click(),
    ),
  },
  { name: 'calendar-week', person: admin, open: at(() => '/admin/interviews') },
  { name: 'calendar-list', person: admin, open: at(() => '/admin/interviews?view=list') },
  { name: 'calendar-interview', person: admin, open: dialogOf },
  {
    name: 'calendar-reschedule',
    person: admin,
    open: async (page, scene) => {
      await dialogOf(page, scene);
      await page.getByRole('button', { name: 'Reschedule' }).click();
      await expect(page.getByRole('dialog').last().getByRole('textbox', { name: 'Reason' })).toBeVisible();
      await settled(page);
    },
  },
  { name: 'outcomes', person: admin, open: at(() => '/admin/outcomes') },
  { name: 'nothing-here', person: admin, open: at(() => '/nowhere') },
];

export function placeNamed(name: string): Place {
  const place = places.find((one) => one.name === name);
  if (!place) {
    throw new Error(`There is no place called ${name}.`);
  }
  return place;
}
