import { lazy, Suspense } from 'react';
import { I18nProvider } from 'react-aria-components/I18nProvider';
import { Welcome } from '../signin/welcome';
import { words } from '../words/en';
import { useSessionState } from './context';
import { reportFailure } from './failures';
import { loaded } from './release';

const SignedIn = lazy(() =>
  loaded(() => import('./signed-in')).catch((cause: unknown) => {
    reportFailure('page', cause);
    return { default: NotThere };
  }),
);

/** Without it there is nothing to go on with. */
function NotThere() {
  return <p role="alert">{words.common.doesNotStart}</p>;
}

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
