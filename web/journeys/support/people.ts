import {
  type APIRequestContext,
  type Browser,
  type BrowserContext,
  expect,
  type Page,
  request,
} from '@playwright/test';
import { runningSystem } from './system';

/** A sample person. */
export interface Person {
  /** What they type to sign in. */
  key: string;
  name: string;
}

type StorageState = Awaited<ReturnType<BrowserContext['storageState']>>;

/** Each worker has a client and an admin of its own, so that journeys that run side by side never meet. */
const pairs: { client: Person; admin: Person }[] = [
  { client: { key: 'ines', name: 'Ines Duarte' }, admin: { key: 'paola', name: 'Paola Ricci' } },
  { client: { key: 'jonas', name: 'Jonas Weber' }, admin: { key: 'rosa', name: 'Rosa Mendez' } },
  { client: { key: 'kemi', name: 'Kemi Adeyemi' }, admin: { key: 'sven', name: 'Sven Lund' } },
  { client: { key: 'liam', name: 'Liam Byrne' }, admin: { key: 'tala', name: 'Tala Cruz' } },
];

export const mostWorkers = pairs.length;

/** This worker's number among those that run at the same time, from 0; set by Playwright. */
export const worker = Number(process.env.TEST_PARALLEL_INDEX ?? 0);

export const { client, admin } = pairs[worker] ?? noPair();

/** A client whom journeys only look at, never change. */
export const otherClient: Person = { key: 'ben', name: 'Ben Okafor' };

function noPair(): never {
  throw new Error(`At most ${mostWorkers} workers: there is no client for another one.`);
}

/** Signs the person in through the provider's page, as people do. */
export async function signIn(page: Page, person: Person): Promise<void> {
  await page.goto('/');
  await page.getByRole('button', { name: 'Sign in' }).click();
  await giveName(page, person);
  await expect(page.getByRole('button', { name: `Your account, ${person.name}` })).toBeVisible();
}

/** Fills in the provider's page. */
export async function giveName(page: Page, person: Person): Promise<void> {
  await page.getByLabel('Another sample person').fill(person.key);
  await page.getByRole('button', { name: 'Sign in' }).click();
}

const states = new Map<string, StorageState>();

/**
 * What a browser keeps of somebody who has signed in: the provider's cookie, and that it is worth asking it. Tokens are in no
 * browser's storage, so a page that begins with this gets its own from the provider, as after a reload.
 */
export async function signedIn(browser: Browser, person: Person): Promise<StorageState> {
  const known = states.get(person.key);
  if (known) {
    return known;
  }
  const context = await browser.newContext({
    baseURL: runningSystem().edgeUrl,
    locale: 'en-GB',
    storageState: undefined,
  });
  await signIn(await context.newPage(), person);
  const state = await context.storageState();
  await context.close();
  states.set(person.key, state);
  return state;
}

const programs = new Map<string, Promise<APIRequestContext>>();

/** The same person as a program: to prepare what a journey begins with. */
export function api(person: Person): Promise<APIRequestContext> {
  const program = programs.get(person.key) ?? newProgram(person);
  programs.set(person.key, program);
  return program;
}

async function newProgram(person: Person): Promise<APIRequestContext> {
  const { edgeUrl, issuerUrl } = runningSystem();
  const anyone = await request.newContext();
  const answer = await anyone.post(`${issuerUrl}/token`, {
    form: { grant_type: 'password', username: person.key, password: 'x', client_id: 'talent-pool-journeys' },
  });
  const { access_token } = await answer.json();
  await anyone.dispose();
  return request.newContext({ baseURL: edgeUrl, extraHTTPHeaders: { Authorization: `Bearer ${access_token}` } });
}
