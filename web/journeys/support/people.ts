import {
  type APIRequestContext,
  type Browser,
  type BrowserContextOptions,
  expect,
  type Page,
  request,
} from '@playwright/test';
import { runningSystem } from './system';

export type Person = 'anna' | 'ben' | 'carla' | 'dev';

export const names: Record<Person, string> = {
  anna: 'Anna Lindqvist',
  ben: 'Ben Okafor',
  carla: 'Carla Reyes',
  dev: 'Dev Patel',
};

/** Signs somebody in the way people do it, in the browser that is there. */
export async function signIn(page: Page, person: Person): Promise<void> {
  await page.goto('/');
  await page.getByRole('button', { name: 'Sign in' }).click();
  await page.getByRole('button', { name: names[person] }).click();
  await expect(page.getByRole('button', { name: `Your account, ${names[person]}` })).toBeVisible();
}

/** Somebody at a browser of their own; where they live is their browser's zone. */
export async function personAt(browser: Browser, person: Person, options: BrowserContextOptions = {}): Promise<Page> {
  const context = await browser.newContext({ locale: 'en-GB', ...options });
  const page = await context.newPage();
  await signIn(page, person);
  return page;
}

/** The same person as a program: to prepare what a journey begins with. */
export async function api(person: Person): Promise<APIRequestContext> {
  const { edgeUrl, issuerUrl } = runningSystem();
  const anyone = await request.newContext();
  const answer = await anyone.post(`${issuerUrl}/token`, {
    form: { grant_type: 'password', username: person, password: 'x', client_id: 'talent-pool-journeys' },
  });
  const { access_token } = await answer.json();
  return request.newContext({ baseURL: edgeUrl, extraHTTPHeaders: { Authorization: `Bearer ${access_token}` } });
}
