import { render, screen, waitFor } from '@testing-library/react';
import { HttpResponse, http } from 'msw';
import { createMemoryRouter, RouterProvider } from 'react-router';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { services } from '../api/services';
import type { Person } from '../signin/person';
import { show } from '../testing/render';
import { server } from '../testing/server';
import { Alone } from '../ui/alone';
import { reportFailure, reportFailuresTo } from './failures';
import { PageFailed } from './nowhere';

const client = { subject: 's-1', name: 'Anna Lindqvist', isClient: true, isAdmin: false };
const admin = { ...client, isClient: false, isAdmin: true };
const told: { path: string; body: unknown; keepalive: boolean; token: string | null }[] = [];
let end = () => undefined as unknown;
let now = 0;

beforeEach(() => {
  told.length = 0;
  now += 3_600_000;
  vi.spyOn(console, 'error').mockImplementation(() => undefined);
  vi.spyOn(performance, 'now').mockImplementation(() => now);
  server.use(
    http.post('*/api/:role/page-failures', async ({ request }) => {
      const { pathname: path } = new URL(request.url);
      const { keepalive, headers } = request;
      told.push({ path, body: await request.json(), keepalive, token: headers.get('Authorization') });
      return HttpResponse.json({ success: true }, { status: 202 });
    }),
  );
});

afterEach(() => {
  end();
  history.replaceState(null, '', '/');
  vi.restoreAllMocks();
});

/** Somebody is signed in, and looks at a page. */
function looksAt(path: string, person: Person | undefined, call = bearing) {
  history.replaceState(null, '', path);
  const addresses = { candidates: '', requests: '', scheduling: '', outcomes: '' };
  end = reportFailuresTo({
    release: 'index-CTEIQK-l.js',
    candidates: services(addresses, call).candidates,
    person: () => person,
  });
}

const bearing = (request: Request) => {
  request.headers.set('Authorization', 'Bearer t');
  return fetch(request);
};

function Broken(): never {
  throw new RangeError('Liza Reyes, liza@example.com');
}

it('what cannot be shown is reported once, by names only, with the token', async () => {
  looksAt('/candidates/8727a6d9-f218-44d2-b5b9-a400a41c0ac4?from=liza', client);
  show(
    ['r-1', 'r-2', 'r-3'].map((id) => (
      <Alone key={id} kind="request" of={{ id }}>
        <Broken />
      </Alone>
    )),
  );
  expect(await screen.findAllByText(/cannot be shown/)).toHaveLength(3);
  await waitFor(() => expect(told).toHaveLength(1));
  expect(told).toEqual([
    {
      path: '/api/client/page-failures',
      body: { kind: 'request', error: 'RangeError', release: 'index-CTEIQK-l.js', page: '/candidates/:id' },
      keepalive: true,
      token: 'Bearer t',
    },
  ]);
  expect(console.error).toHaveBeenCalledWith(
    expect.stringMatching(/index-CTEIQK-l\.js.*kind “request”/),
    expect.any(RangeError),
  );
});

it('a page that fails as a whole is reported, an admin’s as an admin', async () => {
  looksAt('/admin/interviews', admin);
  const router = createMemoryRouter([{ path: '/', element: <Broken />, errorElement: <PageFailed /> }]);
  render(<RouterProvider router={router} />);
  await waitFor(() => expect(told).toHaveLength(1));
  expect(told[0]).toMatchObject({
    path: '/api/admin/page-failures',
    body: { kind: 'page', error: 'RangeError', page: '/admin/interviews' },
  });
});

it('each kind and page is reported once a minute', async () => {
  looksAt('/interviews', client);
  reportFailure('request', new Error());
  reportFailure('request', new Error());
  reportFailure('interview', new Error());
  await waitFor(() => expect(told).toHaveLength(2));
  now += 59_000;
  reportFailure('request', new Error());
  now += 1_000;
  reportFailure('request', new Error());
  await waitFor(() => expect(told).toHaveLength(3));
});

it.each([
  ['a text', 'string', '/nowhere', '*'],
  [Object.assign(new Error(), { name: 'Liza Reyes' }), 'Error', '/candidates/', '/candidates'],
  [null, 'object', '/candidates/c-1/request', '/candidates/:id/request'],
])('whatever is thrown, anywhere, is told by names (%s)', async (cause, error, path, page) => {
  looksAt(path, client);
  reportFailure('part', cause);
  await waitFor(() => expect(told).toHaveLength(1));
  expect(told[0]?.body).toMatchObject({ error, page });
});

it('a report that cannot be sent is no failure', async () => {
  const calls: Request[] = [];
  looksAt('/interviews', client, (request) => {
    calls.push(request);
    return Promise.reject(new TypeError('Failed to fetch'));
  });
  expect(() => reportFailure('part', new Error())).not.toThrow();
  await waitFor(() => expect(calls).toHaveLength(1));
  looksAt('/interviews', client, () => {
    throw new Error('odd');
  });
  expect(() => reportFailure('part', new Error())).not.toThrow();
  looksAt('/interviews', undefined);
  expect(() => reportFailure('part', new Error())).not.toThrow();
  expect(told).toEqual([]);
});
