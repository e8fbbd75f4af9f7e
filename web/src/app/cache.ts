import { QueryClient } from '@tanstack/react-query';
import { Problem } from '../api/problem';

const TRIES = 4;
const SERVICE_AWAY = 5_000;

/** What is shown comes from here, and is kept as long as the live stream says nothing against it. In memory only. */
export function createCache(): QueryClient {
  return new QueryClient({
    defaultOptions: {
      queries: {
        staleTime: 30_000,
        // Without a connection, too: what cannot be had is said, not waited for in silence.
        networkMode: 'always',
        // A page in which something is missing heals by itself.
        refetchInterval: ({ state }) => state.error instanceof Problem && state.error.passing && SERVICE_AWAY,
        // An answer that says no says it again; one that says “not now” may not.
        retry: (count, error) => error instanceof Problem && error.passing && count < TRIES,
        retryDelay: (count, error) =>
          (error instanceof Problem && error.retryAfter) || Math.min(500 * 2 ** count, 8_000),
      },
      mutations: { networkMode: 'always' },
    },
  });
}
