import { createSign, generateKeyPairSync } from 'node:crypto';
import { type APIRequestContext, expect, type Page, request } from '@playwright/test';
import type { Person } from './people';
import { json } from './scene';

/** What `deploy/proofs/keycloak` has started, and says of it. */
interface KeycloakSystem {
  pagesUrl: string;
  keycloakUrl: string;
  issuerUrl: string;
  operator: string;
  password: string;
  services: Record<string, string>;
}

export function keycloakSystem(): KeycloakSystem {
  const known = process.env.TALENT_POOL_KEYCLOAK;
  if (!known) {
    throw new Error('There is no Keycloak: run deploy/proofs/keycloak.');
  }
  return JSON.parse(known);
}

export const anna: Person = { key: 'anna', name: 'Anna Lindqvist' };
export const carla: Person = { key: 'carla', name: 'Carla Reyes' };

/** Signs the person in on Keycloak's own page. */
export async function signInAtKeycloak(page: Page, person: Person): Promise<void> {
  await page.goto('/');
  await page.getByRole('button', { name: 'Sign in' }).click();
  await expect(page).toHaveURL((url) => url.href.startsWith(`${keycloakSystem().issuerUrl}/`));
  await page.getByRole('textbox', { name: 'Username or email' }).fill(person.key);
  await page.getByRole('textbox', { name: 'Password' }).fill(person.key);
  await page.getByRole('button', { name: 'Sign In' }).click();
  await expect(page.getByRole('button', { name: `Your account, ${person.name}` })).toBeVisible();
}

/** What Keycloak has given a page. */
export interface Given {
  grant: string | null;
  access_token: string;
  refresh_token: string;
}

/** Everything that Keycloak gives the page from now on, the newest last. */
export function tokensGivenTo(page: Page): Given[] {
  const given: Given[] = [];
  page.on('response', async (response) => {
    if (response.url() === `${keycloakSystem().issuerUrl}/protocol/openid-connect/token` && response.ok()) {
      const asked = new URLSearchParams(response.request().postData() ?? '');
      given.push({ ...(await response.json()), grant: asked.get('grant_type') });
    }
  });
  return given;
}

export function claimsOf(token: string): { exp: number; sub: string; sid: string } {
  return decoded(token.split('.')[1]);
}

/** The id of the key that it is signed with. */
export function keyOf(token: string): string {
  return decoded<{ kid: string }>(token.split('.')[0]).kid;
}

function decoded<T>(part = ''): T {
  return JSON.parse(Buffer.from(part, 'base64url').toString());
}

/** The same, signed with a key that Keycloak has never had, under a name of its own. */
export function junkLike(token: string, kid: string): string {
  const { privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
  const header = Buffer.from(JSON.stringify({ alg: 'RS256', typ: 'JWT', kid })).toString('base64url');
  const signed = `${header}.${token.split('.')[1]}`;
  return `${signed}.${createSign('RSA-SHA256').update(signed).sign(privateKey, 'base64url')}`;
}

/** A candidate whom the client with that token has not asked to meet. */
export async function candidateToAsk(token: string): Promise<string> {
  const program = await request.newContext({
    baseURL: keycloakSystem().pagesUrl,
    extraHTTPHeaders: { Authorization: `Bearer ${token}` },
  });
  const { candidates } = await json<{ candidates: { id: string }[] }>(program.get('/api/client/candidates?limit=100'));
  const { requests } = await json<{ requests: { bpoc_candidate_id: string }[] }>(
    program.get('/api/client/interviews/request?limit=100'),
  );
  await program.dispose();
  const asked = new Set(requests.map(({ bpoc_candidate_id }) => bpoc_candidate_id));
  const free = candidates.find(({ id }) => !asked.has(id));
  if (!free) {
    throw new Error('The client has asked to meet everybody already.');
  }
  return free.id;
}

/** What each service answers somebody with that token who asks for something of a client's. */
export async function statusesOf(token: string): Promise<number[]> {
  const { services } = keycloakSystem();
  const anyone = await request.newContext({ extraHTTPHeaders: { Authorization: `Bearer ${token}` } });
  const answers = await Promise.all(
    Object.entries(aClientReads).map(([service, path]) => anyone.get(`${services[service]}${path}?limit=1`)),
  );
  const statuses = answers.map((answer) => answer.status());
  await anyone.dispose();
  return statuses;
}

const aClientReads: Record<string, string> = {
  'candidate-gateway': '/api/client/candidates',
  'request-service': '/api/client/interviews/request',
  'scheduling-service': '/api/client/interviews/scheduled',
  'outcome-service': '/api/client/interviews/outcomes',
};

export const accepted = Object.keys(aClientReads).map(() => 200);
export const refused = Object.keys(aClientReads).map(() => 401);

/** Gives the realm a key that is preferred to all it has. */
export async function rotateKeys(): Promise<void> {
  const answer = await (await operator()).post('components', {
    data: {
      name: `rotated at ${Date.now()}`,
      providerId: 'rsa-generated',
      providerType: 'org.keycloak.keys.KeyProvider',
      config: { priority: [`${Math.round(Date.now() / 1000)}`], algorithm: ['RS256'], keySize: ['2048'] },
    },
  });
  expect(answer.status()).toBe(201);
}

/** The ids of the sessions that the person has. */
export async function sessionsOf(subject: string): Promise<string[]> {
  const answer = await (await operator()).get(`users/${subject}/sessions`);
  const sessions: { id: string }[] = await answer.json();
  return sessions.map(({ id }) => id);
}

/** Keycloak's operator in the realm; their token is short-lived, so each call begins with a new one. */
async function operator(): Promise<APIRequestContext> {
  const { keycloakUrl, operator: username, password } = keycloakSystem();
  const anyone = await request.newContext();
  const answer = await anyone.post(`${keycloakUrl}/realms/master/protocol/openid-connect/token`, {
    form: { grant_type: 'password', client_id: 'admin-cli', username, password },
  });
  const { access_token } = await answer.json();
  await anyone.dispose();
  return request.newContext({
    baseURL: `${keycloakUrl}/admin/realms/talent-pool/`,
    extraHTTPHeaders: { Authorization: `Bearer ${access_token}` },
  });
}

/** What Keycloak says to somebody who comes with that refresh token. */
export async function refreshedWith(refreshToken: string): Promise<{ status: number; error?: string }> {
  const anyone = await request.newContext();
  const answer = await anyone.post(`${keycloakSystem().issuerUrl}/protocol/openid-connect/token`, {
    form: { grant_type: 'refresh_token', client_id: 'talent-pool-web', refresh_token: refreshToken },
  });
  const { error } = await answer.json();
  await anyone.dispose();
  return { status: answer.status(), error };
}
