import { createContext, useContext, useSyncExternalStore } from 'react';
import type { Fetch, Services } from '../api/services';
import type { Person } from '../signin/person';
import type { Session, SessionState } from '../signin/session';
import type { Config } from './config';

export interface App {
  config: Config;
  session: Session;
  services: Services;
  /** Sends a request with the caller's token. */
  call: Fetch;
}

export const AppContext = createContext<App | null>(null);

function useApp(): App {
  const app = useContext(AppContext);
  if (!app) {
    throw new Error('There is no AppContext around this component');
  }
  return app;
}

export function useConfig(): Config {
  return useApp().config;
}

export function useServices(): Services {
  return useApp().services;
}

export function useCall(): Fetch {
  return useApp().call;
}

export function useSession(): Session {
  return useApp().session;
}

export function useSessionState(): SessionState {
  const { session } = useApp();
  return useSyncExternalStore(session.subscribe, session.snapshot);
}

/** Only for pages that nobody sees without having signed in. */
export function usePerson(): Person {
  const state = useSessionState();
  if (state.status !== 'open') {
    throw new Error('Nobody is signed in');
  }
  return state.person;
}
