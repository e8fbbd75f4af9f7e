import { lazy, Suspense } from 'react';
import { I18nProvider } from 'react-aria-components/I18nProvider';
import { Welcome } from '../signin/welcome';
import { useSessionState } from './context';

const SignedIn = lazy(() => import('./signed-in'));

/** What is on the page belongs to the one who is signed in: nobody else ever sees it, not for a moment. */
export function App() {
  const state = useSessionState();
  return (
    <I18nProvider locale="en-GB">
      {state.status === 'open' ? (
        <Suspense>
          <SignedIn expired={state.expired} />
        </Suspense>
      ) : (
        <Welcome problem={state.status === 'closed' ? state.problem : undefined} />
      )}
    </I18nProvider>
  );
}
