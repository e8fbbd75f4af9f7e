import { QueryClientProvider } from '@tanstack/react-query';
import { render } from '@testing-library/react';
import type { ReactNode } from 'react';
import { I18nProvider } from 'react-aria-components';
import { createMemoryRouter, RouterProvider } from 'react-router';
import { tellingTime } from '../api/server-time';
import { services } from '../api/services';
import { createCache } from '../app/cache';
import { completed } from '../app/config';
import { AppContext } from '../app/context';
import type { Session } from '../signin/session';
import { Toasts } from '../ui/toast';

const config = completed({ identity: { issuer: 'http://localhost:3000/auth' } as never });

const person = { subject: 's-1', name: 'Anna Lindqvist', isClient: true, isAdmin: true };
const open = { status: 'open', person, expired: false } as const;
const session = { subscribe: () => () => undefined, snapshot: () => open } as unknown as Session;

/** Shows something as it is shown to somebody who is signed in. Returns the router, to see where it leads. */
export function show(element: ReactNode, { path = '/', at = path }: { path?: string; at?: string } = {}) {
  const call = tellingTime((request) => fetch(request));
  const cache = createCache();
  cache.setDefaultOptions({ queries: { retry: false }, mutations: { retry: false } });
  const router = createMemoryRouter(
    [
      { path, element },
      { path: '*', element: null },
    ],
    { initialEntries: [at] },
  );
  const { unmount: leave } = render(
    <I18nProvider locale="en-GB">
      <QueryClientProvider client={cache}>
        <AppContext value={{ config, session, services: services(config.services, call), call }}>
          <RouterProvider router={router} />
          <Toasts />
        </AppContext>
      </QueryClientProvider>
    </I18nProvider>,
  );
  return { router, cache, leave };
}
