import { expect, type Page } from '@playwright/test';
import type { Person } from './people';
import type { Candidate } from './scene';

/** Every page and dialog that there is, and when it is there. */
export interface Place {
  name: string;
  person: Person | null;
  open: (page: Page, candidate: Candidate) => Promise<void>;
}

const settled = async (page: Page) => {
  await expect(page.locator('.skeleton, .spinner')).toHaveCount(0);
  await page.evaluate(() => document.fonts.ready);
};

const at = (path: (candidate: Candidate) => string) => async (page: Page, candidate: Candidate) => {
  await page.goto(path(candidate));
  await expect(page.getByRole('heading', { level: 1 }).first()).toBeVisible();
  await settled(page);
};

const pressed = (path: string, press: (page: Page) => Promise<void>) => async (page: Page, candidate: Candidate) => {
  await at(() => path)(page, candidate);
  await press(page);
  await expect(page.getByRole('dialog')).toBeVisible();
  await settled(page);
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
  { name: 'talent-pool', person: 'anna', open: at(() => '/candidates') },
  { name: 'talent-pool-nobody', person: 'anna', open: at(() => '/candidates?search=zzzz') },
  { name: 'profile', person: 'anna', open: at(({ id }) => `/candidates/${id}`) },
  {
    name: 'request',
    person: 'anna',
    open: async (page, candidate) => {
      await at(({ id }) => `/candidates/${id}/request`)(page, candidate);
      await page.getByRole('button', { name: 'Later' }).click();
      for (const cell of [8, 15, 20]) {
        await page.getByRole('grid').getByRole('button').nth(cell).click();
      }
    },
  },
  { name: 'interviews-upcoming', person: 'anna', open: at(() => '/interviews?show=upcoming') },
  { name: 'interviews-pending', person: 'anna', open: at(() => '/interviews?show=pending') },
  { name: 'interviews-past', person: 'anna', open: at(() => '/interviews?show=past') },
  {
    name: 'interviews-cancel',
    person: 'anna',
    open: pressed('/interviews?show=upcoming', (page) =>
      page.getByRole('button', { name: 'Cancel the interview' }).first().click(),
    ),
  },
  {
    name: 'interviews-decide',
    person: 'anna',
    open: pressed('/interviews?show=past', (page) => page.getByRole('button', { name: 'Decide now' }).first().click()),
  },
  { name: 'requests', person: 'carla', open: at(() => '/admin/requests') },
  { name: 'requests-all', person: 'carla', open: at(() => '/admin/requests?status=all') },
  {
    name: 'requests-schedule',
    person: 'carla',
    open: pressed('/admin/requests', (page) => page.getByRole('button', { name: 'Schedule' }).first().click()),
  },
  {
    name: 'requests-reject',
    person: 'carla',
    open: pressed('/admin/requests', (page) =>
      page.getByRole('button', { name: 'Reject', exact: true }).first().click(),
    ),
  },
  {
    name: 'requests-history',
    person: 'carla',
    open: pressed('/admin/requests?status=all', (page) =>
      page.getByRole('button', { name: 'History' }).first().click(),
    ),
  },
  { name: 'calendar-week', person: 'carla', open: at(() => '/admin/interviews') },
  { name: 'calendar-list', person: 'carla', open: at(() => '/admin/interviews?view=list') },
  {
    name: 'calendar-interview',
    person: 'carla',
    open: pressed('/admin/interviews?view=list&status=scheduled', (page) =>
      page
        .getByRole('button', { name: / with / })
        .first()
        .click(),
    ),
  },
  {
    name: 'calendar-reschedule',
    person: 'carla',
    open: async (page, candidate) => {
      await pressed('/admin/interviews?view=list&status=scheduled', (p) =>
        p
          .getByRole('button', { name: / with / })
          .first()
          .click(),
      )(page, candidate);
      await page.getByRole('button', { name: 'Reschedule' }).click();
      await expect(page.getByRole('dialog').last().getByRole('textbox', { name: 'Reason' })).toBeVisible();
    },
  },
  { name: 'outcomes', person: 'carla', open: at(() => '/admin/outcomes') },
  { name: 'nothing-here', person: 'carla', open: at(() => '/nowhere') },
];
