import { useState } from 'react';
import { RouterProvider as AriaRouterProvider } from 'react-aria-components';
import {
  createBrowserRouter,
  createPath,
  Navigate,
  Outlet,
  RouterProvider,
  ScrollRestoration,
  useHref,
  useNavigate,
} from 'react-router';
import { ExpiredSession } from '../signin/expired-session';
import { Toasts } from '../ui/toast';
import { usePerson } from './context';
import type { PagePath } from './failures';
import { NotForYou, NothingHere, PageFailed } from './nowhere';
import { loaded } from './release';
import { Shell } from './shell';

function createRouter() {
  const router = createBrowserRouter([
    {
      element: <Frame />,
      errorElement: <PageFailed />,
      HydrateFallback: Blank,
      children: [
        { index: true, element: <Home /> },
        {
          element: <Only who="isClient" />,
          children: [
            page('/candidates', () => import('../candidates/talent-pool')),
            page('/candidates/:id', () => import('../candidates/profile-page')),
            page('/candidates/:id/request', () => import('../requesting/request-page')),
            page('/interviews', () => import('../interviews/my-interviews')),
          ],
        },
        {
          element: <Only who="isAdmin" />,
          children: [
            page('/admin/requests', () => import('../admin/requests/requests-page')),
            page('/admin/interviews', () => import('../admin/interviews/interviews-page')),
            page('/admin/outcomes', () => import('../admin/outcomes/outcomes-page')),
          ],
        },
        { path: '*', element: <NothingHere /> },
      ],
    },
  ]);
  return router;

  /** Each page is a file of its own, fetched when somebody first goes there. */
  function page(path: PagePath, load: () => Promise<{ Page: () => React.ReactNode }>) {
    const lazy = async () => {
      try {
        return { Component: (await loaded(load, wanted)).Page };
      } catch (cause) {
        if (router.state.initialized) {
          throw cause; // it is tried again when somebody goes there again
        }
        // Where the first page of all cannot be loaded, the router would wait for it for ever.
        return { Component: Blank, loader: () => fail(cause) };
      }
    };
    return { path, errorElement: <PageFailed />, lazy };
  }

  /** Where somebody is going, or is. */
  function wanted(): string {
    return createPath(router.state.navigation.location ?? router.state.location);
  }
}

function fail(cause: unknown): never {
  throw cause;
}

/** For the moment until the first page is there. */
function Blank() {
  return null;
}

/** Everything that there is for people who are signed in. */
export default function SignedIn({ expired }: { expired: boolean }) {
  const [router] = useState(createRouter);
  return (
    <>
      <RouterProvider router={router} />
      {expired && <ExpiredSession />}
      <Toasts />
    </>
  );
}

function Frame() {
  const navigate = useNavigate();
  return (
    <AriaRouterProvider navigate={(to, options) => void navigate(to, options)} useHref={useHref}>
      <Shell>
        <Outlet />
      </Shell>
      <ScrollRestoration />
    </AriaRouterProvider>
  );
}

function Home() {
  const { isClient, isAdmin } = usePerson();
  if (!isClient && !isAdmin) {
    return <NotForYou />;
  }
  return <Navigate to={isClient ? '/candidates' : '/admin/requests'} replace />;
}

function Only({ who }: { who: 'isClient' | 'isAdmin' }) {
  return usePerson()[who] ? <Outlet /> : <NotForYou />;
}
