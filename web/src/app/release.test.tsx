import { HttpResponse, http } from 'msw';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { server } from '../testing/server';
import { loaded } from './release';

const went: string[] = [];

beforeEach(() => {
  went.length = 0;
  vi.stubGlobal('location', {
    href: 'http://localhost/candidates',
    reload: () => went.push('reload'),
    assign: (to: URL) => went.push(to.pathname),
  });
});

afterEach(() => {
  vi.unstubAllGlobals();
});

const gone = () => Promise.reject(new TypeError('Failed to fetch dynamically imported module'));

function siteIs(up: boolean) {
  server.use(http.head('*/index.html', () => (up ? new HttpResponse(null) : HttpResponse.error())));
}

it('gives what there is', async () => {
  await expect(loaded(async () => 'a page')).resolves.toBe('a page');
  expect(went).toEqual([]);
});

it('goes anew to the page that was wanted, once', async () => {
  siteIs(true);
  void loaded(gone, () => '/interviews');
  await vi.waitFor(() => expect(went).toEqual(['/interviews']));
  await expect(loaded(gone, () => '/interviews')).rejects.toThrow('Failed to fetch');
  expect(went).toEqual(['/interviews']);
});

it('loads the page itself anew where that is the one', async () => {
  siteIs(true);
  void loaded(gone);
  await vi.waitFor(() => expect(went).toEqual(['reload']));
});

it('stays where it is without a network, and may try later', async () => {
  siteIs(false);
  await expect(loaded(gone)).rejects.toThrow('Failed to fetch');
  expect(went).toEqual([]);
  siteIs(true);
  void loaded(gone);
  await vi.waitFor(() => expect(went).toEqual(['reload']));
});
