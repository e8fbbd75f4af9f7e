import '@fontsource-variable/inter/index.css';
import './ui/base.css';
import './ui/ui.css';
import { QueryClientProvider } from '@tanstack/react-query';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { tellingTime } from './api/server-time';
import { services } from './api/services';
import { App } from './app/app';
import { createCache } from './app/cache';
import { readConfig } from './app/config';
import { AppContext } from './app/context';
import { reportFailuresTo } from './app/failures';
import { authorized } from './signin/authorized';
import { Session } from './signin/session';
import { keepFocus } from './ui/focus-keeper';
import { words } from './words/en';

// From here on the application itself sees to files that are gone: public/recover.js.
document.documentElement.dataset.started = 'yes';

const root = document.getElementById('root');

async function start(): Promise<void> {
  const config = await readConfig();
  const session = new Session(config.identity);
  const path = await session.open();
  history.replaceState(null, '', path);
  const call = tellingTime(authorized(session));
  const reached = services(config.services, call);
  reportFailuresTo({
    release: new URL(import.meta.url).pathname.split('/').pop() ?? '',
    candidates: reached.candidates,
    person: () => {
      const state = session.snapshot();
      return state.status === 'open' ? state.person : undefined;
    },
  });
  keepFocus();
  if (root) {
    createRoot(root).render(
      <StrictMode>
        <QueryClientProvider client={createCache()}>
          <AppContext value={{ config, session, services: reached, call }}>
            <App />
          </AppContext>
        </QueryClientProvider>
      </StrictMode>,
    );
  }
}

start().catch((cause: unknown) => {
  console.error(cause);
  if (root) {
    root.textContent = words.common.doesNotStart;
    root.setAttribute('role', 'alert');
  }
});
